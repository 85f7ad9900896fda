#include "ui/widgets/flowlayout.h"

#include <QTest>
#include <QWidget>

using namespace senderdesk;

namespace {

constexpr int spacing = 10;

// Items of 100 × 20 side by side; one that grows needs 50.
struct Row
{
    explicit Row(const QList<bool> &growing)
    {
        for (const bool grows : growing) {
            auto *item = new QWidget(&widget);
            item->setMinimumSize(grows ? 50 : 100, 20);
            item->setSizePolicy(grows ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
            layout->addWidget(item);
            items << item;
        }
    }

    void setWidth(int width)
    {
        widget.resize(width, layout->heightForWidth(width));
        layout->activate();
    }

    QWidget widget;
    ui::FlowLayout *layout = new ui::FlowLayout(spacing, &widget);
    QList<QWidget *> items;
};

}

class FlowLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLineHoldsWhatFits()
    {
        Row row({false, false});
        row.setWidth(210);
        QCOMPARE(row.widget.height(), 20);
        QCOMPARE(row.items[1]->geometry(), QRect(110, 0, 100, 20));
    }

    void whatDoesNotFitGoesToALineOfItsOwn()
    {
        Row row({false, false});
        row.setWidth(209);
        QCOMPARE(row.widget.height(), 50);
        QCOMPARE(row.items[1]->geometry(), QRect(0, 30, 100, 20));
    }

    void whatGrowsSharesWhatItsLineLeaves()
    {
        Row row({true, false, true});
        row.setWidth(321);
        QCOMPARE(row.items[0]->geometry(), QRect(0, 0, 100, 20));
        QCOMPARE(row.items[1]->geometry(), QRect(110, 0, 100, 20));
        QCOMPARE(row.items[2]->geometry(), QRect(220, 0, 101, 20));
    }

    void noWidthIsSmallerThanTheWidestItem()
    {
        Row row({true, false});
        QCOMPARE(row.layout->minimumSize(), QSize(100, 20));
        row.setWidth(100);
        QCOMPARE(row.items[0]->width(), 100); // alone in its line
    }

    void hiddenItemsTakeNoRoom()
    {
        Row row({false, false, false});
        row.items[1]->hide();
        row.setWidth(210);
        QCOMPARE(row.items[2]->x(), 110);
    }

    void itRunsFromRightToLeftWhereTheLanguageDoes()
    {
        Row row({false, false});
        row.widget.setLayoutDirection(Qt::RightToLeft);
        row.setWidth(300);
        QCOMPARE(row.items[0]->x(), 200);
        QCOMPARE(row.items[1]->x(), 90);
    }
};

QTEST_MAIN(FlowLayoutTest)
#include "flowlayouttest.moc"
