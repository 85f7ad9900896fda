#include "net/curl.h"
#include "net/trace.h"

#include "tests/support/warnings.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using domain::Service;
using domain::TokenPlace;
using domain::WireFormat;
using net::TraceRecord;

namespace {

TraceRecord recordOf(const QByteArray &body, WireFormat format = WireFormat::Json, Service service = Service::AltcraftAdmin)
{
    TraceRecord record;
    record.service = service;
    record.url = u"http://127.0.0.1:1/api/v1.1/admin/senders/queue/stats/"_s;
    record.format = format;
    record.requestBody = body;
    return record;
}

// What a shell makes of the command: the words that curl would be given, each on a line of its own.
QByteArrayList wordsOf(const QString &command)
{
    QProcess shell;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TOKEN"_s, u"t0k3n"_s);
    environment.insert(u"PASSWORD"_s, u"pa55"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '%s\\n\\001' \"$@\"; }\n"_s + command});
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {QByteArray("no command")};
    QByteArrayList words;
    for (const QByteArray &word : shell.readAllStandardOutput().split('\1')) {
        if (!word.isEmpty())
            words << word.chopped(1);
    }
    return words;
}

}

class CurlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void theTokenIsAVariableWhereTheRequestHadIt()
    {
        TraceRecord json = recordOf("{\"token\":\"***\",\"format\":\"json\",\"id\":119,\"isp\":\"***\"}");
        QCOMPARE(wordsOf(net::curlCommand(json)).last(),
                 QByteArray("{\"token\":\"t0k3n\",\"format\":\"json\",\"id\":119,\"isp\":\"***\"}"));
        TraceRecord xml = recordOf("<xml><token>***</token><format>xml</format><id>119</id></xml>", WireFormat::Xml);
        QCOMPARE(wordsOf(net::curlCommand(xml)).last(),
                 QByteArray("<xml><token>t0k3n</token><format>xml</format><id>119</id></xml>"));
        TraceRecord bearer = recordOf("{\"format\":\"json\",\"id\":119}");
        bearer.tokenPlace = TokenPlace::Bearer;
        QVERIFY(wordsOf(net::curlCommand(bearer)).contains("Authorization: Bearer t0k3n"));
        QCOMPARE(wordsOf(net::curlCommand(bearer)).last(), QByteArray("{\"format\":\"json\",\"id\":119}"));
    }

    void anOpenSrsRequestAsksWithThePasswordAlsoWhereATokenWasSent()
    {
        for (const QByteArray &secret : {QByteArray("password"), QByteArray("token")}) {
            const TraceRecord record = recordOf("{\"credentials\":{\"user\":\"a\\\",\\\"token\\\":\\\"***@b\",\"" + secret
                                                    + "\":\"***\"},\"domain\":\"x\"}",
                                                WireFormat::Json, Service::OpenSrs);
            QCOMPARE(
                wordsOf(net::curlCommand(record)).last(),
                QByteArray(
                    "{\"credentials\":{\"user\":\"a\\\",\\\"token\\\":\\\"***@b\",\"password\":\"pa55\"},\"domain\":\"x\"}"));
        }
    }

    void aChangeKeepsItsRequestId()
    {
        TraceRecord record = recordOf("{\"token\":\"***\",\"id\":119}");
        record.requestId = u"6f1c2a34-0000"_s;
        const QByteArrayList words = wordsOf(net::curlCommand(record));
        QVERIFY(words.contains("Request-ID: 6f1c2a34-0000") && words.contains("X-Request-ID: 6f1c2a34-0000"));
    }

    // Whatever a name holds, it stays one word of the body and runs nothing.
    void hostileBytesStayInTheBody_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("quotes") << u"it's \"x\" '; touch owned; echo '"_s;
        QTest::newRow("substitutions") << u"$(id) `id` $TOKEN ${PASSWORD} \\$HOME !! ~ * ?"_s;
        QTest::newRow("line ends") << u"a\\\nb\r\nc"_s;
        QTest::newRow("at sign") << u"@/etc/passwd"_s;
        QTest::newRow("scripts") << u"Рассылка 📮 👩‍👩‍👧 e\u0301"_s;
        QTest::newRow("controls") << u"\u001b[2J\u0007\u009b31m\u202egpj.exe\u2066\u200f\u2028"_s;
    }
    void hostileBytesStayInTheBody()
    {
        QFETCH(QString, name);
        const QByteArray json = QJsonDocument(QJsonObject{{u"n"_s, name}}).toJson(QJsonDocument::Compact);
        const QByteArray body = "{\"token\":\"***\"," + json.sliced(1);
        const QString command = net::curlCommand(recordOf(body));
        for (const QChar c : command) {
            QVERIFY2(c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format),
                     qPrintable(command));
        }
        const QByteArray sent = wordsOf(command).last();
        const QJsonObject object = QJsonDocument::fromJson(sent).object();
        QCOMPARE(object.value(u"n"_s).toString(), name);
        QCOMPARE(object.value(u"token"_s).toString(), u"t0k3n"_s);

        const QByteArray xml = "<xml><token>***</token><n>" + name.toHtmlEscaped().toUtf8() + "</n></xml>";
        const QByteArrayList words = wordsOf(net::curlCommand(recordOf(xml, WireFormat::Xml)));
        QCOMPARE(words.size(), 9);
        QVERIFY(words.last().startsWith("<xml><token>t0k3n</token><n>") && words.last().endsWith("</n></xml>"));
    }

    void anAddressIsOneWordToo()
    {
        TraceRecord record = recordOf("{}");
        record.url = u"http://[::1]:8080/it's{1,2}/$(id)/"_s;
        QVERIFY(wordsOf(net::curlCommand(record)).contains("http://[::1]:8080/it's{1,2}/$(id)/"));
    }

    void whatIsCutIsNoCommand()
    {
        TraceRecord record = recordOf("{\"token\":\"***\",");
        record.isRequestCut = true;
        QVERIFY(net::curlCommand(record).isEmpty());
    }
};

QTEST_GUILESS_MAIN(CurlTest)
#include "curltest.moc"
