#pragma once

#include "core/ids.h"
#include "domain/virtualsender.h"
#include "operations/environment.h"
#include "operations/source.h"

#include <deque>
#include <memory>

namespace senderdesk::net {
class Client;
}
namespace senderdesk::model {
class VirtualSendersModel;
}

namespace senderdesk::operations {

// The virtual senders of accounts, one account after the other, page by page. The Administrator API is asked for accounts; of the
// User API they are the token's own. An account shows when it was read whole; one that cannot be read keeps its rows of the
// reading before. Where a server knows an account no more, or does not show it, the others are read all the same.
class VirtualSendersSource : public Source
{
    Q_OBJECT

public:
    enum class Of { NamedAccounts, Token };
    VirtualSendersSource(Of of, net::Client &client, const Environment &environment, QObject *parent = nullptr);
    ~VirtualSendersSource() override;

    [[nodiscard]] model::VirtualSendersModel &model();
    [[nodiscard]] bool isOfToken() const { return m_of == Of::Token; }

    // Other accounts: the rows of those before go at once.
    void show(const QList<core::AccountId> &accounts);
    [[nodiscard]] const QList<core::AccountId> &accounts() const { return m_accounts; }

    void refresh() override; // nothing where no account is chosen yet
    void cancel() override;

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override { return std::chrono::minutes(10); }
    void ageRows(core::WallTime limit) override;

private:
    struct Reading;
    void readNext();
    void end(core::Result<void> how); // of one account

    const Of m_of;
    net::Client &m_client;
    const Environment &m_environment;
    std::unique_ptr<model::VirtualSendersModel> m_model;
    QList<core::AccountId> m_accounts;
    std::deque<std::optional<core::AccountId>> m_left; // to be read; the first is under way
    QList<domain::VirtualSenderRow> m_coming;          // pages of the account under way
    std::optional<core::Error> m_firstError;
    std::unique_ptr<Reading> m_reading;
};

}
