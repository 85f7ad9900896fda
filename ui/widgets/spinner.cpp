#include "ui/widgets/spinner.h"

#include "ui/widgets/colours.h"

#include <QPainter>
#include <QStyle>

namespace senderdesk::ui {
namespace {

constexpr int steps = 12;

}

Spinner::Spinner(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_turn.setInterval(100);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % steps;
        update();
    });
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect()).adjusted(2, 2, -2, -2);
    painter.setPen(QPen(colour::hairline(palette()), 2));
    painter.drawEllipse(circle);
    painter.setPen(QPen(colour::muted(palette()), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, -m_step * 5760 / steps, 90 * 16);
}

void Spinner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Whoever has switched animations off sees a still arc.
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_turn.start();
}

void Spinner::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_turn.stop();
}

}
