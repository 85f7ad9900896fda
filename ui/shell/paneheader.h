#pragma once

#include "core/clock.h"
#include "ui/text/sentence.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QToolButton;

namespace senderdesk::ui {

class Command;
class FlowLayout;
class ProgressStrip;

// The first line of a pane: title, "as of 12:03:05", progress, buttons, Refresh.
class PaneHeader final : public QWidget
{
    Q_OBJECT

public:
    PaneHeader(Sentence title, Command *refresh, Command *stop, QWidget *parent);

    void setAsOf(std::optional<core::WallTime> when);
    void setOld(bool old); // "as of 12:03:05 · out of date"
    void addAction(QAction *action);
    [[nodiscard]] ProgressStrip *progress() const { return m_progress; }
    // However it is arranged now: what could be narrower must not widen the window first.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void say();
    void applyFonts();

    Sentence m_title;
    std::optional<core::WallTime> m_when;
    bool m_old = false;
    QLabel *m_titleLabel;
    QLabel *m_asOf;
    ProgressStrip *m_progress;
    QWidget *m_buttons;
    FlowLayout *m_flow; // of the buttons
    QGridLayout *m_layout;
    int m_lines = 1;
};

}
