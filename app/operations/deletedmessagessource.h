#pragma once

#include "domain/mail.h"
#include "operations/actionrequest.h"
#include "operations/environment.h"
#include "operations/source.h"

#include <QStringList>

#include <memory>

namespace senderdesk::model {
class DeletedMessagesModel;
}

namespace senderdesk::operations {

// The deleted messages of one mailbox, listed when a person asks and never by itself: a listing gives every message another id,
// and only the ids of the one on the screen are sent. Beside it the mailbox's folders and its quota, which nothing waits for.
class DeletedMessagesSource : public Source
{
    Q_OBJECT

public:
    DeletedMessagesSource(net::Client &client, const Environment &environment, QObject *parent = nullptr);
    ~DeletedMessagesSource() override;

    [[nodiscard]] model::DeletedMessagesModel &model();

    // Another mailbox, or another folder of it; empty: all folders. The rows of the one before go at once.
    void show(const QString &mailbox, const QString &folder);
    [[nodiscard]] const QString &mailbox() const { return m_mailbox; } // empty: none yet
    [[nodiscard]] const QString &folder() const { return m_folder; }

    void refresh() override;
    void cancel() override;

    // Older than that, it is listed anew before anything is done with its ids. isStale() tells.
    static constexpr std::chrono::minutes goodFor{10};

    [[nodiscard]] const QStringList &folders() const { return m_folders; }
    [[nodiscard]] const QStringList &deletedFolders() const { return m_deletedFolders; }
    [[nodiscard]] const std::optional<domain::MailQuota> &quota() const { return m_quota; }

Q_SIGNALS:
    void mailboxDescribed(); // folders or quota came

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override { return goodFor / 2; }
    void ageRows(core::WallTime limit) override;

private:
    void describe();
    void list();

    net::Client &m_client;
    std::unique_ptr<model::DeletedMessagesModel> m_model;
    QString m_mailbox;
    QString m_folder;
    QStringList m_folders;
    QStringList m_deletedFolders;
    std::optional<domain::MailQuota> m_quota;
    std::unique_ptr<OpenRequest> m_listing;
    std::unique_ptr<OpenRequest> m_foldersReading;
    std::unique_ptr<OpenRequest> m_quotaReading;
};

}
