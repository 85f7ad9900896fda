#include "ui/widgets/flowlayout.h"

#include "ui/widgets/grid.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace senderdesk::ui {
namespace {

struct Placed
{
    QLayoutItem *item;
    int width;
    bool grows;
};

bool grows(const QLayoutItem &item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

int leastWidth(const QLayoutItem &item)
{
    return grows(item) ? item.minimumSize().width() : item.sizeHint().width();
}

int heightOf(const Placed &placed)
{
    return placed.item->hasHeightForWidth() ? placed.item->heightForWidth(placed.width) : placed.item->sizeHint().height();
}

// What the line leaves goes to those that want to grow, in equal parts.
void fill(std::vector<Placed> &line, int room)
{
    auto growing = std::ranges::count_if(line, &Placed::grows);
    for (Placed &placed : line) {
        if (!placed.grows)
            continue;
        const int part = room / int(growing--);
        placed.width += part;
        room -= part;
    }
}

}

FlowLayout::FlowLayout(int spacing, QWidget *parent) : QLayout(parent)
{
    setContentsMargins({});
    setSpacing(spacing);
}

void FlowLayout::addLayout(QLayout *layout)
{
    addChildLayout(layout);
    addItem(layout);
}

QLabel *FlowLayout::addField(QWidget *field)
{
    auto *label = new QLabel(field->parentWidget());
    label->setBuddy(field);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(grid::group);
    pair->addWidget(label);
    pair->addWidget(field);
    addLayout(pair);
    return label;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    QLayoutItem *taken = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return taken;
}

QSize FlowLayout::sizeHint() const
{
    QSize hint(0, 0);
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        hint = {hint.width() + (hint.isNull() ? 0 : spacing()) + item->sizeHint().width(),
                qMax(hint.height(), item->sizeHint().height())};
    }
    return hint;
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo({leastWidth(*item), item->minimumSize().height()});
    }
    return least;
}

int FlowLayout::heightForWidth(int width) const
{
    return place({0, 0, width, 0}, false);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool isForReal) const
{
    int top = rect.top();
    std::vector<Placed> line;
    int used = 0;
    const auto endLine = [&] {
        fill(line, rect.width() - used);
        int height = 0;
        for (const Placed &placed : line)
            height = qMax(height, heightOf(placed));
        int left = rect.left();
        for (const Placed &placed : line) {
            const QRect room(left, top, placed.width, height);
            if (isForReal)
                placed.item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), rect, room));
            left += placed.width + spacing();
        }
        top += height + spacing();
        line.clear();
        used = 0;
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const int width = qMin(leastWidth(*item), rect.width());
        if (!line.empty() && used + spacing() + width > rect.width())
            endLine();
        used += width + (line.empty() ? 0 : spacing());
        line.push_back({item.get(), width, grows(*item)});
    }
    if (!line.empty())
        endLine();
    return qMax(0, top - rect.top() - spacing());
}

}
