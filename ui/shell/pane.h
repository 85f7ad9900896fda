#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "ui/text/sentence.h"

#include <QWidget>

#include <optional>

class QAbstractItemView;
class QAction;
class QVBoxLayout;

namespace senderdesk::ui {

class Command;
class DetailsPanel;
class EmptyState;
class FailurePanel;
class Notice;
class NoticeStrip;
class PaneHeader;
enum class NoticeKind;

// The base of every pane: a header (title, "as of 12:03:05", progress, Refresh), a strip for results, a body, and the five
// states, each drawn. A pane owns its commands, its body and its details; the window shows them while the pane is current.
class Pane : public QWidget
{
    Q_OBJECT

public:
    enum class State { Empty, Loading, Ready, Stale, Failed };

    // id: as in --pane ("queue"). title: a source text of the translation context "Pane". icon: a name of ui/icons.
    Pane(QString id, const char *title, QString icon, QWidget *parent);
    ~Pane() override;

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] const QString &iconName() const { return m_icon; }

    // Failed is entered by setFailure. Call it again when the first rows are there, or the last are gone.
    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }

    // When the figures were read; unset is "–".
    void setAsOf(std::optional<core::WallTime> when);
    // How far a load is: in the header, with a button that stops it (stopRequested). Without a known length a quiet spinner.
    // The sentence says of what: "12 of 40 pages".
    void setProgress(qint64 done, std::optional<qint64> of, Sentence sentence);
    void clearProgress();
    // What would be here, and the next step as a button (may be null; stays the caller's). Shown in State::Empty.
    void setEmpty(Sentence sentence, QAction *nextStep);
    void setEmpty(Sentence sentence, const QList<QAction *> &nextSteps); // the first is the likelier one
    // Enters State::Failed: what happened, what to try, the technical text for the clipboard, and when it is tried again by
    // itself. Old rows stay below, greyed.
    void setFailure(const core::Error &error, std::optional<core::WallTime> retryAt = {});
    void setFailure(Sentence happened, Sentence whatToTry, QString technicalDetail, std::optional<core::WallTime> retryAt = {});
    // A result where it belongs, under the header; never over work. The actions stay the caller's. It goes when dismissed,
    // or when it is deleted.
    Notice *addNotice(Sentence sentence, const QList<QAction *> &actions, NoticeKind kind);

    // Where the pane puts its own widgets; margins and spacing are set.
    [[nodiscard]] QVBoxLayout *body() const;
    // Buttons that belong beside Refresh.
    void addHeaderAction(QAction *action);

    // The Refresh command of this pane (F5).
    [[nodiscard]] Command *refreshCommand() const { return m_refresh; }
    // The Stop command (Esc), offered while there is progress.
    [[nodiscard]] Command *stopCommand() const { return m_stop; }
    // Export… (Ctrl+E) where the pane has rows to give; the window puts it into the File menu.
    [[nodiscard]] virtual QAction *exportAction() const { return nullptr; }
    // What the Actions menu, the palette and the context menu offer while this pane is current.
    [[nodiscard]] virtual QList<QAction *> paneActions() const { return {}; }
    virtual void refresh() = 0;
    [[nodiscard]] virtual QWidget *filterField() const { return nullptr; }
    [[nodiscard]] virtual QAbstractItemView *primaryView() const { return nullptr; }
    // What a picture or a self-test shows of the pane, where it would wait for a person's choice.
    virtual void showExample() {}
    // Whether all that was asked for is there: nothing more appears by itself.
    [[nodiscard]] virtual bool isAtRest() const { return m_state == State::Ready || m_state == State::Empty; }
    [[nodiscard]] QString failureWords() const; // what happened, while State::Failed
    // The panel on the right while this pane is current; made on first use.
    [[nodiscard]] DetailsPanel *details();

Q_SIGNALS:
    void tryAgainRequested();
    void stopRequested();
    // A passing success, for the status bar.
    void statusMessage(const QString &message);
    void stateChanged(senderdesk::ui::Pane::State state);
    void paneActionsChanged(); // paneActions() gives another list now
    void detailsMade(senderdesk::ui::DetailsPanel *details);

protected:
    void changeEvent(QEvent *event) override;
    // The language changed: set again every text that is not a Sentence.
    virtual void retranslate() {}

private:
    void showState();
    [[nodiscard]] bool hasRows() const;

    QString m_id;
    const char *m_title;
    QString m_icon;
    State m_state = State::Empty;
    Command *m_refresh;
    Command *m_stop;
    PaneHeader *m_header;
    NoticeStrip *m_notices;
    FailurePanel *m_failure;
    EmptyState *m_empty;
    QWidget *m_body;
    QWidget *m_room; // what is left below a message that stands alone
    DetailsPanel *m_details = nullptr;
};

}
