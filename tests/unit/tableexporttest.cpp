#include "model/tableexport.h"
#include "model/queuemodel.h"
#include "model/sendersmodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::model;
using namespace Qt::StringLiterals;

namespace {

TableExtract tableOf(const QStringList &headers, const QList<QStringList> &rows)
{
    TableExtract table;
    table.headers = headers;
    table.isNumber = QList<bool>(headers.size(), false);
    table.rows = int(rows.size());
    table.cell = [rows](int row, int column) { return rows[row][column]; };
    return table;
}

QString csvOf(const QString &cell, bool isForSpreadsheets = true)
{
    const QByteArray csv = toCsv(tableOf({u"h"_s}, {{cell}}), {isForSpreadsheets});
    return QString::fromUtf8(csv.mid(3, csv.size() - 5)); // without the header and the last line end
}

}

class TableExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void linesEndAndCellsAreQuotedAsRfc4180Says()
    {
        const QByteArray csv =
            toCsv(tableOf({u"a"_s, u"b"_s}, {{u"x,y"_s, u"he said \"no\""_s}, {u"two\r\nlines"_s, QString()}}));
        QCOMPARE(csv, QByteArray("a,b\r\n\"x,y\",\"he said \"\"no\"\"\"\r\n\"two\r\nlines\",\r\n"));
    }

    void aSpreadsheetIsGivenNoFormula_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("plus") << u"+49 30"_s << u"'+49 30"_s;
        QTest::newRow("minus") << u"-x"_s << u"'-x"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("carriage return") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("quoted and guarded") << u"=a,b"_s << u"\"'=a,b\""_s;
        QTest::newRow("an apostrophe that looks like a guard") << u"'=1"_s << u"''=1"_s;
        QTest::newRow("an apostrophe of its own") << u"'tis"_s << u"'tis"_s;
        QTest::newRow("an address") << u"a@b"_s << u"a@b"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void aSpreadsheetIsGivenNoFormula()
    {
        QFETCH(QString, cell);
        QFETCH(QString, written);
        QCOMPARE(csvOf(cell), written);
        QVERIFY(!csvOf(cell, false).startsWith(u'\'') || cell.startsWith(u'\''));
    }

    void aReaderGetsTheCellsBack()
    {
        QRandomGenerator random(99);
        static const QString letters = u"a,\"\r\n'=+-@\t é😀;"_s;
        const auto anyCell = [&] {
            QString cell;
            for (int length = random.bounded(6); length > 0; --length)
                cell += letters[random.bounded(letters.size())];
            return QString::fromUtf8(cell.toUtf8()); // whole characters only
        };
        for (int i = 0; i < 3'000; ++i) {
            const int columns = 1 + random.bounded(4);
            QList<QStringList> rows;
            for (int row = random.bounded(5); row >= 0; --row) {
                QStringList cells;
                for (int column = 0; column < columns; ++column)
                    cells << anyCell();
                rows << cells;
            }
            const TableExtract table = tableOf(rows.first(), rows.mid(1));
            for (const bool isForSpreadsheets : {true, false}) {
                const auto back = fromCsv(toCsv(table, {isForSpreadsheets}), isForSpreadsheets);
                QVERIFY(back.has_value());
                QCOMPARE(*back, rows);
            }
        }
    }

    void whatIsNoCsvIsRefused()
    {
        QVERIFY(!fromCsv("a,\"b", false));
        QVERIFY(!fromCsv("a,b\"c", false));
        QVERIFY(!fromCsv("\"a\"b", false));
        QCOMPARE(fromCsv("a,b\nc,d", false), (QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}}));
        QCOMPARE(fromCsv("\xef\xbb\xbf"
                         "a\n",
                         false),
                 (QList<QStringList>{{u"a"_s}}));
    }

    void exactlyWhatIsShownIsExported()
    {
        QueueModel model;
        const core::SenderId sender = *core::SenderId::from(119);
        model.setQuestion({sender}, {.grouping = domain::Grouping::Account, .account = {}, .campaign = {}, .isp = {}});
        QList<domain::QueueGroup> groups(3);
        for (int i = 0; i < 3; ++i) {
            groups[i].accountId = 306 + i;
            groups[i].fresh = groups[i].total = 1'000 * (i + 1);
        }
        model.replaceAnswer({sender, model.query(), groups, core::WallTime(std::chrono::seconds(1))}, Apply::Reorder);
        model.setAccountNames({{306, u"=Retail"_s}, {308, u"Outlet"_s}});
        model.setFilter(*model.parseFilter(u"!307"_s));
        const int total = model.columnNamed("total"_L1);
        // Shown in another order of columns; the filter hides 307; counts and ids ungrouped.
        QCOMPARE(toCsv(model.extract({total, 0})), QByteArray("Total,Account\r\n3000,308 Outlet\r\n1000,306 =Retail\r\n"));
        QCOMPARE(toPlainText(model.extract({0, total}, QList<int>{1})), u"Account\tTotal\n306 =Retail\t1000\n"_s);
    }

    void anExtractStaysWhatItWas()
    {
        SendersModel model;
        model.addSenders({{119, u"Main"_s, u"AKMTA"_s, u"email"_s}});
        const TableExtract table = model.extract({SendersModel::Name, SendersModel::Total});
        model.setCounts(*core::SenderId::from(119), {1, 0, 0, 0, 1}, core::WallTime(std::chrono::seconds(5)));
        model.clear();
        QCOMPARE(toCsv(table), QByteArray("Name,Total\r\nMain,\r\n"));
    }

    void timesAreIsoWithTheirOffsetAndChangesPlainNumbers()
    {
        SendersModel model;
        const core::SenderId id = *core::SenderId::from(119);
        model.addSenders({{119, u"-Main"_s, u"AKMTA"_s, u"email"_s}});
        model.setCounts(id, {5'000, 0, 0, 0, 5'000}, core::WallTime(std::chrono::seconds(1'785'000'000)));
        model.setCounts(id, {1'000, 0, 0, 0, 1'000}, core::WallTime(std::chrono::seconds(1'785'000'060)));
        const auto lines = fromCsv(toCsv(model.extract({SendersModel::Name, SendersModel::Trend, SendersModel::AsOf})), false);
        QCOMPARE(lines->at(1).first(), u"'-Main"_s);
        QCOMPARE(lines->at(1).at(1), u"-4000"_s);
        const QString time = lines->at(1).at(2);
        QVERIFY2(QRegularExpression(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$"_s).match(time).hasMatch(),
                 qPrintable(time));
        QCOMPARE(QDateTime::fromString(time, Qt::ISODate).toSecsSinceEpoch(), 1'785'000'060);
    }

    void anyModelCanBeExported()
    {
        QStandardItemModel model(1, 2);
        model.setHorizontalHeaderLabels({u"a"_s, u"b"_s});
        model.setItem(0, 0, new QStandardItem(u"tab\there"_s));
        model.setItem(0, 1, new QStandardItem(u"=x"_s));
        QCOMPARE(toPlainText(extractOf(model, {1, 0})), u"b\ta\n=x\ttab here\n"_s);
        QCOMPARE(toCsv(extractOf(model, {1})), QByteArray("b\r\n'=x\r\n"));
    }

    void jsonHasNumbersAsNumbersAndNamesBesideTheirIds()
    {
        TableExtract table =
            tableOf({u"Account"_s, u"ISP"_s, u"Hold"_s}, {{u"306 Main store"_s, u"163"_s, u"80"_s}, {u"7"_s, u""_s, u""_s}});
        table.keys = QStringList{u"account"_s, u"isp"_s, u"hold"_s};
        table.isId = {true, false, false};
        table.isNumber = {false, false, true};
        const QJsonArray rows = QJsonDocument::fromJson(toJson(table)).array();
        QCOMPARE(
            rows,
            (QJsonArray{
                QJsonObject{{u"account"_s, 306}, {u"account_name"_s, u"Main store"_s}, {u"isp"_s, u"163"_s}, {u"hold"_s, 80}},
                QJsonObject{{u"account"_s, 7}, {u"isp"_s, u""_s}, {u"hold"_s, QJsonValue::Null}}}));
    }
};

QTEST_MAIN(TableExportTest)
#include "tableexporttest.moc"
