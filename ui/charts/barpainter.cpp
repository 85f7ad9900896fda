#include "ui/charts/barpainter.h"

#include <QPainter>
#include <QStyle>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal staleOpacity = 0.45;

}

BarPainter::BarPainter(QPainter &painter, const Look &look, const StateBrushes &brushes, const BarLayout &layout,
                       const Ticks &ticks, const StatesShown &shown)
    : m_painter(painter)
    , m_look(look)
    , m_brushes(brushes)
    , m_layout(layout)
    , m_ticks(ticks)
    , m_shown(shown)
    , m_metrics(look.font)
{}

QRect BarPainter::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_look.direction, QRect(QPoint(), m_layout.viewport), rect);
}

void BarPainter::drawAxis(const QString &caption) const
{
    const int height = m_layout.axisHeight - 4;
    m_painter.setFont(m_look.smallFont);
    m_painter.setPen(colour::muted(m_look.palette));
    const QFontMetrics metrics(m_look.smallFont);
    for (int step = 0; step <= m_ticks.steps; ++step) {
        const QString number = QLocale().toString(m_ticks.step * step);
        const int width = metrics.horizontalAdvance(number) + 2;
        const QRect place(m_layout.x(double(m_ticks.step) * step, m_ticks) - width / 2, 0, width, height);
        m_painter.drawText(mirrored(place), Qt::AlignHCenter | Qt::AlignBottom | Qt::TextSingleLine, number);
    }
    const QRect place(m_layout.sideMargin, 0, m_layout.nameWidth, height);
    m_painter.drawText(mirrored(place), Qt::AlignLeading | Qt::AlignBottom | Qt::TextSingleLine,
                       metrics.elidedText(caption, Qt::ElideRight, place.width()));
}

void BarPainter::drawGrid(int top, int bottom) const
{
    m_painter.setPen(colour::hairline(m_look.palette));
    for (int step = 0; step <= m_ticks.steps; ++step) {
        const QRect line = mirrored(QRect(m_layout.x(double(m_ticks.step) * step, m_ticks), top, 1, bottom - top + 1));
        m_painter.drawLine(line.topLeft(), line.bottomLeft());
    }
}

QColor BarPainter::textColour(const BarRow &content) const
{
    return content.isStale || content.isGone ? colour::muted(m_look.palette) : m_look.palette.color(QPalette::Text);
}

void BarPainter::drawRow(int row, int offset, const BarRow &content) const
{
    if (content.isHovered) {
        const QRect rect = m_layout.row(row, offset);
        m_painter.fillRect(rect, colour::hover(m_look.palette));
        drawGrid(rect.top(), rect.bottom());
    }
    if (content.isSelected)
        drawSelectedName(row, offset);

    QFont font = m_look.font;
    font.setStrikeOut(content.isGone);
    m_painter.setFont(font);
    m_painter.setPen(textColour(content));
    const QRect name = m_layout.name(row, offset);
    m_painter.drawText(mirrored(name), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                       m_metrics.elidedText(content.name, Qt::ElideRight, name.width()));

    const QRect bar = m_layout.bar(row, offset);
    if (content.counts)
        drawBar(bar, content);
    else
        drawValue(bar, bar.left(), content);
    if (content.hasFocus) {
        // Inside the row's own pixels, so that the ring goes with the row.
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_look.palette.color(QPalette::Highlight), 1));
        m_painter.drawRect(m_layout.row(row, offset).adjusted(0, 0, -1, -1));
    }
}

void BarPainter::drawBar(const QRect &bar, const BarRow &content) const
{
    const bool isOld = content.isStale || content.isGone;
    const auto segments = segmentsOf(*content.counts, m_shown, m_ticks, bar.width());
    if (isOld)
        m_painter.setOpacity(staleOpacity);
    int end = bar.left();
    for (const MailState state : allMailStates) {
        const Segment &segment = segments[size_t(state)];
        if (segment.width == 0)
            continue;
        drawSegment(mirrored(QRect(bar.left() + segment.left, bar.top(), segment.width, bar.height())), state);
        end = bar.left() + segment.left + segment.width;
    }
    if (isOld)
        m_painter.setOpacity(1);
    if (content.isSelected)
        drawSelectedEdge(bar, end);
    drawValue(bar, end, content);
}

