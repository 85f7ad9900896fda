#include "operations/accountdirectory.h"

#include "api/senders.h"
#include "operations/pagereading.h"

namespace senderdesk::operations {

class AccountsReading : public PageReading<api::AccountsList>
{
    using PageReading::PageReading;
};

AccountDirectory::AccountDirectory(net::Client &client, const Environment &environment, QObject *parent)
    : Source(environment.clock, parent)
    , m_client(client)
    , m_environment(environment)
{}

AccountDirectory::~AccountDirectory() = default;

void AccountDirectory::need()
{
    if (state() == State::Idle)
        refresh();
}

void AccountDirectory::refresh()
{
    beginLoading();
    m_reading = std::make_unique<AccountsReading>(m_client, m_environment.pageSize,
                                                  AccountsReading::Told{[this](const QList<domain::Account> &page) {
                                                                            for (const domain::Account &account : page)
                                                                                m_names.insert(account.id, account.name);
                                                                            setProgress({m_names.size(), {}});
                                                                            Q_EMIT namesLoaded();
                                                                        },
                                                                        [this](core::Result<void> how) {
                                                                            m_reading.reset();
                                                                            if (how)
                                                                                endReady(clock().now());
                                                                            else
                                                                                endFailed(std::move(how.error()));
                                                                        }});
}

void AccountDirectory::cancel()
{
    if (state() != State::Loading)
        return;
    m_reading.reset();
    endCancelled();
}

QString AccountDirectory::name(core::AccountId id) const
{
    return m_names.value(id.value());
}

}
