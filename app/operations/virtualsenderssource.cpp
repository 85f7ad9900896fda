#include "operations/virtualsenderssource.h"

#include "api/virtualsenders.h"
#include "model/virtualsendersmodel.h"
#include "operations/pagereading.h"

#include <variant>

namespace senderdesk::operations {

using OfAccount = PageReading<api::VirtualSendersList>;
using OfToken = PageReading<api::UserVirtualSendersList>;

namespace {

// Says something of one account, and nothing of the server.
bool isOfOneAccount(const core::Error &error)
{
    return error.is<core::NotFound>() || error.is<core::Forbidden>();
}

}

struct VirtualSendersSource::Reading
{
    std::variant<std::monostate, OfAccount, OfToken> pages;
};

VirtualSendersSource::VirtualSendersSource(Of of, net::Client &client, const Environment &environment, QObject *parent)
    : Source(environment.clock, parent)
    , m_of(of)
    , m_client(client)
    , m_environment(environment)
    , m_model(std::make_unique<model::VirtualSendersModel>())
{}

VirtualSendersSource::~VirtualSendersSource() = default;

model::VirtualSendersModel &VirtualSendersSource::model()
{
    return *m_model;
}

void VirtualSendersSource::show(const QList<core::AccountId> &accounts)
{
    if (accounts != m_accounts) {
        m_reading.reset();
        m_accounts = accounts;
        m_model->clear();
        forget();
    }
    refresh();
}

void VirtualSendersSource::refresh()
{
    m_reading.reset();
    m_left.clear();
    m_firstError.reset();
    if (m_of == Of::Token)
        m_left.emplace_back();
    m_left.insert(m_left.end(), m_accounts.cbegin(), m_accounts.cend());
    if (m_left.empty())
        return;
    beginLoading();
    readNext();
}

void VirtualSendersSource::readNext()
{
    setProgress({m_accounts.size() - qint64(m_left.size()), m_of == Of::Token ? std::nullopt : std::optional(m_accounts.size())});
    m_coming.clear();
    const auto page = [this](const QList<domain::VirtualSenderRow> &rows) { m_coming += rows; };
    const auto ended = [this](core::Result<void> how) { end(std::move(how)); };
    m_reading = std::make_unique<Reading>();
    if (m_of == Of::Token) {
        m_reading->pages.emplace<OfToken>(m_client, m_environment.pageSize, OfToken::Told{page, ended});
        return;
    }
    m_reading->pages.emplace<OfAccount>(
        m_client, m_environment.pageSize, OfAccount::Told{page, ended},
        [account = *m_left.front()](qint64 from, qint64 limit) { return api::VirtualSendersList{account, from, limit}; });
}

void VirtualSendersSource::end(core::Result<void> how)
{
    m_reading.reset();
    if (how)
        m_model->replaceAccount(m_left.front(), m_coming, model::Apply::Reorder, clock().now());
    else if (!isOfOneAccount(how.error()))
        return endFailed(std::move(how.error()));
    else if (!m_firstError)
        m_firstError = std::move(how.error());
    m_left.pop_front();
    if (!m_left.empty())
        return readNext();
    if (m_firstError)
        return endFailed(std::move(*m_firstError));
    endReady(clock().now());
}

void VirtualSendersSource::cancel()
{
    if (state() != State::Loading)
        return;
    m_reading.reset();
    endCancelled();
}

void VirtualSendersSource::ageRows(core::WallTime limit)
{
    m_model->setStaleBefore(limit);
}

}
