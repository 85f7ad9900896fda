#pragma once

#include "ui/charts/bargeometry.h"
#include "ui/charts/statebrush.h"

#include <QFont>
#include <QFontMetrics>
#include <QLocale>
#include <QPalette>

#include <optional>

class QPainter;

namespace senderdesk::ui {

// One row of the chart, as read from the model.
struct BarRow
{
    QString name;
    std::optional<domain::QueueCounts> counts; // nullopt: never read, drawn as "–"
    QString badge;
    bool isStale = false;
    bool isGone = false;
    bool isSelected = false;
    bool isHovered = false;
    bool hasFocus = false;
};

// Draws axis and rows into any painter: the view's, a picture's. Knows where (BarLayout) and in which colours, nothing of
// models.
class BarPainter
{
public:
    struct Look
    {
        QPalette palette;
        QFont font;
        QFont smallFont;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        bool isVector = false; // patterns as strokes, for SVG
    };

    BarPainter(QPainter &painter, const Look &look, const StateBrushes &brushes, const BarLayout &layout, const Ticks &ticks,
               const StatesShown &shown);

    void drawAxis(const QString &caption) const;
    void drawGrid(int top, int bottom) const;
    void drawRow(int row, int offset, const BarRow &content) const;

private:
    [[nodiscard]] QRect mirrored(const QRect &rect) const;
    [[nodiscard]] QColor textColour(const BarRow &content) const;
    void drawBar(const QRect &bar, const BarRow &content) const;
    void drawSegment(const QRect &rect, MailState state) const;
    void drawSelectedName(int row, int offset) const;
    void drawSelectedEdge(const QRect &bar, int barEnd) const;
    void drawValue(const QRect &bar, int barEnd, const BarRow &content) const;

    QPainter &m_painter;
    const Look &m_look;
    const StateBrushes &m_brushes;
    const BarLayout &m_layout;
    const Ticks &m_ticks;
    const StatesShown &m_shown;
    QFontMetrics m_metrics;
};

}
