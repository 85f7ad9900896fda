#pragma once

#include "offline/estate.h"
#include "offline/loopbackserver.h"
#include "operations/confirmation.h"
#include "operations/session.h"
#include "store/journal.h"
#include "tests/support/folders.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTestEventLoop>

#include <algorithm>

namespace senderdesk::contract {

// The built-in platform over real HTTP, an armed connection to it, and a journal. Sessions on it end before it does.
class PlatformWorld
{
public:
    PlatformWorld()
        : m_estate(offline::Scenario::Calm, 1, m_clock, offline::EstateOptions{})
        , m_server(m_estate)
        , m_folder(support::folderInMemory())
        , m_journal(m_folder.filePath(QStringLiteral("journal.sqlite")))
    {
        m_estate.setRecording(true);
        if (const auto port = m_server.listen(0))
            m_port = *port;
        else
            qFatal("the platform cannot listen");
    }

    [[nodiscard]] domain::Connection connection(domain::Service service,
                                                domain::WireFormat format = domain::WireFormat::Json) const
    {
        domain::Connection connection;
        connection.id = connection.name = QStringLiteral("offline");
        connection.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
        connection.connectionClass = domain::ConnectionClass::Test;
        connection.format = format;
        connection.service = service;
        connection.offlinePlatform = connection.armed = true;
        return connection;
    }
    [[nodiscard]] static domain::ConnectionSecrets secrets() { return {core::Secret("offline")}; }
    [[nodiscard]] operations::Environment environment(int pageSize) { return {m_clock, m_ids, m_journal, true, pageSize}; }
    [[nodiscard]] offline::Estate &estate() { return m_estate; }
    [[nodiscard]] store::Journal &journal() { return m_journal; }
    // Requests whose path ends so.
    [[nodiscard]] qsizetype arrivals(const QByteArray &path) const
    {
        const auto all = m_estate.arrivals();
        return std::ranges::count_if(
            all, [&path](const offline::Estate::Arrival &each) { return QByteArray(each.request.path()).endsWith(path); });
    }

private:
    core::SystemClock m_clock;
    core::SystemRequestIds m_ids;
    offline::Estate m_estate;
    offline::LoopbackServer m_server;
    QTemporaryDir m_folder;
    store::Journal m_journal;
    quint16 m_port = 0;
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
