#include "ui/shell/factsview.h"

#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace senderdesk::ui {
namespace {

// Label at the left edge of the panel, value at its right, a faint line that leads the eye from one to the other. A value that
// has no room there stands below its label, from the left edge on: what goes over several lines is read, not compared.
class FactDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString text = index.data().toString();
        const auto *view = static_cast<const QTableView *>(option.widget);
        const QSize oneLine(option.fontMetrics.horizontalAdvance(text) + 1 + (index.column() == 0 ? grid::pane : 0),
                            rowHeight(option.fontMetrics.height()));
        if (!isStacked(*view, index))
            return oneLine;
        if (index.column() != 0)
            return {oneLine.width(), 0};
        QTextLayout label(text, option.font);
        QTextLayout value(index.siblingAtColumn(1).data().toString(), option.font);
        const int width = qMax(1, view->viewport()->width());
        return {oneLine.width(), rowHeight(layOut(label, width, Qt::AlignLeft) + layOut(value, width, Qt::AlignLeft))};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        const auto *view = static_cast<const QTableView *>(option.widget);
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        const bool strong = option.state.testFlag(QStyle::State_Selected) && view->hasFocus() && enabled;
        painter->save();
        if (strong)
            painter->fillRect(option.rect, palette.color(QPalette::Highlight));
        painter->setPen(colour::hairline(palette));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QColor plain = strong     ? palette.color(QPalette::HighlightedText)
                             : !enabled ? palette.color(QPalette::Disabled, QPalette::WindowText)
                                        : palette.color(QPalette::WindowText);
        const QColor quiet = strong || !enabled ? plain : colour::muted(palette);
        const QRect room = option.rect.adjusted(0, grid::group / 2, 0, -grid::group / 2);
        const auto side = index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight;
        QTextLayout lines(index.data().toString(), option.font);
        const int height = layOut(lines, room.width(), side);
        painter->setPen(index.column() == 0 ? quiet : plain);
        lines.draw(painter, room.topLeft());
        if (isStacked(*view, index)) {
            QTextLayout value(index.siblingAtColumn(1).data().toString(), option.font);
            layOut(value, room.width(), Qt::AlignLeft);
            painter->setPen(plain);
            value.draw(painter, room.topLeft() + QPoint(0, height));
        }
        painter->restore();
    }

private:
    static bool isStacked(const QTableView &view, const QModelIndex &index) { return view.columnSpan(index.row(), 0) > 1; }
    // Between words, and within one that is longer than the line (an address, an id). Gives the height.
    static int layOut(QTextLayout &lines, int width, Qt::Alignment side)
    {
        QTextOption option(side);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        lines.setTextOption(option);
        qreal height = 0;
        lines.beginLayout();
        for (QTextLine line = lines.createLine(); line.isValid(); line = lines.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, height});
            height += line.height();
        }
        lines.endLayout();
        return int(std::ceil(height));
    }
    static int rowHeight(int text) { return grid::rounded(text + grid::group); }
};

}

FactsView::FactsView(QWidget *parent) : QTableView(parent), m_model(new QStandardItemModel(0, 2, this))
{
    setModel(m_model);
    setItemDelegate(new FactDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    verticalHeader()->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setBackgroundRole(QPalette::Window);
    retranslate();
}

void FactsView::setFacts(const QList<Fact> &facts)
{
    m_facts = facts;
    m_model->setRowCount(int(facts.size()));
    for (int row = 0; row < facts.size(); ++row) {
        for (const int column : {0, 1}) {
            if (!m_model->item(row, column))
                m_model->setItem(row, column, new QStandardItem);
        }
        const Fact &fact = facts[row];
        QStandardItem *value = m_model->item(row, 1);
        // The item only changes what differs, so that a refresh under the cursor moves nothing.
        const QString words = fact.value.isEmpty() ? text::unknown() : fact.value;
        if (value->text() != words)
            value->setText(words);
        for (const int column : {0, 1}) // below its label the value is the label's cell
            m_model->item(row, column)->setToolTip(fact.tip);
    }
    retranslate();
    fit();
}

void FactsView::retranslate()
{
    setAccessibleName(tr("Facts"));
    m_model->setHorizontalHeaderLabels({tr("Fact"), tr("Value")});
    for (int row = 0; row < m_facts.size(); ++row) {
        QStandardItem *label = m_model->item(row, 0);
        label->setText(m_facts[row].label());
    }
}

QString FactsView::selectionAsText() const
{
    QStringList lines;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        const QString value = index.siblingAtColumn(1).data().toString();
        lines.append(rows.size() == 1 ? value : index.data().toString() + u'\t' + value);
    }
    return lines.join(u'\n');
}

void FactsView::copySelection() const
{
    if (const QString text = selectionAsText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QSize FactsView::sizeHint() const
{
    return {200, verticalHeader()->length()};
}

QSize FactsView::minimumSizeHint() const
{
    return {80, verticalHeader()->length()};
}

void FactsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void FactsView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void FactsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

// Which values stand below their labels; gives the width of the labels of the others.
int FactsView::stack(int width)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    clearSpans();
    struct Row
    {
        int row, label, value;
    };
    QList<Row> beside;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto wide = [&](int column) { return itemDelegate()->sizeHint(option, m_model->index(row, column)).width(); };
        beside << Row{row, wide(0), wide(1)};
    }
    // First those that have no room at all, then the one that takes most of everybody's.
    const auto below = [this](const Row &row) { setSpan(row.row, 0, 1, 2); };
    beside.removeIf([&](const Row &row) {
        const bool isLong = row.label + row.value > width;
        if (isLong)
            below(row);
        return isLong;
    });
    while (!beside.isEmpty()) {
        const auto label = std::ranges::max_element(beside, {}, &Row::label);
        const auto value = std::ranges::max_element(beside, {}, &Row::value);
        if (label->label + value->value <= width)
            return label->label;
        const auto widest = value->value > label->label ? value : label;
        below(*widest);
        beside.erase(widest);
    }
    return width;
}

void FactsView::fit()
{
    // Not by stretching: a hidden header does not hear that the first column grew, and the ends of the values are cut.
    const int width = viewport()->width();
    const int labels = stack(width);
    setColumnWidth(0, labels);
    setColumnWidth(1, qMax(0, width - labels));
    resizeRowsToContents();
    updateGeometry();
}

}
