#include "net/trace.h"
#include "tests/contract/methodsundertest.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::WireFormat;
using support::Behaviour;
using support::Peer;

namespace {

// Owns a call and the context of its listener, and knows what may and may not happen to it.
class Owner
{
public:
    Owner(net::Client &client, bool isChange, int &wrong) : m_wrong(wrong)
    {
        const auto listen = [this](auto &call) {
            call.then(m_context.get(), [this](const auto &) {
                if (m_isCalling || m_isTold || !m_context)
                    ++m_wrong;
                m_isTold = true;
            });
        };
        m_isCalling = true;
        if (isChange) {
            m_change = client.call(api::QueueHold{support::senderId(1), {}, {}});
            listen(m_change);
        } else {
            m_read = client.call(contract::sampleQueueStats());
            listen(m_read);
        }
        m_isCalling = false;
    }
    void cancel()
    {
        m_isCalling = true;
        m_read.cancel();
        m_change.cancel();
        m_isCalling = false;
    }
    void killContext() { m_context.reset(); }
    [[nodiscard]] bool isDone() const { return m_isTold || !m_context; }

private:
    int &m_wrong;
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>();
    net::Call<api::QueueStats::Reply> m_read;
    net::Call<api::Nothing> m_change;
    bool m_isCalling = false;
    bool m_isTold = false;
};

}

// Whoever goes when: a listener runs once, later, and never for the dead. Worth most under the sanitizers.
class LifetimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Connections are reset here by the thousand, and Qt then rarely says this of itself; every other warning is a failure.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*(Internal problem|propagateSizeHints))"))); }

    void tenThousandCallsEndAtRandom()
    {
        QRandomGenerator chance(20260312); // of the test, not of the program
        const QByteArray good = contract::methodNamed("senders.queue.stats").goodReply(WireFormat::Json);
        const QByteArray big = "{\"error\":0,\"error_text\":\"" + QByteArray(40'000, 'x') + "\",\"data\":[]}";
        Peer peer([&](const auto &) -> Behaviour {
            switch (chance.bounded(12)) {
            case 0:
                return support::hang();
            case 1:
                return support::cut(Behaviour::End::Close);
            case 2:
                return support::cut(Behaviour::End::Reset);
            case 3:
                return support::cutInHead(Behaviour::End::Close);
            case 4:
                return support::cutInBody(good, Behaviour::End::Reset);
            case 5:
                return support::garbage();
            case 6:
                return support::page(502);
            case 7: // decoded in another thread
                return support::answer(200, big);
            default:
                return support::answer(200, good);
            }
        });
        net::ClientSettings settings = contract::settingsFor(peer.url());
        settings.connection.requestsInFlight = 24;
        settings.deadline = 40ms;
        settings.traceBytes = 1 << 20;
        core::SystemClock clock;
        support::CountingIds ids;
        auto client = std::make_unique<net::Client>(settings, clock, ids, contract::quickPolicy(2));

        constexpr int all = 10'000;
        int made = 0;
        int wrong = 0;
        int letGo = 0;
        std::vector<std::unique_ptr<Owner>> owners;
        QTimer turn;
        connect(&turn, &QTimer::timeout, this, [&] {
            for (int i = 0; i < 24 && made < all && owners.size() < 200; ++i, ++made)
                owners.push_back(std::make_unique<Owner>(*client, chance.bounded(4) == 0, wrong));
            for (auto &owner : owners) {
                switch (chance.bounded(150)) {
                case 0:
                    owner.reset();
                    ++letGo;
                    break;
                case 1:
                    owner->killContext();
                    break;
                case 2:
                    owner->cancel();
                    break;
                default:
                    break;
                }
            }
            std::erase_if(owners, [](const auto &owner) { return !owner || owner->isDone(); });
        });
        turn.start(0ms);
        QTRY_VERIFY_WITH_TIMEOUT(made == all, 200'000);
        // The client goes before its last calls, and their listeners before they are told.
        for (int i = 0; i < 100; ++i)
            owners.push_back(std::make_unique<Owner>(*client, i % 2 == 0, wrong));
        turn.stop();
        QVERIFY(client->trace().bytes() <= settings.traceBytes);
        client.reset();
        for (size_t i = 0; i < owners.size(); i += 3)
            owners[i].reset();
        QTRY_VERIFY(std::ranges::all_of(owners, [](const auto &owner) { return !owner || owner->isDone(); }));
        QCOMPARE(wrong, 0);
        QVERIFY(letGo > 500);
        qInfo("%d requests arrived", peer.arrivals());
        QVERIFY(peer.arrivals() > 500); // how many depends on the machine: calls are let go by turns, not by time
    }

    void aListenerOfTheTraceMayLetEverythingGo()
    {
        Peer peer([](const auto &) { return support::page(500); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids, contract::quickPolicy(1));
        std::vector<net::Call<api::QueueStats::Reply>> calls;
        int told = 0;
        int recorded = 0;
        connect(&client.trace(), &net::Trace::recorded, this, [&] {
            ++recorded;
            calls.clear();
        });
        for (int i = 0; i < 5; ++i) {
            calls.push_back(client.call(contract::sampleQueueStats()));
            calls.back().then(this, [&](const auto &) { ++told; });
        }
        QTRY_COMPARE(recorded, 5);
        QTRY_COMPARE(client.requestsInFlight(), 0);
        QCOMPARE(told, 0);
    }

    void aListenerMaySendTheNextRequestAndDropTheLast()
    {
        const QByteArray good = contract::methodNamed("senders.queue.stats").goodReply(WireFormat::Json);
        Peer peer([&](const auto &) { return support::answer(200, good); });
        core::SystemClock clock;
        support::CountingIds ids;
        net::Client client(contract::settingsFor(peer.url()), clock, ids);
        net::Call<api::QueueStats::Reply> call;
        int told = 0;
        std::function<void()> next = [&] {
            call = client.call(contract::sampleQueueStats());
            call.then(this, [&](const auto &) {
                if (++told < 50)
                    next();
            });
        };
        next();
        QTRY_COMPARE(told, 50);
        QCOMPARE(peer.arrivals(), 50);
    }
};

QTEST_GUILESS_MAIN(LifetimeTest)
#include "lifetimetest.moc"
