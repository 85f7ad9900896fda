#pragma once

#include "core/ids.h"
#include "domain/action.h"
#include "ui/panes/tablepane.h"

#include <array>

class QLabel;
class QTimer;

namespace senderdesk::operations {
class AdminSession;
}

namespace senderdesk::ui {

class ProgressStrip;
class SelectionBar;
class SenderSetupCommands;

// All senders of a connection with what stands in their queues. Counts come by a sweep, the senders on the screen first.
class SendersPane final : public TablePane
{
    Q_OBJECT

public:
    SendersPane(operations::AdminSession &session, store::LayoutStore &layout, QWidget *parent);

    [[nodiscard]] QList<QAction *> paneActions() const override;
    void refresh() override;                      // the list anew, and then all counts
    [[nodiscard]] bool isAtRest() const override; // every queue is counted, or could not be

Q_SIGNALS:
    void queueWanted(const QList<senderdesk::core::SenderId> &senders);

protected:
    void describeEmpty() override;
    void sayProgress() override;
    void retranslate() override;

private:
    [[nodiscard]] QList<core::SenderId> senders(const QList<int> &rows) const;
    [[nodiscard]] QList<core::SenderId> selectedSenders() const;
    void openQueue();
    void act(domain::ActionKind kind);
    void restore();
    void showSelection();
    void showSweep();
    void tellVisible();
    void describe(); // the details of the selection

    operations::AdminSession &m_session;
    Command *m_open;
    Command *m_count;
    std::array<Command *, domain::senderActions> m_actions;
    Command *m_stopCounting;
    ProgressStrip *m_sweep;
    QLabel *m_sweepFault;
    SelectionBar *m_selection;
    QTimer *m_settle; // scrolling rests: what is visible now is counted first
    SenderSetupCommands *m_setup;
};

}