void BarPainter::drawSegment(const QRect &rect, MailState state) const
{
    const StateColours &colours = m_brushes.colours(state);
    if (rect.width() <= 2) {
        m_painter.fillRect(rect, colours.edge);
        return;
    }
    if (m_look.isVector) {
        m_painter.fillRect(rect, state == MailState::New ? colours.mark : colours.ground);
        strokeState(m_painter, rect, state, colours);
    } else {
        m_painter.setBrushOrigin(rect.topLeft()); // a pattern starts at its bar's corner and stays there when rows scroll
        m_painter.fillRect(rect, m_brushes.fill(state));
    }
    // Four fills are quicker than a pen, and sharp on every density.
    m_painter.fillRect(rect.left(), rect.top(), rect.width(), 1, colours.edge);
    m_painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.edge);
    m_painter.fillRect(rect.left(), rect.top() + 1, 1, rect.height() - 2, colours.edge);
    m_painter.fillRect(rect.right(), rect.top() + 1, 1, rect.height() - 2, colours.edge);
}

// A tinted name with a mark, and an edge around the bar. A filled row would swallow the blue of New.
void BarPainter::drawSelectedName(int row, int offset) const
{
    const QColor accent = m_look.palette.color(QPalette::Highlight);
    const QRect rect = m_layout.row(row, offset);
    const int end = m_layout.plot().left() - m_layout.gap / 2;
    m_painter.fillRect(mirrored(QRect(0, rect.top(), end, rect.height() - 1)),
                       colour::blend(m_look.palette.color(QPalette::Base), accent, 0.22));
    m_painter.fillRect(mirrored(QRect(0, rect.top(), 3, rect.height() - 1)), accent);
}

void BarPainter::drawSelectedEdge(const QRect &bar, int barEnd) const
{
    const QColor accent = m_look.palette.color(QPalette::Highlight);
    const QRect around =
        mirrored(QRect(bar.left(), bar.top(), std::max(barEnd - bar.left(), 2), bar.height())).adjusted(-3, -3, 3, 3);
    m_painter.fillRect(around.left(), around.top(), around.width(), 2, accent);
    m_painter.fillRect(around.left(), around.bottom() - 1, around.width(), 2, accent);
    m_painter.fillRect(around.left(), around.top() + 2, 2, around.height() - 4, accent);
    m_painter.fillRect(around.right() - 1, around.top() + 2, 2, around.height() - 4, accent);
}

void BarPainter::drawValue(const QRect &bar, int barEnd, const BarRow &content) const
{
    const QString value = content.counts ? QLocale().toString(barValue(*content.counts, m_shown)) : u"–"_s;
    const bool isFaint = !content.counts || barValue(*content.counts, m_shown) == 0;
    m_painter.setFont(m_look.font);
    m_painter.setPen(isFaint ? colour::faint(m_look.palette) : textColour(content));
    const int top = bar.top() - (m_layout.rowHeight - m_layout.barHeight) / 2;
    QRect place(barEnd + m_layout.gap, top, m_metrics.horizontalAdvance(value) + 1, m_layout.rowHeight);
    m_painter.drawText(mirrored(place), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, value);
    if (content.badge.isEmpty())
        return;
    place.setLeft(place.right() + m_layout.gap);
    place.setRight(m_layout.viewport.width() - m_layout.sideMargin);
    m_painter.setFont(m_look.smallFont);
    m_painter.setPen(colour::attention(m_look.palette));
    m_painter.drawText(mirrored(place), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                       QFontMetrics(m_look.smallFont).elidedText(content.badge, Qt::ElideRight, place.width()));
}

}
