#pragma once

#include "core/clock.h"
#include "ui/text/sentence.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace senderdesk::ui {

class Command;
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
    QHBoxLayout *m_buttons;
    QGridLayout *m_layout;
    bool m_narrow = false;
};

}
