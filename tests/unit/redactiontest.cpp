#include "net/redaction.h"

#include "core/overload.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using net::Redaction;

class RedactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everySpellingOfTheSecretIsMasked()
    {
        const QByteArray plain = "a\"b/c\\d<e>&'f";
        const Redaction redaction{core::Secret(plain)};
        const QByteArray json = QJsonDocument(QJsonObject{{u"token"_s, QString::fromUtf8(plain)}}).toJson(QJsonDocument::Compact);
        const QByteArray slashed = "{\"token\":\"a\\\"b\\/c\\\\d<e>&'f\"}";
        const QByteArray xml = "<token>a\"b/c\\d&lt;e&gt;&amp;'f</token>";
        const QByteArray quoted = "<token>a&quot;b/c\\d&lt;e&gt;&amp;&apos;f</token>";
        const QByteArray url = "?token=" + plain.toPercentEncoding();
        for (const QByteArray &text : {plain, json, slashed, xml, quoted, url}) {
            const QByteArray masked = redaction.body(text, 1000);
            QVERIFY2(masked.contains("***") && !masked.contains("b/c") && !masked.contains("b\\/c"), masked.constData());
        }
    }

    // A reader of the format sees the secret all the same: then nothing of the body is kept.
    void escapesThatNobodyNeedsHideNoSecret()
    {
        const Redaction redaction{core::Secret("kanarienvögel-7")};
        const QByteArrayList bodies{"{\"a\":\"kanarienv\\u00f6gel-7\"}", "{\"a\":\"\\u006b\\u0061narienvögel\\u002D7\"}",
                                    "<a>kanarienv&#246;gel-7</a>", "<a>kanarienv&#xF6;gel-&#55;</a>"};
        for (const QByteArray &body : bodies)
            QCOMPARE(redaction.body(body, 1000), QByteArray("***"));
        for (const QByteArray &body : {QByteArray("{\"a\":\"\\u00f6\\\\u\"}"), QByteArray("<a>&#246;&#;&#x;&#99999999999;&</a>"),
                                       QByteArray("\\"), QByteArray("\\u12")})
            QCOMPARE(redaction.body(body, 1000), body);
    }

    void everySecretIsMaskedAlsoWhereOneIsPartOfAnother()
    {
        const Redaction redaction{core::Secret("canary"), core::Secret("canary-long"), core::Secret()};
        QCOMPARE(redaction.words(u"a canary and a canary-long one"_s), u"a *** and a *** one"_s);
    }

    void aSecretAcrossTheCutIsMaskedWhereverTheCutIs()
    {
        const QByteArray secret = "canary-secret-0123456789";
        const Redaction redaction{core::Secret(secret)};
        const QByteArray body = QByteArray(40, 'x') + secret + QByteArray(10, 'y') + secret + QByteArray(200, 'z');
        for (int limit = 0; limit < body.size() + 5; ++limit) {
            const QByteArray kept = redaction.body(body, limit);
            QVERIFY(kept.size() <= limit);
            for (int length = 4; length <= secret.size(); ++length)
                QVERIFY2(!kept.contains(secret.left(length)), kept.constData());
        }
    }

    void aBodyWithoutTheSecretStaysAsItIs()
    {
        const Redaction redaction{core::Secret("token")};
        QCOMPARE(redaction.body("{\"a\":1}", 100), QByteArray("{\"a\":1}"));
        QCOMPARE(Redaction{core::Secret()}.body("abcdef", 4), QByteArray("abcd"));
    }

    void wordsAreOneShortPlainLine()
    {
        const Redaction redaction{core::Secret("hunter2")};
        QCOMPARE(redaction.words(u"no\r\nsuch\x1b[31m sender \u202ehunter2\t"_s), u"no  such [31m sender  ***"_s);
        QCOMPARE(redaction.words(u"Нет такого отправителя 📮"_s), u"Нет такого отправителя 📮"_s);
        const QString longWords = redaction.words(QString(2000, u'a'));
        QCOMPARE(longWords.size(), Redaction::longestWords);
        QVERIFY(longWords.endsWith(QChar(0x2026)));
        const QString halves = redaction.words(QString(498, u'a') + u"📮📮📮"_s);
        QVERIFY(!halves.chopped(1).back().isHighSurrogate());
        QVERIFY(halves.size() <= Redaction::longestWords);
    }

    // Every reason that holds a text, so that one added later is not forgotten: the variant is walked by index.
    void noReasonKeepsTheSecret()
    {
        const QString secret = u"canary-secret"_s;
        const Redaction redaction{core::Secret(secret.toUtf8())};
        const QString text = u"your token is "_s + secret;
        const QList<core::Reason> reasons{core::NotConfigured{u"client key"_s, text},
                                          core::Unreachable{u"h"_s, text},
                                          core::TlsRejected{u"h"_s, text},
                                          core::Redirected{301, text},
                                          core::Unauthorised{text},
                                          core::Forbidden{text},
                                          core::NotFound{text},
                                          core::Conflict{text},
                                          core::RateLimited{{}, text},
                                          core::Rejected{450, text},
                                          core::ServerFault{500, text},
                                          core::UnknownMethod{u"/"_s, text},
                                          core::Malformed{text, text},
                                          core::OutcomeUnknown{text}};
        for (const core::Reason &reason : reasons) {
            const QString detail = core::technicalDetail({redaction.reason(reason), {}});
            QVERIFY2(!detail.contains(secret) && detail.contains("***"_L1), qPrintable(detail));
        }
        // The rest of the reasons hold no words of others: NotArmed, Locked, TooManyTargets, Cancelled, TimedOut, TooLarge,
        // StoreFailed.
        QCOMPARE(std::variant_size_v<core::Reason>, size_t(reasons.size() + 7));
    }
};

QTEST_GUILESS_MAIN(RedactionTest)
#include "redactiontest.moc"
