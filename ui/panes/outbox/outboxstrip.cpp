#include "ui/panes/outbox/outboxstrip.h"

#include "ui/panes/outbox/outboxmodel.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/roomybutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace senderdesk::ui {

using operations::OutboxItem;

namespace {

constexpr int mostLines = 3; // more are scrolled to

}

OutboxStrip::OutboxStrip(operations::Outbox &outbox, QWidget *parent)
    : QFrame(parent)
    , m_outbox(outbox)
    , m_model(new OutboxModel(this))
    , m_label(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_list(new QListView(this))
    , m_send(new RoomyButton(this))
    , m_anew(new RoomyButton(this))
    , m_pause(new RoomyButton(this))
    , m_cancel(new RoomyButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_list->setModel(m_model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_label->setBuddy(m_list);
    QFont strong = m_label->font();
    strong.setWeight(QFont::DemiBold);
    m_label->setFont(strong);

    auto *words = new QHBoxLayout;
    words->setSpacing(grid::gap);
    words->addWidget(m_label);
    words->addWidget(m_hint, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(grid::group);
    left->addLayout(words);
    left->addWidget(m_list);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::pane, grid::gap, grid::pane, grid::gap);
    row->setSpacing(grid::gap);
    row->addLayout(left, 1);
    for (QPushButton *button : {m_send, m_anew, m_pause, m_cancel})
        row->addWidget(button, 0, Qt::AlignBottom);

    connect(&outbox, &operations::Outbox::changed, this, &OutboxStrip::show);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxStrip::judge);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (const OutboxItem *item = chosen())
            m_outbox.sendNow(item->id);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const OutboxItem *item = chosen())
            m_outbox.cancel(item->id);
    });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (const OutboxItem *item = chosen())
            item->progress.isPaused ? m_outbox.resume(item->id) : m_outbox.pause(item->id);
    });
    connect(m_anew, &QPushButton::clicked, this, [this] {
        if (const OutboxItem *item = chosen()) {
            const OutboxItem copy = *item;
            m_outbox.cancel(copy.id);
            Q_EMIT confirmAnewWanted(copy);
        }
    });
    say();
    show();
}

const OutboxItem *OutboxStrip::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? &m_model->items().at(current.row()) : nullptr;
}

void OutboxStrip::show()
{
    m_model->setItems(m_outbox.items());
    // The buttons belong to the current line; where there is but one nothing has to be chosen, and none looks it.
    const bool isChoice = m_model->rowCount() > 1;
    if (m_model->rowCount() > 0 && (!m_list->currentIndex().isValid() || !isChoice))
        m_list->setCurrentIndex(m_model->index(0));
    m_list->setSelectionMode(isChoice ? QAbstractItemView::SingleSelection : QAbstractItemView::NoSelection);
    if (isChoice)
        m_list->selectionModel()->select(m_list->currentIndex(), QItemSelectionModel::ClearAndSelect);
    else
        m_list->clearSelection();
    setVisible(m_model->rowCount() > 0);
    m_hint->setVisible(m_outbox.waiting() > 0);
    fit(); // a line grows and shrinks with what there is to say
    judge();
}

void OutboxStrip::fit()
{
    int height = grid::group;
    for (int row = 0; row < std::min(m_model->rowCount(), mostLines); ++row)
        height += m_list->sizeHintForRow(row);
    if (height != m_list->height())
        m_list->setFixedHeight(height);
}

void OutboxStrip::judge()
{
    const OutboxItem *item = chosen();
    const bool isNotSent = item && item->state == OutboxItem::State::NotSent;
    const bool isOver = isNotSent || (item && item->state == OutboxItem::State::Ended);
    const bool isSending = item && item->state == OutboxItem::State::Sending;
    const bool isRunning = isSending || (item && item->state == OutboxItem::State::Verifying);
    m_send->setVisible(!isOver && !isRunning);
    m_pause->setVisible(isRunning);
    m_pause->setEnabled(isSending && !item->isStopping);
    m_pause->setText(isSending && item->progress.isPaused ? tr("Resume") : tr("Pause"));
    m_send->setEnabled(item && (item->state == OutboxItem::State::Waiting || item->state == OutboxItem::State::Asking));
    m_anew->setVisible(isNotSent);
    m_cancel->setEnabled(item);
    m_cancel->setText(isOver ? tr("Dismiss") : tr("Cancel"));
}

void OutboxStrip::say()
{
    m_label->setText(tr("Outbox"));
    m_list->setAccessibleName(tr("Outbox"));
    m_hint->setText(tr("Nothing of this has been sent. Ctrl+Z cancels the latest, wherever the focus is."));
    QPalette muted = m_hint->palette();
    muted.setColor(QPalette::WindowText, colour::muted(palette()));
    m_hint->setPalette(muted);
    m_send->setText(tr("Send now"));
    m_anew->setText(tr("Confirm anew…"));
    m_model->retranslate();
    judge();
}

void OutboxStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit(); // a long line goes on in a second one
}

void OutboxStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        say();
    else if (event->type() == QEvent::FontChange)
        fit();
}

}
