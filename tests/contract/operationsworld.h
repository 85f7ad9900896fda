#pragma once

#include "model/queuemodel.h"
#include "model/sendersmodel.h"
#include "operations/adminsession.h"
#include "store/journal.h"
#include "tests/contract/adminserver.h"
#include "tests/support/folders.h"
#include "tests/support/testids.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace senderdesk::contract {

// A session on an AdminServer, with a journal in a folder of its own.
class OperationsWorld
{
public:
    explicit OperationsWorld(domain::WireFormat format = domain::WireFormat::Json)
        : peer([this](const support::PeerRequest &request) { return server.reply(request); })
    {
        connection.id = QStringLiteral("test");
        connection.name = QStringLiteral("Test server");
        connection.baseUrl = peer.url();
        connection.connectionClass = domain::ConnectionClass::Test;
        connection.format = format;
        connection.armed = true;
        journalFile = folder.path() + QStringLiteral("/journal.sqlite");
        server.senders = {{119, QStringLiteral("Main promo"), QStringLiteral("akmta"), QStringLiteral("email")},
                          {120, QStringLiteral("Second"), QStringLiteral("akmta"), QStringLiteral("email")},
                          {300, QStringLiteral("Texts"), QStringLiteral("sms_notify"), QStringLiteral("custom")}};
        server.mail = {{119, 306, 4591, QStringLiteral("Gmail"), {100, 100, 0, 0, 200}},
                       {119, 306, 4914, QStringLiteral("Gmail"), {0, 2, 20, 30, 52}},
                       {119, 306, 4914, QStringLiteral("Yahoo"), {10, 8, 20, 50, 88}},
                       {120, 307, 1, QStringLiteral("Gmail"), {7, 0, 0, 0, 7}}};
        server.accounts = {{306, QStringLiteral("Retail"), {}, {}, {}, {}, {}, {}, {}, {}}};
    }

    operations::AdminSession &session()
    {
        if (!m_session) {
            m_journal = std::make_unique<store::Journal>(journalFile);
            m_environment =
                std::make_unique<operations::Environment>(operations::Environment{*clock, ids, *m_journal, true, pageSize});
            m_session = std::make_unique<operations::AdminSession>(connection, domain::ConnectionSecrets{core::Secret("offline")},
                                                                   *m_environment);
        }
        return *m_session;
    }
    // Opens the queue of one sender and waits for its rows.
    bool showQueue(qint64 sender, const domain::QueueQuery &query)
    {
        session().queue().show({support::senderId(sender)}, query);
        return QTest::qWaitFor([this] { return session().queue().state() == operations::Source::State::Ready; });
    }
    QList<model::QueueRow> queueRows()
    {
        QList<model::QueueRow> rows;
        const model::QueueModel &model = session().queue().model();
        for (int i = 0; i < model.rowCount(); ++i)
            rows << *model.rowAt(i);
        return rows;
    }
    // The one target of the row of this account and campaign.
    QList<operations::ActionTarget> targetOf(qint64 account, qint64 campaign)
    {
        for (const model::QueueRow &row : queueRows()) {
            if (row.group.accountId == account && row.group.campaignId == campaign)
                return session().queueTargets({row}).targets;
        }
        return {};
    }
    QList<store::JournalEntry> journalEntries()
    {
        std::optional<core::Result<QList<store::JournalEntry>>> entries;
        QObject context;
        m_journal->read({}, &context, [&entries](core::Result<QList<store::JournalEntry>> read) { entries = std::move(read); });
        if (!QTest::qWaitFor([&entries] { return entries.has_value(); }) || !*entries)
            return {};
        return **entries;
    }

    AdminServer server;
    support::Peer peer;
    domain::Connection connection;
    QTemporaryDir folder{support::folderInMemory()};
    QString journalFile;
    int pageSize = 1000;
    core::SystemClock systemClock;
    core::Clock *clock = &systemClock;
    support::CountingIds ids;

private:
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<operations::Environment> m_environment;
    std::unique_ptr<operations::AdminSession> m_session; // goes first
};

}
