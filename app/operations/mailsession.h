#pragma once

#include "operations/deletedmessagessource.h"
#include "operations/maildirectory.h"
#include "operations/session.h"

#include <QSet>

namespace senderdesk::model {
struct MessageRow;
}

namespace senderdesk::operations {

// A connection to the OpenSRS Mail API.
class MailSession final : public Session
{
    Q_OBJECT

public:
    MailSession(domain::Connection connection, domain::ConnectionSecrets secrets, const Environment &environment,
                QObject *parent = nullptr);
    ~MailSession() override;

    [[nodiscard]] MailDomains &domains() { return *m_domains; }
    [[nodiscard]] MailboxSearch &mailboxes() { return *m_mailboxes; }
    [[nodiscard]] DeletedMessagesSource &deletedMessages() { return *m_deleted; }

    // Targets of rows of the listing on the screen, with its ids.
    [[nodiscard]] QList<ActionTarget> messageTargets(const QList<model::MessageRow> &rows) const;
    // Whether this program restored such a message since it was started, or may have. Doing it again may give a second copy.
    [[nodiscard]] bool wasRestored(const ActionTarget &target) const;

    void connectNow() override; // reads the domains
    [[nodiscard]] Source &firstSource() override { return *m_domains; }

private:
    void takeReport(const Report &report) override;

    std::unique_ptr<MailDomains> m_domains;
    std::unique_ptr<MailboxSearch> m_mailboxes;
    std::unique_ptr<DeletedMessagesSource> m_deleted;
    QSet<std::pair<QString, QByteArray>> m_restored; // mailbox and identity
};

}
