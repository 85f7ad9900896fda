#include "operations/mailsession.h"

#include "model/deletedmessagesmodel.h"
#include "net/client.h"

namespace senderdesk::operations {
namespace {

const domain::MessageRef *messageOf(const ActionTarget &target)
{
    return std::get_if<domain::MessageRef>(&target.what);
}

}

MailSession::MailSession(domain::Connection connection, domain::ConnectionSecrets secrets, const Environment &environment,
                         QObject *parent)
    : Session(std::move(connection), std::move(secrets), environment, parent)
    , m_domains(std::make_unique<MailDomains>(client(), this->environment()))
    , m_mailboxes(std::make_unique<MailboxSearch>(client(), this->environment()))
    , m_deleted(std::make_unique<DeletedMessagesSource>(client(), this->environment()))
{
    follow(*m_domains, Telling::State);
    follow(*m_deleted, Telling::State);
    follow(*m_mailboxes, Telling::BackOff);
}

MailSession::~MailSession() = default;

void MailSession::connectNow()
{
    m_domains->refresh();
}

QList<ActionTarget> MailSession::messageTargets(const QList<model::MessageRow> &rows) const
{
    QList<ActionTarget> targets;
    for (const model::MessageRow &row : rows) {
        ActionTarget target{
            .what = domain::MessageRef{m_deleted->mailbox(), row.message.id, row.head.folder, row.head.messageId, row.identity}};
        target.message = row.head;
        targets << target;
    }
    return targets;
}

bool MailSession::wasRestored(const ActionTarget &target) const
{
    const domain::MessageRef *message = messageOf(target);
    return message && m_restored.contains({message->mailbox, message->identity});
}

// The ids of the listing say nothing any more about what is deleted now, least of all where the outcome is unknown.
void MailSession::takeReport(const Report &report)
{
    bool isListedAnew = false;
    for (const TargetResult &result : report.results) {
        const domain::MessageRef *message = messageOf(result.target);
        if (!message || result.outcome == TargetResult::Outcome::NotSent)
            continue;
        isListedAnew |= message->mailbox == m_deleted->mailbox();
        if (result.outcome != TargetResult::Outcome::Failed)
            m_restored.insert({message->mailbox, message->identity});
    }
    if (isListedAnew)
        m_deleted->refresh();
}

}
