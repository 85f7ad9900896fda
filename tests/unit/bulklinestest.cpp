#include "operations/bulklines.h"

#include "model/tableexport.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using LineWhy = BulkLineFault::Why;
using TextWhy = BulkTextFault::Why;

namespace {

BulkColumns byEmail()
{
    return {.known = {u"profile_id"_s, u"email"_s, u"phone"_s, u"provider"_s, u"subscription_id"_s, u"status"_s},
            .keys = {{u"profile_id"_s}, {u"email"_s}, {u"phone"_s}, {u"provider"_s, u"subscription_id"_s}},
            .plain = {u"email"_s}};
}

BulkText linesOf(const QByteArray &text, const BulkColumns &columns = byEmail())
{
    const auto read = readBulk(text, columns);
    return read ? *read : BulkText();
}

std::optional<TextWhy> refusal(const QByteArray &text)
{
    const auto read = readBulk(text, byEmail());
    return read ? std::nullopt : std::optional(read.error().why);
}

QStringList values(const BulkText &text, const QString &column)
{
    QStringList all;
    for (const BulkLine &line : text.lines)
        all.append(line.values.value(column));
    return all;
}

}

class BulkLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void pastedLinesAreTheKeyThatWasChosen()
    {
        const BulkText text = linesOf(" a@example.com \r\n\r\nb@example.com\n");
        QCOMPARE(values(text, u"email"_s), (QStringList{u"a@example.com"_s, u"b@example.com"_s}));
        QCOMPARE(text.lines.at(1).number, 3);
        QVERIFY(text.faults.isEmpty());
    }

    void aFirstLineNamesTheColumnsInAnyOrderAndCase()
    {
        const BulkText text = linesOf("Status,Remark,EMAIL\nsuspended,\"a, b\",a@example.com\n,,b@example.com\n");
        QCOMPARE(values(text, u"email"_s), (QStringList{u"a@example.com"_s, u"b@example.com"_s}));
        QCOMPARE(text.lines.at(0).values.value(u"status"_s), u"suspended"_s);
        QVERIFY(!text.lines.at(1).values.contains(u"status"_s)); // not said is not "empty"
        QCOMPARE(text.ignoredColumns, QStringList{u"Remark"_s});
    }

    void aSpreadsheetsClipboardAndAnotherCountrysCsvAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("tab") << QByteArray("phone\tstatus\n+79000000000\tsuspended\n");
        QTest::newRow("semicolon") << QByteArray("phone;status\n+79000000000;suspended\n");
        QTest::newRow("comma, marked") << QByteArray("\xEF\xBB\xBFphone,status\n+79000000000,suspended\n");
        QTest::newRow("a comma in quotes decides nothing") << QByteArray("\"a,b\";phone;status\nx;+79000000000;suspended\n");
        QTest::newRow("blank lines first") << QByteArray("\n\nphone\tstatus\n+79000000000\tsuspended\n");
    }
    void aSpreadsheetsClipboardAndAnotherCountrysCsvAreRead()
    {
        QFETCH(QByteArray, text);
        const BulkText read = linesOf(text);
        QCOMPARE(values(read, u"phone"_s), QStringList{u"+79000000000"_s});
        QCOMPARE(values(read, u"status"_s), QStringList{u"suspended"_s});
    }

    void whatWasExportedForSpreadsheetsComesBackAsItWas()
    {
        const model::TableExtract table{
            .headers = {u"phone"_s}, .keys = {u"phone"_s}, .isId = {false}, .isNumber = {false}, .rows = 1, .cell = [](int, int) {
                return u"+79000000000"_s;
            }};
        const QByteArray csv = model::toCsv(table);
        QVERIFY(csv.contains("'+7"));
        QCOMPARE(values(linesOf(csv), u"phone"_s), QStringList{u"+79000000000"_s});
    }

    void aLineWithoutAWholeKeyIsLeftOutAndNamed()
    {
        const BulkText text = linesOf("provider,subscription_id,email,status\nFirefox,,,x\nFirefox,abc,,x\n,,a@example.com,\n");
        QCOMPARE(text.lines.size(), 2);
        QCOMPARE(text.faults, (QList<BulkLineFault>{{LineWhy::KeyMissing, 2, 0}}));
    }

    void aSeparatorInsideACellIsNotGuessedAway()
    {
        const BulkText text = linesOf("a@example.com\nb@example.com,c@example.com\nd@example.com,\n");
        QCOMPARE(values(text, u"email"_s), (QStringList{u"a@example.com"_s, u"d@example.com"_s}));
        QCOMPARE(text.faults, (QList<BulkLineFault>{{LineWhy::TooManyCells, 2, 0}}));
    }

    void lettersOfAnotherEncodingAreNotGuessed()
    {
        const BulkText text = linesOf("a@example.com\nj\xF6rg@example.com\n");
        QCOMPARE(text.lines.size(), 1);
        QCOMPARE(text.faults, (QList<BulkLineFault>{{LineWhy::NotUtf8, 2, 0}}));
    }

    void theSameLineTwiceIsDoneOnce()
    {
        const BulkText text = linesOf("a@example.com\nb@example.com\na@example.com\n");
        QCOMPARE(text.lines.size(), 2);
        QCOMPARE(text.faults, (QList<BulkLineFault>{{LineWhy::Twice, 3, 1}}));
        // Another wish for the same person is another line.
        QCOMPARE(linesOf("email,status\na@example.com,suspended\na@example.com,subscribed\n").lines.size(), 2);
    }

    void aTextThatIsNoTableIsRefusedWhole()
    {
        QCOMPARE(refusal("\"a@example.com\nb@example.com"), std::optional(TextWhy::NotATable));
        QCOMPARE(refusal("email,Email\na@example.com,b@example.com"), std::optional(TextWhy::ColumnTwice));
        QCOMPARE(refusal(" \n\n"), std::optional(TextWhy::Empty));
        QCOMPARE(refusal("email,status\n"), std::optional(TextWhy::Empty));
    }

    void asManyLinesAsMayBeAndNotOneMore()
    {
        QByteArray text;
        for (qsizetype i = 0; i < mostBulkLines; ++i)
            text += 'a' + QByteArray::number(i) + "@example.com\n";
        QCOMPARE(linesOf(text).lines.size(), mostBulkLines);
        QCOMPARE(refusal(text + "b@example.com\n"), std::optional(TextWhy::TooMany));
    }
};

QTEST_GUILESS_MAIN(BulkLinesTest)
#include "bulklinestest.moc"
