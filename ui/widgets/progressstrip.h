#pragma once

#include "core/clock.h"
#include "ui/text/sentence.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QToolButton;

namespace senderdesk::ui {

class Command;
class Spinner;

// How far something long is, in one line: a bar where the length is known, else a quiet spinner; words; time left after 2 s;
// and a button that stops it.
class ProgressStrip final : public QWidget
{
    Q_OBJECT

public:
    // stop is shown as the button; it stays the caller's.
    ProgressStrip(QAction *stop, QWidget *parent);

    void setProgress(qint64 done, std::optional<qint64> of, Sentence sentence);
    void clear(); // hides it; the next setProgress begins anew
    [[nodiscard]] bool isShown() const { return m_since.has_value(); }
    [[nodiscard]] int wholeWidth() const; // with its words on one line
    void setWrapped(bool wrapped);        // onto several, where there is less room

    // For tests: another master of time than the system. Outlives the strip.
    void setClock(const core::Clock &clock) { m_clock = &clock; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void say();

    const core::Clock *m_clock;
    Spinner *m_spinner;
    QProgressBar *m_bar;
    QLabel *m_words;
    QToolButton *m_stop;
    Sentence m_sentence;
    qint64 m_done = 0;
    std::optional<qint64> m_of;
    std::optional<core::SteadyTime> m_since;
    qint64 m_doneAtStart = 0;
};

}
