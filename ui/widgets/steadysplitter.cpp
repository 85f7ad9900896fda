#include "ui/widgets/steadysplitter.h"

#include "store/layoutstore.h"

#include <utility>

namespace senderdesk::ui {

SteadySplitter::SteadySplitter(store::LayoutStore &layout, QString key, QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_layout(layout)
    , m_key(std::move(key))
{
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_layout.save(m_key, saveState()); });
}

void SteadySplitter::resizeEvent(QResizeEvent *event)
{
    const int upper = sizes().value(0);
    QSplitter::resizeEvent(event);
    const QSize now = window()->size();
    const bool isSameWindow = std::exchange(m_window, now) == now;
    if (isSameWindow && isVisible())
        setSizes({upper, height() - handleWidth() - upper});
}

void SteadySplitter::showEvent(QShowEvent *event)
{
    if (!std::exchange(m_isRestored, true)) // its parts are there by now
        restoreState(m_layout.load(m_key));
    QSplitter::showEvent(event);
}

}
