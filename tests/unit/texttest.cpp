#include "ui/text/actionwords.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"
#include "ui/text/fuzzy.h"
#include "ui/text/sentence.h"
#include "ui/text/words.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace senderdesk;
using namespace senderdesk::ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template<size_t... I>
QList<core::Reason> everyReason(std::index_sequence<I...>)
{
    return {core::Reason(std::variant_alternative_t<I, core::Reason>{})...};
}

QList<core::Reason> everyReason()
{
    return everyReason(std::make_index_sequence<std::variant_size_v<core::Reason>>());
}

core::Error errorAt(core::Reason reason, const QString &host = u"mail.example.com"_s)
{
    core::Error error{std::move(reason), {}};
    error.circumstances.host = host;
    return error;
}

bool isWholeSentence(const QString &text)
{
    static const QRegularExpression whole(uR"(^[^\s%].*[.”]$)"_s);
    static const QRegularExpression leftOver(uR"(%\d|%n|  )"_s);
    return whole.match(text).hasMatch() && !leftOver.match(text).hasMatch();
}

}

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyErrorIsToldInWholeSentences()
    {
        for (const core::Reason &reason : everyReason()) {
            for (const QString &host : {QString(), u"mail.example.com"_s}) {
                const core::Error error = errorAt(reason, host);
                QVERIFY2(isWholeSentence(text::errorSentence(error)), qPrintable(text::errorSentence(error)));
                QVERIFY2(isWholeSentence(text::whatToTry(error)), qPrintable(text::whatToTry(error)));
            }
        }
    }

    void everyErrorReadsUnlikeTheOthers()
    {
        QSet<QString> told;
        const auto reasons = everyReason();
        for (const core::Reason &reason : reasons)
            told.insert(text::errorSentence(errorAt(reason)));
        QCOMPARE(told.size(), reasons.size());
    }

    void everyFaultOfACertificateReadsUnlikeTheOthers()
    {
        using Why = core::TlsRejected::Why;
        QSet<QString> told;
        for (int why = int(Why::Other); why <= int(Why::ClientCertificateWanted); ++why) {
            const core::Error error = errorAt(core::TlsRejected{u"mail.example.com"_s, u"words"_s, Why(why)});
            QVERIFY2(isWholeSentence(text::errorSentence(error)), qPrintable(text::errorSentence(error)));
            QVERIFY2(isWholeSentence(text::whatToTry(error)), qPrintable(text::whatToTry(error)));
            told.insert(text::errorSentence(error));
        }
        QCOMPARE(told.size(), int(Why::ClientCertificateWanted) + 1);
    }

    void aFieldThatCannotBeUsedIsNamed()
    {
        QCOMPARE(text::errorSentence(errorAt(core::NotConfigured{u"client key"_s, u"No such file or directory"_s})),
                 u"The client key of this connection cannot be used: No such file or directory."_s);
    }

    void figuresOfAnErrorAreInItsSentence()
    {
        QCOMPARE(text::errorSentence(errorAt(core::TimedOut{20s})), u"mail.example.com did not answer within 20 s."_s);
        QCOMPARE(text::errorSentence(errorAt(core::Unreachable{u"h:81"_s, u"Connection refused."_s})),
                 u"h:81 cannot be reached: Connection refused."_s);
        QCOMPARE(text::errorSentence(errorAt(core::TooManyTargets{12'345, 10'000})),
                 u"These are 12,345 targets, and at most 10,000 can be confirmed at once. Nothing was sent."_s);
        QCOMPARE(text::whatToTry(errorAt(core::RateLimited{60s, {}})), u"It can be asked again in 1 min."_s);
        QVERIFY(text::errorSentence(errorAt(core::Malformed{u"data[3].hold"_s, u"a number was expected"_s}))
                    .contains(u"at data[3].hold: a number was expected."_s));
    }

    void theServersWordsAreQuotedAndCut()
    {
        const QString told = text::errorSentence(errorAt(core::Rejected{499, u"bad\n  filter"_s}));
        QCOMPARE(told, u"mail.example.com refused the request with code 499. The server said: “bad filter”"_s);
        const QString longer = text::errorSentence(errorAt(core::Rejected{499, QString(5000, u'x')}));
        QVERIFY(longer.size() < 400);
        QVERIFY(longer.endsWith(u"…”"_s));
    }

    void aPlaceholderInTheServersWordsStaysWhatItIs()
    {
        const QString told = text::errorSentence(errorAt(core::UnknownMethod{u"/a/%2/b"_s, u"100 %1 sure"_s}));
        QVERIFY2(told.contains(u"/a/%2/b"_s) && told.contains(u"“100 %1 sure”"_s), qPrintable(told));
    }

    void anUnknownFigureIsADashAndNeverZero()
    {
        QCOMPARE(text::count(std::optional<qint64>()), u"–"_s);
        QCOMPARE(text::time({}), u"–"_s);
        QCOMPARE(text::count(std::optional<qint64>(0)), u"0"_s);
    }

    void countsAreGroupedByTheLocaleAndIdsAreNot()
    {
        QCOMPARE(text::count(12480, QLocale(QLocale::English, QLocale::UnitedStates)), u"12,480"_s);
        QCOMPARE(text::count(12480, QLocale(QLocale::German, QLocale::Germany)), u"12.480"_s);
        QCOMPARE(text::plainId(4914000), u"4914000"_s);
    }

    void aTimeOfDayHasItsSeconds()
    {
        const QDateTime noon(QDate(2026, 8, 6), QTime(12, 3, 5));
        QCOMPARE(text::time(core::WallTime(std::chrono::milliseconds(noon.toMSecsSinceEpoch()))), u"12:03:05"_s);
    }

    void spansHaveTwoUnitsAtTheMost_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << qint64(0) << u"0 ms"_s;
        QTest::newRow("ms") << qint64(42) << u"42 ms"_s;
        QTest::newRow("almost a second") << qint64(999) << u"999 ms"_s;
        QTest::newRow("rounded") << qint64(59'600) << u"1 min"_s;
        QTest::newRow("minutes") << qint64(200'000) << u"3 min 20 s"_s;
        QTest::newRow("hours") << qint64(7'500'000) << u"2 h 5 min"_s;
        QTest::newRow("negative") << qint64(-5) << u"0 ms"_s;
    }
    void spansHaveTwoUnitsAtTheMost()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, words);
        QCOMPARE(text::duration(std::chrono::milliseconds(ms)), words);
    }

    void oneIsNotMany()
    {
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        QCOMPARE(text::messages(1, english), u"1 message"_s);
        QCOMPARE(text::messages(12480, english), u"12,480 messages"_s);
        QCOMPARE(text::senders(0, english), u"0 senders"_s);
        QCOMPARE(text::messages(5'000'000'001, english), u"5,000,000,001 messages"_s);
        // 21 and 2,147,483,669 take the same form where only the last digits count.
        QCOMPARE(text::pluralNumber(qint64(std::numeric_limits<int>::max()) + 22) % 100, (2'147'483'647LL + 22) % 100);
    }

    void aButtonIsNamedByItsVerbAndItsNumber()
    {
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        using enum domain::ActionKind;
        QCOMPARE(text::actionButton(HoldQueue, 340, english), u"Hold 340 messages"_s);
        QCOMPARE(text::actionButton(HoldQueue, 1, english), u"Hold 1 message"_s);
        QCOMPARE(text::actionButton(ClearQueue, 12480, english), u"Clear 12,480 messages"_s);
        QCOMPARE(text::actionButton(DeleteSender, 40, english), u"Delete 40 senders"_s);
        for (const domain::Action &action : domain::actions) {
            const QString verb = text::actionTitle(action.kind).section(u' ', 0, 0);
            QVERIFY(text::actionButton(action.kind, 7, english).startsWith(verb + u" 7 "_s));
            QVERIFY(text::actionCommand(action.kind).endsWith(u'…')); // a form or a confirmation follows
        }
    }

    void everyRefusalIsASentence()
    {
        using Why = domain::ScopeRefusal::Why;
        for (const Why why : {Why::HasIsp, Why::AccountMissing, Why::CampaignMissing, Why::Contradiction})
            QVERIFY(isWholeSentence(text::refusalSentence(why)));
    }

    void lettersFindCommands()
    {
        QVERIFY(text::fuzzyScore(u"", u"Hold queue").has_value());
        QVERIFY(!text::fuzzyScore(u"xyz", u"Hold queue").has_value());
        QVERIFY(!text::fuzzyScore(u"eh", u"He").has_value()); // the order counts
        QVERIFY(*text::fuzzyScore(u"hq", u"Hold queue") > *text::fuzzyScore(u"hq", u"Show queue"));
        QVERIFY(*text::fuzzyScore(u"ref", u"Refresh View") > *text::fuzzyScore(u"ref", u"Previous area of"));
        QVERIFY(*text::fuzzyScore(u"dark", u"Dark View") > *text::fuzzyScore(u"dark", u"Details of a rank"));
        QVERIFY(text::fuzzyScore(u"ПРА", u"Отправители").has_value());
        QVERIFY(text::fuzzyScore(u" h o ", u"Hold").has_value()); // spaces are no letters
    }

    void aSentenceIsSaidAnew()
    {
        QString word = u"one"_s;
        const Sentence live = [&word] { return word; };
        const Sentence fixed = word;
        word = u"two"_s;
        QCOMPARE(live(), u"two"_s);
        QCOMPARE(fixed(), u"one"_s);
        QVERIFY(Sentence().isEmpty());
        QVERIFY(Sentence(QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "texttest.moc"
