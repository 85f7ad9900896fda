#include "ui/charts/queuebarview.h"
#include "tests/unit/modelfixture.h"
#include "ui/charts/statelegend.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QTest>
#include <QTranslator>

using namespace senderdesk;
using namespace senderdesk::model;
using namespace senderdesk::model::test;
using namespace senderdesk::ui;
using namespace Qt::StringLiterals;
using domain::Grouping;

namespace {

// Which rows a view asks for.
class Watched final : public QIdentityProxyModel
{
public:
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == LabelRole)
            asked.insert(index.row());
        return QIdentityProxyModel::data(index, role);
    }
    mutable QSet<int> asked;
};

class Shouting final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "MailState") == 0 || qstrcmp(context, "senderdesk::ui::QueueBarView") == 0
                   ? QString::fromUtf8(source).toUpper()
                   : QString();
    }
    bool isEmpty() const override { return false; }
};

QList<domain::QueueGroup> isps(int count)
{
    QList<domain::QueueGroup> groups;
    for (int i = 0; i < count; ++i) {
        groups.append(ispGroup(u"isp%1"_s.arg(i, 5, 10, QLatin1Char('0')), 2'000'000 - i));
        groups.last().retry = i % 7;
        groups.last().total += i % 7;
    }
    return groups;
}

domain::QueueGroup four(const QString &isp, qint64 fresh, qint64 processing, qint64 retry, qint64 hold)
{
    domain::QueueGroup one = group(0, 0, fresh, processing, retry, hold);
    one.isp = isp;
    return one;
}

}

class QueueBarViewTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QWidget> m_window;
    QTableView *m_table = nullptr;
    QueueBarView *m_chart = nullptr;

    void answer(QList<domain::QueueGroup> groups, Apply apply = Apply::Reorder)
    {
        m_model->replaceAnswer({senderId(), m_model->query(), std::move(groups), at(0)}, apply);
        QTRY_VERIFY(!m_model->isBusy());
    }
    QRect rowRect(int row) const { return m_chart->visualRect(m_model->index(row, 0)); }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, modifiers, rowRect(row).center());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_chart, key, modifiers); }
    QList<int> selectedInTable() const
    {
        QList<int> rows;
        for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
            rows << index.row();
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    QColor colourIn(const QRect &rect) const { return m_chart->viewport()->grab().toImage().pixelColor(rect.center()); }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setStyle(u"fusion"_s);
    }
    void init()
    {
        QApplication::setPalette(Theme::palette(false));
        m_model = std::make_unique<QueueModel>();
        m_model->setQuestion({senderId()}, grouped(Grouping::Isp));
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        m_table = new QTableView(m_window.get());
        m_table->setModel(m_model.get());
        m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
        m_table->setGeometry(0, 0, 900, 300);
        m_chart = new QueueBarView(m_window.get());
        m_chart->setModel(m_model.get());
        const QItemSelectionModel *own = m_chart->selectionModel();
        m_chart->setSelectionModel(m_table->selectionModel());
        delete own;
        m_chart->setGeometry(0, 300, 900, 300);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_model.reset();
    }

    // ---- one model, one selection

    void aClickOnABarSelectsItsRowInTheTable()
    {
        answer(isps(30));
        click(3);
        QCOMPARE(selectedInTable(), QList<int>{3});
        QCOMPARE(m_table->currentIndex().row(), 3);
        click(5, Qt::ControlModifier);
        QCOMPARE(selectedInTable(), (QList<int>{3, 5}));
        click(8);
        click(6, Qt::ShiftModifier);
        QCOMPARE(selectedInTable(), (QList<int>{6, 7, 8}));
    }

    void theKeyboardGoesThroughAllRows()
    {
        answer(isps(100));
        m_chart->setFocus();
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(selectedInTable(), QList<int>{2});
        press(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(selectedInTable(), (QList<int>{1, 2}));
        press(Qt::Key_PageDown);
        const int page = m_chart->currentIndex().row();
        QVERIFY2(page > 5 && page < 15, qPrintable(QString::number(page)));
        press(Qt::Key_PageUp);
        QCOMPARE(m_chart->currentIndex().row(), 1);
        press(Qt::Key_End);
        QCOMPARE(m_chart->currentIndex().row(), 99);
        QVERIFY(m_chart->viewport()->rect().contains(rowRect(99)));
        press(Qt::Key_Down);
        QCOMPARE(m_chart->currentIndex().row(), 99);
        press(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(selectedInTable(), QList<int>{99});
        press(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(selectedInTable(), (QList<int>{98, 99}));
    }

    void enterAndDoubleClickDrillDown()
    {
        answer(isps(5));
        QSignalSpy activated(m_chart, &QAbstractItemView::activated);
        m_chart->setFocus();
        press(Qt::Key_Home);
        press(Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        click(2);
        QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, {}, rowRect(2).center());
        QCOMPARE(activated.count(), 2);
        QCOMPARE(activated.last().first().toModelIndex().row(), 2);
    }

    void theCurrentCellOfTheTableKeepsItsColumn()
    {
        answer(isps(5));
        m_table->setCurrentIndex(m_model->index(1, 3));
        m_chart->setFocus();
        press(Qt::Key_Down);
        QCOMPARE(m_table->currentIndex(), m_model->index(2, 3));
    }

    // ---- what is painted

    void onlyRowsThatShowAreAskedFor()
    {
        answer(isps(5'000));
        Watched watched;
        watched.setSourceModel(m_model.get());
        QueueBarView chart(m_window.get());
        chart.setModel(&watched);
        chart.resize(600, 300);
        chart.grab();
        watched.asked.clear();
        chart.verticalScrollBar()->setValue(24 * 1'000);
        chart.grab();
        QVERIFY(watched.asked.size() >= 9);
        for (const int row : watched.asked)
            QVERIFY2(row >= 1'000 && row < 1'014, qPrintable(QString::number(row)));
    }

    void everyStateHasItsColourAndASelectedBarKeepsIt()
    {
        for (const bool isDark : {false, true}) {
            const QPalette palette = Theme::palette(isDark);
            QApplication::setPalette(palette);
            QTRY_COMPARE(m_chart->palette().color(QPalette::Base), palette.color(QPalette::Base));
            answer({four(u"Gmail"_s, 100, 100, 100, 100), four(u"Yahoo"_s, 1, 1, 1, 1)});
            m_chart->selectionModel()->clear();
            const QRect rect = m_chart->valueRect(0, MailState::New);
            const QColor expected = stateColours(MailState::New, palette).mark;
            QCOMPARE(colourIn(rect), expected);
            click(0);
            QCOMPARE(colourIn(rect), expected);
            const QImage image = m_chart->viewport()->grab().toImage();
            QCOMPARE(image.pixelColor(rect.left() + 5, rect.top() - 3), palette.color(QPalette::Highlight)); // the edge around it
            for (const MailState state : allMailStates) {
                const QRect place = m_chart->valueRect(0, state);
                QCOMPARE(image.pixelColor(place.left(), place.center().y()).name(), stateColours(state, palette).edge.name());
            }
        }
    }

    void edgesAndTextsStandOutFromTheirGround()
    {
        for (const bool isDark : {false, true}) {
            const QPalette palette = Theme::palette(isDark);
            const QColor base = palette.color(QPalette::Base);
            for (const MailState state : allMailStates) {
                const StateColours colours = stateColours(state, palette);
                QVERIFY(colour::contrast(colours.edge, base) >= 3.0);
                QVERIFY(colour::contrast(colours.mark, colours.ground)
                        >= (state == MailState::New ? 1.0 : 1.3)); // the pattern shows
            }
            QVERIFY(colour::contrast(palette.color(QPalette::Highlight), base) >= 3.0); // the edge of a selected bar
            QVERIFY(colour::contrast(palette.color(QPalette::Text), base) >= 4.5);
            QVERIFY(colour::contrast(colour::muted(palette), base) >= 4.5);
            QVERIFY(colour::contrast(colour::attention(palette), base) >= 4.5);
            const QColor selectedName = colour::blend(base, palette.color(QPalette::Highlight), 0.22);
            QVERIFY(colour::contrast(palette.color(QPalette::Text), selectedName) >= 4.5);
        }
    }

    void patternsDifferWithoutTheirColours()
    {
        // In grey print: the share of strokes and their direction tell the states, not the hue.
        const StateBrushes brushes(Theme::palette(false), 1);
        QSet<QByteArray> pictures;
        for (const MailState state : allMailStates) {
            QImage tile(24, 24, QImage::Format_RGB32);
            QPainter painter(&tile);
            painter.fillRect(tile.rect(), brushes.fill(state));
            painter.end();
            const QRgb first = tile.pixel(0, 0);
            QByteArray shape;
            for (int y = 0; y < 24; ++y) {
                for (int x = 0; x < 24; ++x)
                    shape += tile.pixel(x, y) == first ? '.' : '#';
            }
            pictures.insert(shape);
        }
        QCOMPARE(pictures.size(), 4);
    }

    void namesBeginWhereTheTablesDoAndNothingIsElided()
    {
        answer({four(u"A provider with a rather long name"_s, 100, 0, 0, 0), four(u"B"_s, 7, 0, 0, 0)});
        const QImage image = m_chart->viewport()->grab().toImage();
        int left = image.width();
        for (int y = rowRect(0).top() + 4; y < rowRect(0).bottom() - 4; ++y) {
            for (int x = 0; x < left; ++x) {
                if (image.pixelColor(x, y) != m_chart->palette().color(QPalette::Base))
                    left = x;
            }
        }
        QVERIFY2(left >= 8 && left <= 10, qPrintable(QString::number(left)));
        const int needed = QFontMetrics(m_chart->font()).horizontalAdvance(u"A provider with a rather long name"_s);
        QVERIFY(m_chart->valueRect(0, MailState::New).left() >= 8 + needed);
    }

    void rightToLeftIsMirrored()
    {
        answer({four(u"Gmail"_s, 100, 100, 0, 0)});
        m_chart->setLayoutDirection(Qt::RightToLeft);
        const QRect fresh = m_chart->valueRect(0, MailState::New);
        const QRect processing = m_chart->valueRect(0, MailState::Processing);
        QVERIFY(fresh.left() > processing.right());
        QVERIFY(m_chart->valueRect(0, std::nullopt).right() < processing.left());
        QCOMPARE(colourIn(fresh), stateColours(MailState::New, m_chart->palette()).mark);
        QCOMPARE(m_chart->stateAt(fresh.center()), std::optional(MailState::New));
    }

    // ---- a refresh under the cursor

    void aRefreshKeepsScrollPositionSelectionAndCurrentBar()
    {
        answer(isps(1'000));
        m_chart->verticalScrollBar()->setValue(2'400);
        click(103);
        auto groups = isps(1'000);
        for (int i = 0; i < 1'000; i += 10) {
            groups[i].fresh += 5;
            groups[i].total += 5;
        }
        groups.removeAt(1);
        groups.append(four(u"newcomer"_s, 1, 0, 0, 0));
        answer(groups, Apply::InPlace);
        QCOMPARE(m_chart->verticalScrollBar()->value(), 2'400);
        QCOMPARE(selectedInTable(), QList<int>{103});
        QCOMPARE(m_chart->currentIndex().row(), 103);
        QCOMPARE(m_model->pendingNew(), 1);
    }

    void theScaleFollowsTheLargestRow()
    {
        answer({four(u"Gmail"_s, 100, 0, 0, 0), four(u"Yahoo"_s, 50, 0, 0, 0)});
        const int before = m_chart->valueRect(1, MailState::New).width();
        answer({four(u"Gmail"_s, 1'000, 0, 0, 0), four(u"Yahoo"_s, 50, 0, 0, 0)}, Apply::InPlace);
        QVERIFY(m_chart->valueRect(1, MailState::New).width() < before / 4);
    }

    void rowsThatLeaveShortenTheScroll()
    {
        answer(isps(1'000));
        m_chart->scrollToBottom();
        m_model->setFilter(*m_model->parseFilter(u"isp0001"_s));
        QCOMPARE(m_model->rowCount(), 10);
        QTRY_VERIFY(m_chart->verticalScrollBar()->value() <= 240);
        m_model->clear();
        QTRY_COMPARE(m_chart->verticalScrollBar()->maximum(), 0);
        m_chart->grab();
    }

    // ---- legend

    void aStateIsHiddenByItsKeyItsActionOrTheKeyboard()
    {
        answer({four(u"Gmail"_s, 100, 100, 100, 100)});
        QSignalSpy changed(m_chart, &QueueBarView::stateShownChanged);
        StateKey *retry = m_chart->legend()->key(MailState::Retry);
        QTest::mouseClick(retry, Qt::LeftButton);
        QVERIFY(!m_chart->isStateShown(MailState::Retry));
        QCOMPARE(m_chart->valueRect(0, MailState::Retry).width(), 0);
        QVERIFY(!m_chart->stateActions()[2]->isChecked());
        QTest::keyClick(retry, Qt::Key_Space);
        QVERIFY(m_chart->isStateShown(MailState::Retry));
        m_chart->stateActions()[3]->trigger();
        QVERIFY(!m_chart->legend()->key(MailState::Hold)->isChecked());
        QCOMPARE(changed.count(), 3);
        QVERIFY(retry->focusPolicy() & Qt::TabFocus);
    }

    void wordsFollowTheLanguage()
    {
        Shouting translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QTRY_COMPARE(m_chart->accessibleName(), u"QUEUE CHART"_s);
        QCOMPARE(m_chart->legend()->key(MailState::Hold)->text(), u"HOLD"_s);
        QCoreApplication::removeTranslator(&translator);
        QTRY_COMPARE(m_chart->legend()->key(MailState::Hold)->text(), u"Hold"_s);
    }

    // ---- hover

    void theTipTellsAllStatesAndTheShare()
    {
        answer({four(u"<b>Gmail"_s, 60, 20, 10, 10), four(u"Yahoo"_s, 300, 0, 0, 0)});
        const QString tip = m_chart->toolTipOf(1);
        for (const QString &words : {u"&lt;b&gt;Gmail"_s, u"New"_s, u"60.0%"_s, u"Processing"_s, u"20.0%"_s, u"Retry"_s,
                                     u"Hold"_s, u"Total"_s, u"25.0%"_s})
            QVERIFY2(tip.contains(words), qPrintable(words + u" in "_s + tip));
    }

    // ---- pictures

    void aPictureHoldsWhatFits()
    {
        answer(isps(40));
        const QSize size = m_chart->pictureSize();
        const QImage image = m_chart->image(size, u"119 Main promo"_s, 2);
        QVERIFY(image.height() >= 2 * 40 * 24);
        QCOMPARE(image.width(), 2 * size.width());
        QVERIFY(m_chart->pictureSize(10).height() < size.height());
        QCOMPARE(m_chart->pictureSize(10'000'000), size);
    }

    void anSvgIsMadeOfShapesAndTexts()
    {
        answer({four(u"Gmail & Co"_s, 100, 100, 100, 100)});
        const QByteArray svg = m_chart->svg(m_chart->pictureSize(), u"119 Main promo"_s);
        QVERIFY(!svg.contains("<image"));
        QVERIFY(svg.contains("Gmail &amp; Co"));
        QVERIFY(svg.contains("119 Main promo"));
        QVERIFY(svg.contains(stateColours(MailState::Retry, m_chart->palette()).mark.name().toUtf8()));
        QVERIFY(QSvgRenderer(svg).isValid());
    }

    // ---- assistive technology

    void assistiveTechnologySeesATableOfValues()
    {
        answer({four(u"Gmail"_s, 563, 26, 0, 1'426), four(u"Yahoo"_s, 7, 0, 0, 0)});
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(m_chart);
        QCOMPARE(chart->role(), QAccessible::Table);
        QCOMPARE(chart->text(QAccessible::Name), u"Queue chart"_s);
        QCOMPARE(chart->childCount(), 2 * 5 + 1);
        QStringList names;
        for (int i = 0; i < 5; ++i)
            names << chart->child(i)->text(QAccessible::Name);
        QCOMPARE(names, (QStringList{u"Gmail: New 563"_s, u"Gmail: Processing 26"_s, u"Gmail: Retry 0"_s, u"Gmail: Hold 1,426"_s,
                                     u"Gmail: Total 2,015"_s}));
        QAccessibleInterface *hold = chart->child(3);
        QCOMPARE(hold->role(), QAccessible::Cell);
        QCOMPARE(hold->text(QAccessible::Value), u"1,426"_s);
        QCOMPARE(hold->valueInterface()->currentValue().toLongLong(), 1'426);
        QCOMPARE(chart->indexOfChild(hold), 3);
        QCOMPARE(hold->parent(), chart);
        QCOMPARE(chart->tableInterface()->rowCount(), 2);
        QCOMPARE(chart->tableInterface()->columnDescription(3), u"Hold"_s);
        QCOMPARE(chart->tableInterface()->rowDescription(1), u"Yahoo"_s);
        QCOMPARE(chart->tableInterface()->cellAt(0, 3), hold);
        QCOMPARE(chart->childAt(hold->rect().center().x(), hold->rect().center().y()), hold);
        QVERIFY(!chart->child(11));
        QVERIFY(!chart->tableInterface()->cellAt(2, 0));
        QAccessibleInterface *legend = chart->child(10);
        QCOMPARE(legend->childCount(), 4);
        QCOMPARE(legend->child(2)->role(), QAccessible::CheckBox);
        QCOMPARE(legend->child(2)->text(QAccessible::Name), u"Retry"_s);
        QCOMPARE(chart->indexOfChild(legend), 10);
    }

    void aValueIsPressedLikeItsBar()
    {
        answer({four(u"Gmail"_s, 563, 26, 0, 1'426), four(u"Yahoo"_s, 7, 0, 0, 0)});
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(m_chart);
        QAccessibleInterface *value = chart->child(7);
        value->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(selectedInTable(), QList<int>{1});
        QVERIFY(value->state().selected);
        QVERIFY(!chart->child(2)->state().selected);
        QCOMPARE(chart->tableInterface()->selectedRows(), QList<int>{1});
        m_chart->setFocus();
        QCOMPARE(chart->focusChild(), chart->child(9)); // the total of the current row
        QVERIFY(chart->child(9)->state().focused);
    }

    void valuesOfRowsThatLeftAreInvalid()
    {
        answer(isps(3));
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(m_chart);
        const QAccessible::Id first = QAccessible::uniqueId(chart->child(0));
        QAccessibleInterface *last = chart->child(14);
        QVERIFY(last->isValid());
        m_model->setFilter(*m_model->parseFilter(u"isp00000"_s));
        QVERIFY(!last->isValid());
        QCOMPARE(QAccessible::uniqueId(chart->child(0)), first);
    }
};

QTEST_MAIN(QueueBarViewTest)
#include "queuebarviewtest.moc"
