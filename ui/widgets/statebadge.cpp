#include "ui/widgets/statebadge.h"

#include "ui/widgets/grid.h"

#include <QEvent>
#include <QPainter>

namespace senderdesk::ui {
namespace {

constexpr int swatch = 12;

}

StateBadge::StateBadge(MailState state, QWidget *parent) : QWidget(parent), m_state(state)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(stateName(state));
}

QSize StateBadge::sizeHint() const
{
    return {swatch + grid::group + fontMetrics().horizontalAdvance(stateName(m_state)), qMax(swatch, fontMetrics().height())};
}

void StateBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(stateName(m_state));
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void StateBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    fillState(painter, QRectF(0, (height() - swatch) / 2, swatch, swatch), m_state, palette());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect().adjusted(swatch + grid::group, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, stateName(m_state));
}

}
