#pragma once

#include "operations/confirmation.h"
#include "operations/session.h"
#include "store/journal.h"
#include "tests/support/folders.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTestEventLoop>

namespace senderdesk::contract {

// What a session needs beside a server: a clock, ids, and a journal in a folder of its own. Sessions in it end before it does.
class ActingWorld
{
public:
    [[nodiscard]] operations::Environment environment(int pageSize) { return {m_clock, m_ids, m_journal, true, pageSize}; }
    [[nodiscard]] store::Journal &journal() { return m_journal; }

protected:
    ActingWorld() : m_folder(support::folderInMemory()), m_journal(m_folder.filePath(QStringLiteral("journal.sqlite"))) {}
    ~ActingWorld() = default;

    // An armed connection for tests to a server on this machine.
    [[nodiscard]] static domain::Connection connectionTo(const QUrl &url, domain::Service service, domain::WireFormat format)
    {
        domain::Connection connection;
        connection.id = connection.name = QStringLiteral("test");
        connection.baseUrl = url;
        connection.connectionClass = domain::ConnectionClass::Test;
        connection.format = format;
        connection.service = service;
        connection.armed = true;
        return connection;
    }
    [[nodiscard]] core::Clock &clock() { return m_clock; }

private:
    core::SystemClock m_clock;
    core::SystemRequestIds m_ids;
    QTemporaryDir m_folder;
    store::Journal m_journal;
};

// Confirmed at once and waited for to its end, without QTest's own waiting: that sleeps between two looks, which an action on
// thousands of targets would feel.
[[nodiscard]] inline operations::Report carriedOut(operations::Session &session, domain::ActionKind kind,
                                                   const QList<operations::ActionTarget> &targets)
{
    using State = operations::Confirmation::State;
    const auto confirmation = session.confirm(kind, targets);
    QTestEventLoop loop;
    QObject::connect(confirmation.get(), &operations::Confirmation::changed, &loop, [&] {
        if (confirmation->canConfirm() || confirmation->state() == State::Done)
            loop.exitLoop();
    });
    confirmation->start();
    loop.enterLoopMSecs(120'000);
    const bool isConfirmed = confirmation->confirm({});
    loop.enterLoopMSecs(120'000);
    if (!isConfirmed || confirmation->state() != State::Done)
        QTest::qFail("the action did not come to its end", __FILE__, __LINE__);
    return confirmation->report();
}

}
