#include "ui/shell/navigationlist.h"

#include "ui/icons/icon.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace senderdesk::ui {
namespace {

constexpr int idRole = Qt::UserRole;
constexpr int widest = 224; // the rest is the table's

class NavigationDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int height = grid::rounded(option.fontMetrics.height() + grid::gap);
        return {option.fontMetrics.horizontalAdvance(index.data().toString()) + iconSize(option) + 3 * grid::gap + 2,
                qMax(28, height)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = static_cast<const QWidget *>(option.widget);
        const QPalette &palette = option.palette;
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool keyboard = current && view->hasFocus();
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF pill = QRectF(option.rect).adjusted(0, 1, 0, -1);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            const QColor window = palette.color(QPalette::Window);
            const QColor ground = !current   ? colour::blend(window, palette.color(QPalette::WindowText), 0.06)
                                  : keyboard ? palette.color(QPalette::Highlight)
                                             : colour::blend(window, palette.color(QPalette::Highlight), 0.22);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(pill, 4, 4);
        }
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        const QIcon::Mode mode = !enabled ? QIcon::Disabled : keyboard ? QIcon::Selected : QIcon::Normal;
        QRect room = option.rect.adjusted(grid::gap, 0, -grid::gap, 0);
        const int size = iconSize(option);
        icon.paint(painter, QRect(room.left(), room.center().y() - size / 2 + 1, size, size), Qt::AlignCenter, mode);
        room.setLeft(room.left() + size + grid::gap);
        painter->setPen(palette.color(enabled ? QPalette::Active : QPalette::Disabled,
                                      keyboard ? QPalette::HighlightedText : QPalette::WindowText));
        painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }

private:
    static int iconSize(const QStyleOptionViewItem &option) { return qMax(20, option.fontMetrics.height()); }
};

}

NavigationList::NavigationList(QWidget *parent) : QListWidget(parent)
{
    setItemDelegate(new NavigationDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("Navigation"));
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item && !m_filling)
            Q_EMIT paneChosen(item->data(idRole).toString());
    });
}

void NavigationList::setEntries(const QList<Entry> &entries)
{
    const QScopedValueRollback filling(m_filling, true);
    const QString before = current();
    clear();
    for (const Entry &entry : entries) {
        auto *item = new QListWidgetItem(icon(entry.icon), entry.title, this);
        item->setData(idRole, entry.id);
        item->setToolTip(entry.title); // with a large font the end may be cut
    }
    setCurrent(before);
    updateGeometry();
}

QSize NavigationList::minimumSizeHint() const
{
    return {qBound(minimumWidth(), sizeHintForColumn(0), widest), QListWidget::minimumSizeHint().height()};
}

void NavigationList::setCurrent(QStringView id)
{
    const QScopedValueRollback filling(m_filling, true);
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(idRole).toString() == id)
            setCurrentRow(row);
    }
}

QString NavigationList::current() const
{
    return currentItem() ? currentItem()->data(idRole).toString() : QString();
}

void NavigationList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Navigation"));
    QListWidget::changeEvent(event);
}

}
