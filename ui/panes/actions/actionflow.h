#pragma once

#include "operations/confirmation.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace senderdesk::operations {
class Session;
}

namespace senderdesk::ui {

class Command;
class Notice;
class Pane;

// One action from the command to its result: opens the confirmation's sheet over the window, keeps the confirmation alive
// while it sends, and tells progress and result as a notice in the pane. Belongs to the pane and deletes itself at the end.
class ActionFlow final : public QObject
{
    Q_OBJECT

public:
    static void start(domain::ActionKind kind, const QList<operations::ActionTarget> &targets, operations::Session &session,
                      Pane &pane);

private:
    ActionFlow(std::unique_ptr<operations::Confirmation> confirmation, Pane &pane);
    void follow();
    void tell(const operations::Report &report);

    std::unique_ptr<operations::Confirmation> m_confirmation;
    Pane &m_pane;
    QPointer<Notice> m_notice;
};

}
