#include "operations/maildirectory.h"

#include "api/mail.h"
#include "operations/opencall.h"

namespace senderdesk::operations {

using namespace Qt::StringLiterals;

MailDomains::MailDomains(net::Client &client, const Environment &environment, QObject *parent)
    : Source(environment.clock, parent)
    , m_client(client)
    , m_environment(environment)
{}

MailDomains::~MailDomains() = default;

void MailDomains::refresh()
{
    m_read.clear();
    beginLoading();
    ask();
}

void MailDomains::ask()
{
    const api::MailRange range{m_read.size(), m_environment.pageSize};
    m_page = openReading(m_client, api::DomainsSearch{{}, range}, this, [this](core::Result<api::DomainsSearch::Reply> reply) {
        if (!reply)
            return endFailed(std::move(reply.error()));
        const qsizetype before = m_read.size();
        for (const domain::MailDomain &each : std::as_const(reply->items)) {
            if (!m_read.contains(each.name))
                m_read << each.name;
        }
        setProgress({m_read.size(), reply->totalCount});
        // A server may have a smaller page than ours, and one that knows no pages gives the same again.
        if (m_read.size() > before)
            return ask();
        m_names = m_read;
        endReady(clock().now());
    });
}

void MailDomains::cancel()
{
    if (state() != State::Loading)
        return;
    m_page.reset();
    endCancelled();
}

MailboxSearch::MailboxSearch(net::Client &client, const Environment &environment, QObject *parent)
    : Source(environment.clock, parent)
    , m_client(client)
{}

MailboxSearch::~MailboxSearch() = default;

void MailboxSearch::search(const QString &domain, const QString &beginning)
{
    m_domain = domain;
    m_beginning = beginning;
    refresh();
}

void MailboxSearch::refresh()
{
    beginLoading();
    QString pattern = m_beginning;
    pattern.remove(u'*').remove(u'?'); // those are the pattern's own
    const api::MailboxCriteria criteria{m_domain, pattern + u'*', {}, {}};
    m_page = openReading(m_client, api::MailboxesSearch{criteria, {}, api::MailRange{0, most}}, this,
                         [this, domain = m_domain](core::Result<api::MailboxesSearch::Reply> reply) {
                             if (!reply)
                                 return endFailed(std::move(reply.error()));
                             m_addresses.clear();
                             for (const domain::Mailbox &each : std::as_const(reply->items)) {
                                 // Whole or local part: no document says which.
                                 m_addresses << (each.address.contains(u'@') ? each.address : each.address + u'@' + domain);
                             }
                             m_total = reply->totalCount.value_or(m_addresses.size());
                             endReady(clock().now());
                         });
}

void MailboxSearch::cancel()
{
    if (state() != State::Loading)
        return;
    m_page.reset();
    endCancelled();
}

}
