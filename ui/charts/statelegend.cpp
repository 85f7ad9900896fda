#include "ui/charts/statelegend.h"

#include "ui/charts/statebrush.h"
#include "ui/widgets/grid.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace senderdesk::ui {
namespace {

constexpr QSize swatch(20, 12);

void drawSwatch(QPainter &painter, const QRect &rect, MailState state, bool isShown, const QPalette &palette, bool isVector)
{
    const StateColours colours = stateColours(state, palette);
    if (isShown && isVector) {
        painter.fillRect(rect, state == MailState::New ? colours.mark : colours.ground);
        strokeState(painter, rect, state, colours);
    } else if (isShown) {
        painter.setBrushOrigin(rect.topLeft());
        painter.fillRect(rect, StateBrushes(palette, painter.device()->devicePixelRatio()).fill(state));
    }
    painter.setPen(QPen(isShown ? colours.edge : colour::muted(palette), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

}

StateKey::StateKey(MailState state, QAction *action, QWidget *parent) : QCheckBox(parent), m_state(state)
{
    const auto follow = [this, action] {
        setText(action->text());
        setToolTip(action->toolTip());
        setChecked(action->isChecked());
        updateGeometry();
    };
    follow();
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(action, &QAction::changed, this, follow);
    connect(this, &QCheckBox::toggled, action, &QAction::setChecked);
}

QSize StateKey::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {swatch.width() + grid::group + 2 + metrics.horizontalAdvance(text()) + grid::gap,
            std::max(metrics.height() + 4, grid::row)};
}

void StateKey::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto visual = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QRect box(QPoint(0, (height() - swatch.height()) / 2), swatch);
    drawSwatch(painter, visual(box), m_state, isChecked(), palette(), false);
    const QRect word(box.right() + grid::group + 3, 0, width(), height());
    QFont shown = font();
    shown.setStrikeOut(!isChecked());
    shown.setUnderline(underMouse() && isChecked());
    painter.setFont(shown);
    painter.setPen(isChecked() ? palette().color(QPalette::WindowText) : colour::muted(palette()));
    painter.drawText(visual(word.intersected(rect())), Qt::AlignLeading | Qt::AlignVCenter, text());
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(visual(QRect(box.left(), 1, sizeHint().width() - grid::group, height() - 2)).adjusted(0, 0, -1, -1));
    }
}

StateLegend::StateLegend(const std::array<QAction *, 4> &actions, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::gap, 0, grid::gap, 0);
    row->setSpacing(grid::gap);
    for (const MailState state : allMailStates) {
        m_keys[size_t(state)] = new StateKey(state, actions[size_t(state)], this);
        row->addWidget(m_keys[size_t(state)]);
    }
    row->addStretch();
}

int drawLegend(QPainter &painter, QPoint at, int height, const std::array<bool, 4> &shown, const QPalette &palette, bool isVector)
{
    const int from = at.x();
    const QFontMetrics metrics(painter.font());
    for (const MailState state : allMailStates) {
        if (!shown[size_t(state)])
            continue; // a picture has no filter: what is not drawn has no key
        drawSwatch(painter, QRect(QPoint(at.x(), at.y() + (height - swatch.height()) / 2), swatch), state, true, palette,
                   isVector);
        at.rx() += swatch.width() + grid::group + 2;
        const QString word = stateName(state);
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRect(at.x(), at.y(), metrics.horizontalAdvance(word) + 1, height), Qt::AlignLeft | Qt::AlignVCenter,
                         word);
        at.rx() += metrics.horizontalAdvance(word) + 2 * grid::gap;
    }
    return at.x() - from;
}

}
