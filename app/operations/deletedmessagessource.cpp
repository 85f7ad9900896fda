#include "operations/deletedmessagessource.h"

#include "api/mail.h"
#include "model/deletedmessagesmodel.h"
#include "operations/opencall.h"

namespace senderdesk::operations {

using namespace Qt::StringLiterals;

namespace {

// What a reply without messages says. A job is an older form of the method that nothing documents any more.
core::Error withoutMessages(const api::DeletedMessagesGet::Reply &reply)
{
    const bool isPending = reply.job || reply.status;
    return {core::Malformed{u"messages"_s, isPending ? u"the server is still making the listing"_s : u"missing"_s}, {}};
}

}

DeletedMessagesSource::DeletedMessagesSource(net::Client &client, const Environment &environment, QObject *parent)
    : Source(environment.clock, parent)
    , m_client(client)
    , m_model(std::make_unique<model::DeletedMessagesModel>())
{}

DeletedMessagesSource::~DeletedMessagesSource() = default;

model::DeletedMessagesModel &DeletedMessagesSource::model()
{
    return *m_model;
}

void DeletedMessagesSource::show(const QString &mailbox, const QString &folder)
{
    if (mailbox != m_mailbox) {
        m_folders.clear();
        m_deletedFolders.clear();
        m_quota.reset();
    }
    if (mailbox != m_mailbox || folder != m_folder) {
        m_mailbox = mailbox;
        m_folder = folder;
        m_listing.reset();
        m_model->clear();
        forget();
    }
    refresh();
}

void DeletedMessagesSource::refresh()
{
    if (m_mailbox.isEmpty())
        return;
    beginLoading();
    list();
    describe();
}

void DeletedMessagesSource::list()
{
    const auto folder = m_folder.isEmpty() ? std::nullopt : std::optional(m_folder);
    m_listing = openReading(m_client, api::DeletedMessagesGet{m_mailbox, folder, {}}, this,
                            [this](core::Result<api::DeletedMessagesGet::Reply> reply) {
                                if (!reply)
                                    return endFailed(std::move(reply.error()));
                                if (!reply->messages)
                                    return endFailed(withoutMessages(*reply));
                                const core::WallTime now = clock().now();
                                m_model->replaceMessages(*reply->messages, model::Apply::Reorder, now);
                                endReady(now);
                            });
}

// For the person; a fault of these two is none of the listing.
void DeletedMessagesSource::describe()
{
    m_foldersReading = openReading(m_client, api::MailFoldersGet{m_mailbox}, this,
                                   [this](const core::Result<api::MailFoldersGet::Reply> &reply) {
                                       if (!reply)
                                           return;
                                       m_folders = reply->folders;
                                       m_deletedFolders = reply->deletedFolders;
                                       Q_EMIT mailboxDescribed();
                                   });
    m_quotaReading =
        openReading(m_client, api::MailboxGet{m_mailbox}, this, [this](const core::Result<api::MailboxGet::Reply> &reply) {
            if (!reply || !reply->metadata)
                return;
            m_quota = reply->metadata->quota;
            Q_EMIT mailboxDescribed();
        });
}

void DeletedMessagesSource::cancel()
{
    if (state() != State::Loading)
        return;
    m_listing.reset();
    endCancelled();
}

void DeletedMessagesSource::ageRows(core::WallTime limit)
{
    m_model->setStaleBefore(limit);
}

}
