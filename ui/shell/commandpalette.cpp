#include "ui/shell/commandpalette.h"

#include "ui/text/fuzzy.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/command.h"
#include "ui/widgets/grid.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace senderdesk::ui {
namespace {

enum Role { EntryRole = Qt::UserRole + 1, PlaceRole, KeysRole, OfferedRole };

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, grid::rounded(option.fontMetrics.height() + grid::gap)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool offered = index.data(OfferedRole).toBool();
        painter->save();
        if (current)
            painter->fillRect(option.rect, palette.color(QPalette::Highlight));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, colour::hover(palette));
        const QColor quiet =
            current ? colour::blend(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), 0.12)
                    : colour::muted(palette);
        QRect room = option.rect.adjusted(grid::pane, 0, -grid::pane, 0);
        const QString keys = index.data(KeysRole).toString();
        painter->setPen(quiet);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, keys);
        room.setRight(room.right() - option.fontMetrics.horizontalAdvance(keys) - grid::section);
        const QString title = index.data().toString();
        painter->setPen(!offered ? quiet : palette.color(current ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(title, Qt::ElideRight, room.width()));
        room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(title) + grid::pane);
        painter->setPen(quiet);
        if (room.width() > 40)
            painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                              option.fontMetrics.elidedText(index.data(PlaceRole).toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }
};

QString reasonOf(const QAction *action)
{
    const auto *command = qobject_cast<const Command *>(action);
    return command ? command->reason() : QString();
}

}

CommandPalette::CommandPalette(std::vector<Entry> entries, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_entries(std::move(entries))
    , m_model(new QStandardItemModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Commands"));
    auto *label = new QLabel(tr("Command"), this);
    m_edit = new QLineEdit(this);
    m_edit->setPlaceholderText(tr("Type a few letters of it"));
    m_edit->installEventFilter(this);
    label->setBuddy(m_edit);
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_reason = new QLabel(this);
    m_reason->setWordWrap(true);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, colour::muted(quiet));
    m_reason->setPalette(quiet);
    label->setPalette(quiet);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::pane, grid::pane, grid::pane, grid::pane);
    layout->setSpacing(grid::gap);
    auto *line = new QHBoxLayout;
    line->setSpacing(grid::gap);
    line->addWidget(label);
    line->addWidget(m_edit, 1);
    layout->addLayout(line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_reason);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::showReason);
    filter({});
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    // The keyboard stays in the field; the list is steered from there.
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentIndex().row();
        const int page = qMax(1, m_list->viewport()->height() / qMax(1, m_list->sizeHintForRow(0)) - 1);
        const int last = m_model->rowCount() - 1;
        int to = -1;
        switch (key->key()) {
        case Qt::Key_Down:
            to = row >= last ? 0 : row + 1;
            break;
        case Qt::Key_Up:
            to = row <= 0 ? last : row - 1;
            break;
        case Qt::Key_PageDown:
            to = qMin(last, row + page);
            break;
        case Qt::Key_PageUp:
            to = qMax(0, row - page);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run();
            return true;
        default:
            return QDialog::eventFilter(watched, event);
        }
        if (to >= 0)
            m_list->setCurrentIndex(m_model->index(to, 0));
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    // It has no frame of the window system's.
    QPainter painter(this);
    painter.setPen(colour::blend(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.45));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CommandPalette::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // Where the eye is: in the upper third of its window.
    if (const QWidget *over = parentWidget()) {
        const QSize words(106 * fontMetrics().averageCharWidth(), 30 * fontMetrics().lineSpacing());
        const QSize size = words.boundedTo({over->width() - 4 * grid::section, over->height() * 3 / 4});
        resize(size);
        move(over->mapToGlobal(QPoint((over->width() - size.width()) / 2, over->height() / 8)));
    }
    m_edit->setFocus();
}

void CommandPalette::filter(const QString &typed)
{
    struct Hit
    {
        int score;
        int entry;
    };
    std::vector<Hit> hits;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const QAction *action = m_entries[size_t(i)].action;
        if (!action)
            continue;
        const QString words = action->text().remove(u'&') + u' ' + m_entries[size_t(i)].place;
        if (const auto score = text::fuzzyScore(typed, words))
            hits.push_back({*score, i});
    }
    if (!typed.trimmed().isEmpty())
        std::ranges::stable_sort(hits, std::greater(), &Hit::score);
    m_model->clear();
    for (const Hit &hit : hits) {
        const Entry &entry = m_entries[size_t(hit.entry)];
        auto *item = new QStandardItem(entry.action->text().remove(u'&'));
        item->setData(hit.entry, EntryRole);
        item->setData(entry.place, PlaceRole);
        item->setData(entry.action->shortcut().toString(QKeySequence::NativeText), KeysRole);
        item->setData(entry.action->isEnabled(), OfferedRole);
        item->setToolTip(entry.action->toolTip());
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    showReason();
}

void CommandPalette::run()
{
    const QModelIndex at = m_list->currentIndex();
    if (!at.isValid() || !at.data(OfferedRole).toBool())
        return; // the line below says why
    const QPointer<QAction> action = m_entries[size_t(at.data(EntryRole).toInt())].action;
    accept();
    // Once the palette is gone, so that what opens next is not behind it.
    if (action)
        QMetaObject::invokeMethod(action.data(), &QAction::trigger, Qt::QueuedConnection);
}

void CommandPalette::showReason()
{
    const QModelIndex at = m_list->currentIndex();
    if (!at.isValid()) {
        m_reason->setText(tr("No command has these letters."));
        return;
    }
    const QAction *action = m_entries[size_t(at.data(EntryRole).toInt())].action;
    const QString why = action && !action->isEnabled() ? reasonOf(action) : QString();
    m_reason->setText(!why.isEmpty() ? why : action ? action->statusTip() : QString());
}

}
