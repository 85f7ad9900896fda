#pragma once

#include "operations/actionrequest.h"
#include "operations/environment.h"
#include "operations/source.h"

#include <QStringList>

namespace senderdesk::operations {

// The names of the domains that the administrator sees.
class MailDomains : public Source
{
    Q_OBJECT

public:
    MailDomains(net::Client &client, const Environment &environment, QObject *parent = nullptr);
    ~MailDomains() override;

    void refresh() override; // page after page, until one brings nothing new
    void cancel() override;
    [[nodiscard]] const QStringList &names() const { return m_names; }

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override { return std::chrono::hours(12); }
    void ageRows(core::WallTime) override {} // names do not grow old on the screen

private:
    void ask();
    void end();

    net::Client &m_client;
    const Environment &m_environment;
    QStringList m_names;
    QStringList m_read; // by the reading under way
    std::unique_ptr<OpenRequest> m_page;
};

// Mailboxes of a domain that match what is typed: for completion, so a page of them is enough.
class MailboxSearch : public Source
{
    Q_OBJECT

public:
    static constexpr qint64 most = 50;

    MailboxSearch(net::Client &client, const Environment &environment, QObject *parent = nullptr);
    ~MailboxSearch() override;

    // Those whose local part begins so. Whatever an older search still brings is dropped.
    void search(const QString &domain, const QString &beginning);
    void refresh() override; // the same again
    void cancel() override;
    [[nodiscard]] const QStringList &addresses() const { return m_addresses; } // whole
    [[nodiscard]] qint64 total() const { return m_total; }                     // that match, as the server says

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override { return std::chrono::hours(12); }
    void ageRows(core::WallTime) override {}

private:
    net::Client &m_client;
    QString m_domain;
    QString m_beginning;
    QStringList m_addresses;
    qint64 m_total = 0;
    std::unique_ptr<OpenRequest> m_page;
};

}
