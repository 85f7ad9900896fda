#include "operations/virtualsenderssource.h"

#include "api/virtualsenders.h"
#include "operations/pagereading.h"

#include <variant>

namespace senderdesk::operations {

using OfAccount = PageReading<api::VirtualSendersList>;
using OfToken = PageReading<api::UserVirtualSendersList>;

struct VirtualSendersSource::Reading
{
    std::variant<std::monostate, OfAccount, OfToken> pages;
};

VirtualSendersSource::VirtualSendersSource(Of of, net::Client &client, const Environment &environment, QObject *parent)
    : Source(environment.clock, parent)
    , m_of(of)
    , m_client(client)
    , m_environment(environment)
{}

VirtualSendersSource::~VirtualSendersSource() = default;

void VirtualSendersSource::show(core::AccountId account)
{
    if (account != m_account) {
        m_reading.reset();
        m_account = account;
        m_rows.clear();
        forget();
        Q_EMIT listRead();
    }
    refresh();
}

void VirtualSendersSource::refresh()
{
    if (m_of == Of::NamedAccount && !m_account)
        return;
    beginLoading();
    m_coming.clear();
    const auto page = [this](const QList<domain::VirtualSenderRow> &rows) {
        m_coming += rows;
        setProgress({m_coming.size(), {}});
    };
    const auto ended = [this](core::Result<void> how) { end(std::move(how)); };
    m_reading = std::make_unique<Reading>();
    if (m_of == Of::Token) {
        m_reading->pages.emplace<OfToken>(m_client, m_environment.pageSize, OfToken::Told{page, ended});
        return;
    }
    m_reading->pages.emplace<OfAccount>(
        m_client, m_environment.pageSize, OfAccount::Told{page, ended},
        [account = *m_account](qint64 from, qint64 limit) { return api::VirtualSendersList{account, from, limit}; });
}

void VirtualSendersSource::end(core::Result<void> how)
{
    m_reading.reset();
    if (!how)
        return endFailed(std::move(how.error()));
    m_rows = std::exchange(m_coming, {});
    endReady(clock().now());
    Q_EMIT listRead();
}

void VirtualSendersSource::cancel()
{
    if (state() != State::Loading)
        return;
    m_reading.reset();
    endCancelled();
}

}
