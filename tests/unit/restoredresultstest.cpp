#include "operations/restoredresults.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;

namespace {

domain::RestoredMessage result(const QString &id, bool isRestored = true)
{
    return {id, QJsonValue(isRestored), {}, {}};
}

}

// Whose result is whose.
class RestoredResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void resultsAreMatchedById()
    {
        const auto found = matched({u"a"_s, u"b"_s, u"c"_s}, {result(u"c"_s), result(u"a"_s, false), result(u"b"_s)});
        QCOMPARE(found.results,
                 (QList<std::optional<domain::RestoredMessage>>{result(u"a"_s, false), result(u"b"_s), result(u"c"_s)}));
        QVERIFY(found.matchedByPlace.isEmpty());
    }

    // The document's example: one letter differs.
    void anIdThatWasNotSentIsTakenByItsPlaceAndFlagged()
    {
        const auto found = matched({u"HvKz"_s, u"b"_s}, {result(u"HvKj"_s), result(u"b"_s)});
        QCOMPARE(found.results, (QList<std::optional<domain::RestoredMessage>>{result(u"HvKj"_s), result(u"b"_s)}));
        QCOMPARE(found.matchedByPlace, QList<qsizetype>{0});
    }

    void placesSayNothingWhereResultsAreMissing()
    {
        const auto found = matched({u"a"_s, u"b"_s, u"c"_s}, {result(u"x"_s), result(u"c"_s)});
        QVERIFY(!found.results[0] && !found.results[1] && found.results[2]);
        QVERIFY(found.matchedByPlace.isEmpty());
    }

    void aResultOfAnotherMessageIsNotTakenForThisPlace()
    {
        // b is answered twice; a is not answered at all.
        const auto found = matched({u"a"_s, u"b"_s}, {result(u"b"_s), result(u"b"_s, false)});
        QVERIFY(!found.results[0]);
        QCOMPARE(*found.results[1], result(u"b"_s));
    }

    void noResultsAtAllLeaveAllOpen()
    {
        QCOMPARE(matched({u"a"_s}, {}).results, QList<std::optional<domain::RestoredMessage>>{std::nullopt});
    }
};

QTEST_GUILESS_MAIN(RestoredResultsTest)
#include "restoredresultstest.moc"
