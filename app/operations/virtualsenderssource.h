#pragma once

#include "core/ids.h"
#include "domain/virtualsender.h"
#include "operations/environment.h"
#include "operations/source.h"

#include <memory>

namespace senderdesk::net {
class Client;
}

namespace senderdesk::operations {

// The virtual senders of one account, page by page. The Administrator API is asked for an account; of the User API it is the
// token's own. A reading that fails keeps the rows of the one before.
class VirtualSendersSource : public Source
{
    Q_OBJECT

public:
    enum class Of { NamedAccount, Token };
    VirtualSendersSource(Of of, net::Client &client, const Environment &environment, QObject *parent = nullptr);
    ~VirtualSendersSource() override;

    // Another account: the rows of the one before go at once.
    void show(core::AccountId account);
    [[nodiscard]] std::optional<core::AccountId> account() const { return m_account; } // empty: none yet, or the token's
    [[nodiscard]] const QList<domain::VirtualSenderRow> &rows() const { return m_rows; }
    // What an action is done to.
    [[nodiscard]] domain::VirtualSenderRef refOf(std::optional<core::VirtualSenderId> id) const { return {m_account, id}; }

    void refresh() override; // nothing where no account is chosen yet
    void cancel() override;

Q_SIGNALS:
    void listRead(); // rows() are others

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override { return std::chrono::minutes(10); }
    void ageRows(core::WallTime) override {} // they have no figures

private:
    struct Reading;
    void end(core::Result<void> how);

    const Of m_of;
    net::Client &m_client;
    const Environment &m_environment;
    std::optional<core::AccountId> m_account;
    QList<domain::VirtualSenderRow> m_rows;
    QList<domain::VirtualSenderRow> m_coming; // pages of the reading under way
    std::unique_ptr<Reading> m_reading;
};

}
