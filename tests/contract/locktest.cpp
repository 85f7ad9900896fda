#include "model/queuemodel.h"
#include "model/sendersmodel.h"
#include "operations/adminsession.h"
#include "operations/connections.h"
#include "operations/mailsession.h"
#include "store/connectionstore.h"
#include "store/secretvault.h"
#include "tests/contract/platformworld.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QSignalSpy>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using contract::PlatformWorld;
using operations::AdminSession;
using operations::Connections;
using State = operations::Source::State;

namespace {

// Secrets outlive it, as in a keychain: forgetting what is in memory touches none of them.
class Keychain final : public store::SecretVault
{
public:
    void read(const QString &key, QObject *context, Read then) override { m_kept.read(key, context, std::move(then)); }
    void write(const QString &key, core::Secret secret, QObject *context, Done then) override
    {
        m_isEmpty = false;
        m_kept.write(key, std::move(secret), context, std::move(then));
    }
    void remove(const QString &key, QObject *context, Done then) override { m_kept.remove(key, context, std::move(then)); }
    void forgetMemory() override {}
    [[nodiscard]] QString memoryOnlyReason() const override { return {}; }

    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }

private:
    store::MemoryVault m_kept;
    bool m_isEmpty = true;
};

}

// Locked, a connection has no secret in memory: nothing leaves, and what was open goes on when it is unlocked.
class LockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }
    void cleanup()
    {
        m_connections.reset();
        m_world.reset();
    }

    void aLockedConnectionAsksNothingAndGoesOnWithTheKeychainsSecret()
    {
        Keychain keychain;
        AdminSession &session = open(keychain);
        lock(session);
        const qsizetype before = arrivals();
        session.senders().refresh();
        QTRY_COMPARE(session.senders().state(), State::Failed);
        QVERIFY(session.senders().error()->is<core::Locked>());
        QVERIFY(session.senders().model().rowCount() > 0); // what was read is kept
        QCOMPARE(arrivals(), before);

        unlock(session);
        QTRY_COMPARE(session.senders().state(), State::Ready); // by itself
        QVERIFY(arrivals() > before);
    }

    void whatIsInMemoryAloneIsAskedForAgain()
    {
        store::MemoryVault vault;
        AdminSession &session = open(vault);
        lock(session);
        QSignalSpy wanted(m_connections.get(), &Connections::secretWanted);
        m_connections->open(m_id);
        QVERIFY(wanted.wait());
        QVERIFY(session.isLocked());
        QCOMPARE(m_connections->wish(m_id).secrets.size(), 1);
        QSignalSpy opened(m_connections.get(), &Connections::opened);
        m_connections->give(m_id, PlatformWorld::secrets(), false);
        QVERIFY(opened.wait());
        QVERIFY(!session.isLocked());
        session.senders().refresh();
        QTRY_COMPARE(session.senders().state(), State::Ready);
        QVERIFY(!session.senders().error());
    }

    // Of the command line: never saved, and what is typed to unlock it is not, either.
    void whatIsOfThisRunIsStoredNowhere()
    {
        Keychain keychain;
        begin(keychain);
        domain::Connection connection = m_world->connection(domain::Service::AltcraftAdmin);
        connection.id = m_id = u"run"_s;
        connection.offlinePlatform = connection.armed = false;
        m_connections->add(connection, PlatformWorld::secrets());
        operations::Session *session = m_connections->session(m_id);
        QVERIFY(session);
        lock(*session);
        QSignalSpy wanted(m_connections.get(), &Connections::secretWanted);
        m_connections->open(m_id);
        QVERIFY(wanted.wait());
        QSignalSpy opened(m_connections.get(), &Connections::opened);
        m_connections->give(m_id, PlatformWorld::secrets(), false);
        QVERIFY(opened.wait());
        QVERIFY(!session->isLocked());
        QVERIFY(keychain.isEmpty());
    }

    void whatIsOnItsWayIsNotCut()
    {
        Keychain keychain;
        AdminSession &session = open(keychain);
        lock(session);
        unlock(session);
        m_world->estate().setLatency(200ms);
        session.senders().refresh();
        QTRY_VERIFY(session.status().requestsInFlight > 0);
        m_connections->lock(true);
        QVERIFY(!session.isLocked());
        QTRY_COMPARE(session.senders().state(), State::Ready);
    }

    void aPersonWhoWaitsToBeToldIsNotLockedOutByTheClock()
    {
        Keychain keychain;
        AdminSession &session = open(keychain);
        session.queue().show({support::senderId(119)}, {domain::Grouping::Campaign, {}, {}, {}});
        QTRY_COMPARE(session.queue().state(), State::Ready);
        session.watchDrain(*session.queue().model().rowAt(0));
        m_connections->lock(false);
        QVERIFY(!session.isLocked());
        lock(session); // by hand it is
    }

    void lockingDisarms()
    {
        Keychain keychain;
        AdminSession &session = open(keychain);
        QVERIFY(!session.arming().arm(operations::Arming::spans.front(), u"a test"_s, {}));
        lock(session);
        QVERIFY(!session.canChange());
        QCOMPARE(session.arming().lastEnd(), operations::Arming::End::ByHand);
        unlock(session);
        QVERIFY(!session.canChange());
    }

    void theOfflinePlatformHasNothingToForget()
    {
        Keychain keychain;
        AdminSession &session = open(keychain, true);
        m_connections->lock(true);
        QVERIFY(!session.isLocked());
    }

    // The session token is a secret too: the password is sent for another one.
    void aSessionTokenIsForgotten()
    {
        Keychain keychain;
        begin(keychain);
        domain::Connection connection = m_world->connection(domain::Service::OpenSrs);
        connection.id = m_id = u"mail"_s;
        connection.user = u"admin@example.adm"_s;
        connection.usesSessionToken = true;
        connection.offlinePlatform = connection.armed = false;
        QVERIFY(m_connections->save(connection, PlatformWorld::secrets()));
        QSignalSpy opened(m_connections.get(), &Connections::opened);
        m_connections->open(m_id);
        QVERIFY(opened.wait());
        auto *session = qobject_cast<operations::MailSession *>(m_connections->session(m_id));
        QVERIFY(session);
        session->connectNow();
        QTRY_VERIFY(m_world->arrivals("/authenticate") == 1 && session->status().requestsInFlight == 0);
        lock(*session);
        unlock(*session);
        session->connectNow();
        QTRY_COMPARE(m_world->arrivals("/authenticate"), 2);
    }

