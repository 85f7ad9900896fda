#pragma once

#include "ui/widgets/colours.h"

#include <QCheckBox>
#include <QWidget>

#include <array>

class QAction;

namespace senderdesk::ui {

// One state in the legend: its fill and its word. A check box to keyboard and assistive technology; unchecked, the fill is only
// an outline and the word is faint.
class StateKey final : public QCheckBox
{
    Q_OBJECT

public:
    StateKey(MailState state, QAction *action, QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }

private:
    MailState m_state;
};

// The legend of a chart of states, and the filter of which are drawn.
class StateLegend final : public QWidget
{
    Q_OBJECT

public:
    StateLegend(const std::array<QAction *, 4> &actions, QWidget *parent);
    [[nodiscard]] StateKey *key(MailState state) const { return m_keys[size_t(state)]; }

private:
    std::array<StateKey *, 4> m_keys{};
};

// The same, drawn: for pictures. Gives the width it took.
int drawLegend(QPainter &painter, QPoint at, int height, const std::array<bool, 4> &shown, const QPalette &palette,
               bool isVector);

}
