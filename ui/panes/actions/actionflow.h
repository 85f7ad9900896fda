#pragma once

#include "operations/confirmation.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace senderdesk::operations {
class Session;
}

namespace senderdesk::ui {

class Command;
class Notice;
class Pane;

// One action from the command to its result: opens the confirmation's sheet over the window and tells progress and result as a
// notice in the pane. The confirmation lives in the outbox and goes on without the pane once a person said yes. Belongs to the
// pane and deletes itself at the end.
class ActionFlow final : public QObject
{
    Q_OBJECT

public:
    // `over`: a form that the confirmation stands on, instead of the window.
    static operations::Confirmation &start(domain::ActionKind kind, const QList<operations::ActionTarget> &targets,
                                           operations::Session &session, Pane &pane, QWidget *over = nullptr);
    // Again, what is left of an earlier one: the report of both is one, and takes the place of the notice of the first.
    static void startAgain(const operations::Report &earlier, Notice *notice, const QList<operations::ActionTarget> &targets,
                           operations::Session &session, Pane &pane);

    ~ActionFlow() override; // what was only asked about goes with it

private:
    ActionFlow(operations::Confirmation &confirmation, operations::Session &session, Pane &pane);
    static ActionFlow *open(domain::ActionKind kind, const QList<operations::ActionTarget> &targets, operations::Session &session,
                            Pane &pane, QWidget *over);
    void follow();
    void tell(operations::Report report);
    static void openReport(const operations::Report &report, Notice *notice, const QPointer<operations::Session> &session,
                           Pane &pane);

    QPointer<operations::Confirmation> m_confirmation;
    const QPointer<operations::Session> m_session;
    Pane &m_pane;
    std::optional<operations::Report> m_earlier;
    QPointer<Notice> m_earlierNotice;
    QPointer<Notice> m_notice;
};

}