private:
    void begin(store::SecretVault &vault)
    {
        m_world = std::make_unique<PlatformWorld>();
        m_store = std::make_unique<store::ConnectionStore>(m_folder.filePath(u"connections.json"_s));
        m_connections = std::make_unique<Connections>(m_world->environment(1000));
        QVERIFY(m_connections->load(*m_store, vault));
    }
    // A saved connection, opened, and its senders read.
    AdminSession &open(store::SecretVault &vault, bool isOfflinePlatform = false)
    {
        begin(vault);
        domain::Connection connection = m_world->connection(domain::Service::AltcraftAdmin);
        connection.id = m_id = u"admin"_s;
        connection.offlinePlatform = isOfflinePlatform;
        connection.armed = false;
        if (!m_connections->save(connection, PlatformWorld::secrets()))
            qFatal("the connection was not saved");
        QSignalSpy opened(m_connections.get(), &Connections::opened);
        m_connections->open(m_id);
        if (opened.isEmpty() && !opened.wait())
            qFatal("the connection was not opened");
        auto &session = static_cast<AdminSession &>(*m_connections->session(m_id));
        session.connectNow();
        [&] { QTRY_COMPARE(session.senders().state(), State::Ready); }();
        return session;
    }
    // As soon as nothing is on its way: the counts of the senders come after their list.
    void lock(operations::Session &session)
    {
        const auto isLocked = [&] {
            m_connections->lock(true);
            return session.isLocked();
        };
        QTRY_VERIFY(isLocked());
    }
    void unlock(operations::Session &session)
    {
        QSignalSpy opened(m_connections.get(), &Connections::opened);
        m_connections->open(m_id);
        QVERIFY(opened.wait());
        QVERIFY(!session.isLocked());
    }
    [[nodiscard]] qsizetype arrivals() const { return m_world->estate().arrivals().size(); }

    QTemporaryDir m_folder;
    std::unique_ptr<PlatformWorld> m_world;
    std::unique_ptr<store::ConnectionStore> m_store;
    std::unique_ptr<Connections> m_connections;
    QString m_id;
};

QTEST_GUILESS_MAIN(LockTest)
#include "locktest.moc"
