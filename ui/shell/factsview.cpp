#include "ui/shell/factsview.h"

#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace senderdesk::ui {

FactsView::FactsView(QWidget *parent) : QTableView(parent), m_model(new QStandardItemModel(0, 2, this))
{
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
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
        value->setToolTip(fact.tip);
        value->setTextAlignment((fact.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
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
        label->setForeground(colour::muted(palette()));
        label->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
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
    if (event->type() == QEvent::PaletteChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
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

void FactsView::fit()
{
    resizeColumnToContents(0);
    resizeRowsToContents();
    updateGeometry();
}

}
