#include "ui/widgets/datatable.h"
#include "tests/gui/guitest.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/tabledelegate.h"

#include <QClipboard>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolTip>
#include <QVBoxLayout>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using Model = model::SendersModel;

namespace {

// A window with a table of senders and a field to leave it for.
struct Bench
{
    explicit Bench(int rows = 30, QSize size = {1100, 500})
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(table = new ui::DataTable(&window));
        layout->addWidget(after = new QLineEdit(&window));
        table->setAccessibleName(u"Senders"_s);
        table->setModel(&model);
        table->setNameColumn(Model::Name);
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        model.replaceSenders(support::someSenders(rows), model::Apply::Reorder);
        for (const domain::Sender &sender : support::someSenders(rows)) {
            if (sender.id % 2)
                model.setCounts(*sender.senderId(), {1, 0, 2, 0, 3}, support::someTime());
        }
        table->setFocus();
        // The columns are fitted once the rows are there.
        QVERIFY(QTest::qWaitFor([this] { return table->horizontalHeader()->length() >= table->viewport()->width(); }));
    }
    QPoint middleOf(int row, int column) const { return table->visualRect(model.index(row, column)).center(); }

    model::SendersModel model;
    QWidget window;
    ui::DataTable *table = nullptr;
    QLineEdit *after = nullptr;
};

}

class DataTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void rowsAreCalm()
    {
        Bench bench;
        QVERIFY(bench.table->rowHeight() >= 24 && bench.table->rowHeight() % 4 == 0);
        QCOMPARE(bench.table->verticalHeader()->sectionSize(0), bench.table->rowHeight());
        QVERIFY(!bench.table->showGrid());
        QVERIFY(!bench.table->alternatingRowColors());
        QCOMPARE(bench.table->horizontalHeader()->sortIndicatorSection(), -1); // nobody has sorted yet
    }

    void nothingIsElidedAndTheNameTakesTheRest()
    {
        Bench bench;
        const auto firstElided = [&] {
            for (int column = 0; column < bench.model.columnCount(); ++column) {
                for (int row = 0; row < bench.model.rowCount(); ++row) {
                    const QString text = bench.model.index(row, column).data().toString();
                    if (ui::TableDelegate::widthFor(text, bench.table->fontMetrics()) > bench.table->columnWidth(column))
                        return text;
                }
            }
            return QString();
        };
        QTRY_COMPARE(firstElided(), QString());
        QCOMPARE(bench.table->horizontalHeader()->length(), bench.table->viewport()->width());
        const int type = bench.table->columnWidth(Model::Type);
        bench.window.resize(1300, 500);
        QTRY_COMPARE(bench.table->horizontalHeader()->length(), bench.table->viewport()->width());
        QCOMPARE(bench.table->columnWidth(Model::Type), type);
    }

    void aFigureThatGrowsIsNotCut()
    {
        Bench bench;
        const int before = bench.table->columnWidth(Model::Total);
        bench.model.setCounts(*bench.model.rowAt(0)->sender.senderId(), {9'999'999'999, 0, 0, 0, 9'999'999'999},
                              support::someTime());
        QTRY_VERIFY(bench.table->columnWidth(Model::Total) > before);
        QCOMPARE(bench.table->horizontalHeader()->length(), bench.table->viewport()->width());
    }

    void aWidthSetByHandStays()
    {
        Bench bench;
        bench.table->setColumnWidth(Model::Total, 40);
        QCOMPARE(bench.table->horizontalHeader()->length(), bench.table->viewport()->width());
        bench.model.setCounts(*bench.model.rowAt(0)->sender.senderId(), {9'999'999'999, 0, 0, 0, 9'999'999'999},
                              support::someTime());
        QTRY_VERIFY(bench.table->columnWidth(Model::New) > 90);
        QCOMPARE(bench.table->columnWidth(Model::Total), 40);
        bench.table->columns().fitAnew();
        QVERIFY(bench.table->columnWidth(Model::Total) > 90);
    }

    void spaceTogglesTheRow()
    {
        Bench bench;
        bench.table->setCurrentIndex(bench.model.index(2, 0));
        bench.table->clearSelection();
        QTest::keyClick(bench.table, Qt::Key_Space);
        QVERIFY(bench.table->selectionModel()->isRowSelected(2));
        QTest::keyClick(bench.table, Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(bench.table, Qt::Key_Space);
        QCOMPARE(bench.table->selectionModel()->selectedRows().size(), 2);
        QTest::keyClick(bench.table, Qt::Key_Space);
        QCOMPARE(bench.table->selectionModel()->selectedRows().size(), 1);
        QTest::keyClick(bench.table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(bench.table->selectionModel()->selectedRows().size(), 30);
    }

    void enterActivatesAndTabLeaves()
    {
        Bench bench;
        const QSignalSpy activated(bench.table, &QTableView::activated);
        bench.table->selectRow(4);
        QTest::keyClick(bench.table, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.front().front().toModelIndex().row(), 4);
        QTest::keyClick(bench.table, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), bench.after);
    }

    void copyGivesWhatIsShownInTheOrderShown()
    {
        Bench bench;
        bench.table->setColumnHidden(Model::Channel, true);
        bench.table->horizontalHeader()->moveSection(Model::Name, 0);
        for (const int column :
             {Model::New, Model::Processing, Model::Retry, Model::Hold, Model::Total, Model::Trend, Model::AsOf})
            bench.table->setColumnHidden(column, true);
        bench.table->selectRow(3);
        bench.table->selectionModel()->select(bench.model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(bench.table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Transactional EU\t126\tAKMTA\nRetail “Spring” <sale>\t140\tAKMTA"_s);
        QVERIFY(bench.table->selectionAsText(ui::DataTable::Headers::Yes).startsWith(u"Name\tID\tType\nTransactional EU"_s));
    }

    void shapeAndSortSurviveARestart()
    {
        const QTemporaryDir folder;
        store::LayoutStore layout(folder.filePath(u"layout.json"_s));
        {
            Bench bench;
            bench.table->setLayoutKey(layout, u"senders/columns"_s);
            bench.table->setColumnWidth(Model::Type, 133);
            bench.table->setColumnHidden(Model::Channel, true);
            bench.table->horizontalHeader()->moveSection(Model::Total, 0);
            bench.table->sortByColumn(Model::Name, Qt::DescendingOrder);
            bench.window.close();
        }
        Bench bench;
        bench.table->setLayoutKey(layout, u"senders/columns"_s);
        QCOMPARE(bench.table->columnWidth(Model::Type), 133);
        QVERIFY(bench.table->isColumnHidden(Model::Channel));
        QCOMPARE(bench.table->columns().visibleColumns().front(), int(Model::Total));
        QCOMPARE(bench.table->horizontalHeader()->sortIndicatorSection(), int(Model::Name));
        QCOMPARE(bench.table->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(bench.model.sortColumn(), int(Model::Name));
        // What was saved for other columns is not forced on these.
        layout.save(u"other"_s, QByteArray("not a layout"));
        bench.table->setLayoutKey(layout, u"other"_s);
        QCOMPARE(bench.table->columnWidth(Model::Type), 133);
    }

    void elidedTextHasATooltip()
    {
        Bench bench;
        bench.table->setColumnWidth(Model::Name, 60);
        const QPoint at = bench.middleOf(3, Model::Name);
        QHelpEvent help(QEvent::ToolTip, at, bench.table->viewport()->mapToGlobal(at));
        QApplication::sendEvent(bench.table->viewport(), &help);
        QCOMPARE(QToolTip::text(), u"Retail “Spring” &lt;sale&gt;"_s);
        QToolTip::hideText();
    }

    void hoverMarksTheWholeRow()
    {
        Bench bench;
        const QRect row = bench.table->visualRect(bench.model.index(2, Model::Name));
        const auto ground = [&](int column) {
            const QRect cell = bench.table->visualRect(bench.model.index(2, column));
            return bench.table->viewport()->grab().toImage().pixelColor(cell.left() + 2, cell.top() + 2).rgb();
        };
        QCOMPARE(ground(Model::Type), bench.table->palette().color(QPalette::Base).rgb());
        QTest::mouseMove(bench.table->viewport(), row.center());
        QTRY_COMPARE(bench.table->hoveredRow(), 2);
        QCOMPARE(ground(Model::Type), ui::colour::hover(bench.table->palette()).rgb());
        QCOMPARE(ground(Model::Total), ui::colour::hover(bench.table->palette()).rgb());
    }

    void aChangeIsTintedAndFades()
    {
        Bench bench;
        QTRY_COMPARE(bench.table->changeTint(), 0.0);
        bench.model.setCounts(*bench.model.rowAt(0)->sender.senderId(), {7, 0, 0, 0, 7},
                              support::someTime() + std::chrono::seconds(5));
        QTRY_VERIFY(bench.table->changeTint() > 0);
        QTRY_COMPARE(bench.table->changeTint(), 0.0);
    }

    void oldRowsAreHatched()
    {
        Bench bench;
        const QImage fresh = bench.table->viewport()->grab().toImage();
        bench.table->setStale(true);
        const QImage old = bench.table->viewport()->grab().toImage();
        // Somewhere in a cell without words: a hatch, so not one colour.
        const QRect cell = bench.table->visualRect(bench.model.index(1, Model::Name)).adjusted(150, 2, -8, -3);
        QSet<QRgb> before;
        QSet<QRgb> after;
        for (int x = cell.left(); x < cell.right(); ++x) {
            for (int y = cell.top(); y < cell.bottom(); ++y) {
                before.insert(fresh.pixel(x, y));
                after.insert(old.pixel(x, y));
            }
        }
        QCOMPARE(before.size(), 1);
        QVERIFY(after.size() > 1);
    }

    void columnsAreShownAndSortedByMenu()
    {
        Bench bench;
        QObject holder;
        const auto shown = bench.table->columns().showActions(&holder);
        QCOMPARE(shown.size(), bench.model.columnCount() - 1); // the name stays
        shown.front()->setChecked(false);
        QVERIFY(bench.table->isColumnHidden(Model::Id));
        QCOMPARE(bench.table->horizontalHeader()->length(), bench.table->viewport()->width());
        const auto sorts = bench.table->columns().sortActions(&holder);
        QCOMPARE(sorts.size(), bench.model.columnCount() - 1);
        sorts.front()->trigger();
        QCOMPARE(bench.model.sortColumn(), int(Model::Name));
        QCOMPARE(bench.model.sortOrder(), Qt::AscendingOrder);
        sorts.front()->trigger();
        QCOMPARE(bench.model.sortOrder(), Qt::DescendingOrder);
    }
};

QTEST_MAIN(DataTableTest)
#include "datatabletest.moc"
