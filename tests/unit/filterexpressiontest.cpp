#include "model/filterexpression.h"

#include "model/filternumber.h"
#include "model/queuemodel.h"
#include "model/sendersmodel.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace senderdesk;
using namespace senderdesk::model;
using namespace Qt::StringLiterals;
using Why = FilterFault::Why;
using Kind = FilterTerm::Kind;
using Is = FilterTerm::Is;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale russian(QLocale::Russian, QLocale::Russia);
const QLocale german(QLocale::German, QLocale::Germany);

// The columns' names in a language of the test.
class Backwards final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "Column") != 0)
            return {};
        return qstrcmp(source, "Retry") == 0 ? u"Повтор"_s : QString();
    }
    bool isEmpty() const override { return false; }
};

}

class FilterExpressionTest : public QObject
{
    Q_OBJECT

    QueueModel m_queue;
    SendersModel m_senders;

    std::expected<FilterExpression, FilterFault> parsed(const QString &text, const QLocale &locale = english) const
    {
        return FilterExpression::parse(text, locale, m_queue.filterColumns());
    }
    // The only term, readable: "retry > 1000", "! gmail", "re ^mx", "isp = x".
    QString term(const QString &text, const QLocale &locale = english) const
    {
        const auto filter = parsed(text, locale);
        if (!filter)
            return u"fault %1"_s.arg(int(filter.error().what));
        QStringList all;
        for (const FilterTerm &one : filter->terms()) {
            static const QStringList operators{u"="_s, u"≠"_s, u"<"_s, u"≤"_s, u">"_s, u"≥"_s};
            const QString not_ = one.isNegated ? u"! "_s : QString();
            switch (one.kind) {
            case Kind::Word:
                all << not_ + one.word;
                break;
            case Kind::Pattern:
                all << not_ + u"re "_s + one.pattern.pattern();
                break;
            case Kind::Number:
                all << not_ + u"%1 %2 %3"_s.arg(one.column->key, operators[int(one.is)]).arg(one.number);
                break;
            case Kind::Words:
                all << not_ + u"%1 %2 %3"_s.arg(one.column->key, operators[int(one.is)], one.word);
                break;
            }
        }
        return all.join(u" & "_s);
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void understands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meaning");
        QTest::newRow("nothing") << u"   "_s << QString();
        QTest::newRow("words are and-ed") << u"gmail  spam"_s << u"gmail & spam"_s;
        QTest::newRow("not") << u"!gmail"_s << u"! gmail"_s;
        QTest::newRow("two words in quotes") << u"\"spring sale\" x"_s << u"spring sale & x"_s;
        QTest::newRow("not, quoted") << u"!\"a b\""_s << u"! a b"_s;
        QTest::newRow("pattern") << u"re:^mx\\d+$"_s << u"re ^mx\\d+$"_s;
        QTest::newRow("pattern with a space") << u"re:\"a b\""_s << u"re a b"_s;
        QTest::newRow("not a pattern") << u"!re:x"_s << u"! re x"_s;
        QTest::newRow("more") << u"retry>1000"_s << u"retry > 1000"_s;
        QTest::newRow("spaces around") << u"retry >= 1000"_s << u"retry ≥ 1000"_s;
        QTest::newRow("less") << u"NEW<5"_s << u"new < 5"_s;
        QTest::newRow("at most") << u"hold<=5"_s << u"hold ≤ 5"_s;
        QTest::newRow("different") << u"hold!=0"_s << u"hold ≠ 0"_s;
        QTest::newRow("signs of print") << u"hold≥1 hold≤2 hold≠3"_s << u"hold ≥ 1 & hold ≤ 2 & hold ≠ 3"_s;
        QTest::newRow("not a comparison") << u"!total=3"_s << u"! total = 3"_s;
        QTest::newRow("to go, one word") << u"togo>1"_s << u"togo > 1"_s;
        QTest::newRow("to go, two words") << u"to go > 1"_s << u"togo > 1"_s;
        QTest::newRow("an id") << u"campaign=4914"_s << u"campaign = 4914"_s;
        QTest::newRow("words of a column") << u"isp=\"Mail Ru\""_s << u"isp = Mail Ru"_s;
        QTest::newRow("grouped") << u"retry>1,000,000"_s << u"retry > 1000000"_s;
        QTest::newRow("three digits alone are a word") << u"retry>5 gmail 119"_s << u"retry > 5 & gmail & 119"_s;
        QTest::newRow("an operator in quotes is a word") << u"\"a=b\""_s << u"a=b"_s;
        QTest::newRow("a lone operator is a word") << u"a = b"_s << u"a & = & b"_s;
        QTest::newRow("a negative number") << u"new>-1"_s << u"new > -1"_s;
        QTest::newRow("an address") << u"user@example.com"_s << u"user@example.com"_s;
    }
    void understands()
    {
        QFETCH(QString, text);
        QFETCH(QString, meaning);
        QCOMPARE(term(text), meaning);
    }

    void aFaultSaysWhatAndWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("why");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("excerpt");
        QTest::newRow("a slip in a name") << u"gmail retri>5"_s << int(Why::UnknownColumn) << 6 << u"retri"_s;
        QTest::newRow("no value") << u"retry>"_s << int(Why::MissingValue) << 0 << u"retry>"_s;
        QTest::newRow("nothing after not") << u"a ! b"_s << int(Why::MissingValue) << 2 << u"!"_s;
        QTest::newRow("no pattern") << u"re:"_s << int(Why::MissingValue) << 0 << u"re:"_s;
        QTest::newRow("an empty quote") << u"\"\""_s << int(Why::MissingValue) << 0 << u"\"\""_s;
        QTest::newRow("no number") << u"retry>many"_s << int(Why::NotANumber) << 6 << u"many"_s;
        QTest::newRow("a decimal point") << u"retry>1.5"_s << int(Why::AmbiguousNumber) << 6 << u"1.5"_s;
        QTest::newRow("another grouping") << u"retry>1.000"_s << int(Why::AmbiguousNumber) << 6 << u"1.000"_s;
        QTest::newRow("half a grouping") << u"retry>1,00"_s << int(Why::AmbiguousNumber) << 6 << u"1,00"_s;
        QTest::newRow("four digits behind a comma") << u"retry>1,0000"_s << int(Why::AmbiguousNumber) << 6 << u"1,0000"_s;
        QTest::newRow("grouped by a space") << u"retry>1 000"_s << int(Why::AmbiguousNumber) << 6 << u"1 000"_s;
        QTest::newRow("too large") << u"retry>99999999999999999999"_s << int(Why::NumberTooLarge) << 6
                                   << u"99999999999999999999"_s;
        QTest::newRow("words do not compare") << u"isp<b"_s << int(Why::NotComparable) << 0 << u"isp<"_s;
        QTest::newRow("an open quote") << u"a \"b c"_s << int(Why::UnclosedQuote) << 2 << u"\"b c"_s;
        QTest::newRow("a bad pattern") << u"x re:a(b"_s << int(Why::BadPattern) << 8 << u"a(b"_s;
    }
    void aFaultSaysWhatAndWhere()
    {
        QFETCH(QString, text);
        QFETCH(int, why);
        QFETCH(int, position);
        QFETCH(QString, excerpt);
        const auto filter = parsed(text);
        QVERIFY(!filter.has_value());
        QCOMPARE(int(filter.error().what), why);
        QCOMPARE(filter.error().position, position);
        QCOMPARE(filter.error().excerpt, excerpt);
        QVERIFY(filter.error().position + filter.error().length <= text.size() + 1);
        QCOMPARE(filter.error().detail.isEmpty(), filter.error().what != Why::BadPattern);
    }

    void aTimeIsNotComparedYet()
    {
        const auto filter = FilterExpression::parse(u"as of > 12"_s, english, m_senders.filterColumns());
        QVERIFY(!filter.has_value());
        QCOMPARE(filter.error().what, Why::NotComparable);
    }

    void aNumberIsReadAsTheLocaleWritesIt()
    {
        QCOMPARE(term(u"retry>1 000"_s, russian), u"retry > 1000"_s);
        QCOMPARE(term(u"retry>1\u00a0000\u00a0000"_s, russian), u"retry > 1000000"_s);
        QCOMPARE(term(u"retry>12 000 500 gmail"_s, russian), u"retry > 12000500 & gmail"_s);
        QCOMPARE(term(u"retry>1000 119"_s, russian), u"retry > 1000 & 119"_s);
        QCOMPARE(term(u"retry>1.000"_s, german), u"retry > 1000"_s);
        for (const auto &[text, locale] : {std::pair(u"retry>1,000"_s, german), std::pair(u"retry>1,000"_s, russian),
                                           std::pair(u"retry>1.000"_s, russian), std::pair(u"retry>1.000.00"_s, german)}) {
            const auto filter = parsed(text, locale);
            QVERIFY2(!filter.has_value(), qPrintable(text));
            QCOMPARE(filter.error().what, Why::AmbiguousNumber);
        }
    }

    // Whatever a locale writes is read back, and nothing is read as another number.
    void everyLocaleReadsBackWhatItWrites()
    {
        int grouped = 0;
        for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
            for (const qint64 value :
                 {qint64(0), qint64(7), qint64(999), qint64(1'000), qint64(12'345), qint64(1'234'567), qint64(98'765'432'100)}) {
                const QString written = locale.toString(value);
                const auto number = wholeNumber(written, locale);
                if (locale.groupSeparator().toUcs4().size() == 1 || !written.contains(locale.groupSeparator()))
                    QVERIFY2(number.has_value(), qPrintable(locale.name() + u' ' + written));
                if (number)
                    QCOMPARE(*number, value);
                grouped += written.contains(locale.groupSeparator()) ? 1 : 0;
            }
        }
        QVERIFY(grouped > 500);
    }

    void columnsAreKnownInBothLanguages()
    {
        Backwards translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCOMPARE(term(u"повтор>5"_s), u"retry > 5"_s);
        QCOMPARE(term(u"retry>5"_s), u"retry > 5"_s);
        QCoreApplication::removeTranslator(&translator);
        QCOMPARE(int(parsed(u"повтор>5"_s).error().what), int(Why::UnknownColumn));
    }

    // No text may do worse than be a fault.
    void anyTextIsAFilterOrAFault()
    {
        QRandomGenerator random(7);
        static const QString letters = u"a!\"re:retry<>=≤1 0,.\u00a0\\(*?isp'−"_s;
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            for (int length = random.bounded(14); length > 0; --length)
                text += letters[random.bounded(letters.size())];
            for (const QLocale &locale : {english, russian}) {
                const auto filter = parsed(text, locale);
                if (!filter)
                    QVERIFY2(filter.error().position >= 0 && filter.error().position <= text.size(), qPrintable(text));
                else
                    QCOMPARE(filter->text(), text);
            }
        }
    }
};

QTEST_GUILESS_MAIN(FilterExpressionTest)
#include "filterexpressiontest.moc"
