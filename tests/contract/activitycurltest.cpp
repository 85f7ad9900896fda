#include "api/virtualsenders.h"
#include "net/client.h"
#include "net/trace.h"
#include "offline/platform.h"
#include "operations/activity.h"
#include "operations/adminsession.h"
#include "operations/connections.h"
#include "operations/mailsession.h"
#include "store/journal.h"
#include "tests/support/warnings.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using domain::Service;
using domain::TokenPlace;
using domain::WireFormat;
using operations::Activity;
using operations::ActivityDetails;
using operations::Source;

namespace {

// One that the platform lets in and that stands nowhere by chance.
constexpr auto canary = "abcdefghijklmnqrstuvwxyz";

QString everythingIn(const ActivityDetails &request)
{
    return QStringList{request.url,
                       request.requestId,
                       request.outcome,
                       request.row.connection,
                       request.row.method,
                       request.row.path,
                       request.row.error,
                       QString::fromUtf8(request.requestBody),
                       QString::fromUtf8(request.replyBody)}
        .join(u'\n');
}

// OpenSRS has a password of its own.
QString secretOf(Service service)
{
    return service == Service::OpenSrs ? u"offline"_s : QLatin1String(canary);
}

// What the shell's own curl prints when a person pastes the command, with the secret in the variables.
QByteArray pasted(const QString &command, const QString &secret)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TOKEN"_s, secret);
    environment.insert(u"PASSWORD"_s, secret);
    environment.insert(u"no_proxy"_s, u"*"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_s, {u"-c"_s, command});
    return shell.waitForFinished(10'000) && shell.exitCode() == 0 ? shell.readAllStandardOutput() : shell.readAllStandardError();
}

}

// Activity against the offline platform over HTTP, with every service there is.
class ActivityCurlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        support::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<store::Journal>(m_folder->filePath(u"journal.sqlite"_s));
        m_platform = std::make_unique<offline::Platform>(offline::Scenario::Calm, 7, m_clock);
        QVERIFY(m_platform->start());
        m_connections =
            std::make_unique<operations::Connections>(operations::Environment{m_clock, m_ids, *m_journal, true, 1000});
    }
    void cleanup()
    {
        m_connections.reset();
        m_platform.reset();
    }

    void requestsOfEveryServiceAreListedAndTheSecretIsInNone()
    {
        openAll(WireFormat::Json, TokenPlace::Body);
        const QList<ActivityDetails> requests = all();
        for (const QString &part : {u"senders.list"_s, u"mail.authenticate"_s, u"mail.domains.search"_s, u"databases.list"_s}) {
            QVERIFY2(std::ranges::any_of(requests, [&](const ActivityDetails &each) { return each.row.method == part; }),
                     qPrintable(part));
        }
        QSet<QString> connections;
        for (const ActivityDetails &each : requests) {
            connections.insert(each.row.connection);
            const QString found = everythingIn(each) + m_connections->activity().curl(each.row.id);
            QVERIFY2(!found.contains(QLatin1String(canary)), qPrintable(found));
            QVERIFY2(!found.contains(u"\"offline\"") && found.contains(u"***"), qPrintable(found));
        }
        QCOMPARE(connections.size(), 3);
    }

    void theCommandDoesWhatTheRequestDid_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("place");
        QTest::newRow("json, body") << int(WireFormat::Json) << int(TokenPlace::Body);
        QTest::newRow("xml, body") << int(WireFormat::Xml) << int(TokenPlace::Body);
        QTest::newRow("json, bearer") << int(WireFormat::Json) << int(TokenPlace::Bearer);
        QTest::newRow("xml, bearer") << int(WireFormat::Xml) << int(TokenPlace::Bearer);
    }
    void theCommandDoesWhatTheRequestDid()
    {
        QFETCH(int, format);
        QFETCH(int, place);
        openAll(WireFormat(format), TokenPlace(place));
        for (const QString &method : {u"senders.list"_s, u"databases.list"_s, u"mail.domains.search"_s, u"mail.authenticate"_s}) {
            const QList<ActivityDetails> requests = all();
            const auto found = std::ranges::find_if(requests, [&](const auto &each) { return each.row.method == method; });
            QVERIFY2(found != requests.end(), qPrintable(method));
            const bool isMail = method.startsWith(u"mail.");
            const QByteArray answer = pasted(m_connections->activity().curl(found->row.id),
                                             secretOf(isMail ? Service::OpenSrs : Service::AltcraftAdmin));
            if (method == u"mail.authenticate")
                QVERIFY2(answer.contains("\"success\":true") && answer.contains("session_token"), answer.constData());
            else
                QCOMPARE(answer, found->replyBody);
            const QByteArray refused = pasted(m_connections->activity().curl(found->row.id), u"another"_s);
            QVERIFY2(refused != found->replyBody && !refused.contains("\"success\":true"), refused.constData());
        }
    }

private:
    void openAll(WireFormat format, TokenPlace place)
    {
        for (domain::Connection connection : m_platform->connections()) {
            connection.format = format;
            connection.tokenPlace = place;
            m_connections->add(connection, {core::Secret(secretOf(connection.service).toUtf8())});
            if (operations::Session *session = m_connections->session(connection.id)) {
                session->connectNow();
                QTRY_COMPARE(session->firstSource().state(), Source::State::Ready);
            }
        }
    }
    [[nodiscard]] QList<ActivityDetails> all()
    {
        QList<ActivityDetails> requests;
        const QList<model::ActivityRow> rows = m_connections->activity().rowsAfter(0);
        for (const model::ActivityRow &row : rows)
            requests << *m_connections->activity().find(row.id);
        return requests;
    }

    core::SystemClock m_clock;
    core::SystemRequestIds m_ids;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<offline::Platform> m_platform;
    std::unique_ptr<operations::Connections> m_connections;
};

QTEST_GUILESS_MAIN(ActivityCurlTest)
#include "activitycurltest.moc"
