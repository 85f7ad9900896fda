#include "model/queuemodel.h"
#include "model/roles.h"
#include "model/sendersmodel.h"
#include "offline/estate.h"
#include "offline/loopbackserver.h"
#include "operations/adminsession.h"
#include "store/journal.h"
#include "tests/support/testids.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::ActionKind;
using domain::Grouping;
using domain::QueueCounts;
using domain::WireFormat;
using support::senderId;
using Outcome = TargetResult::Outcome;
using State = Source::State;

namespace {

// The platform's time, which its own threads ask for.
class SharedClock final : public core::Clock
{
public:
    core::WallTime now() const override { return core::WallTime(1'773'316'985s + passed()); }
    core::SteadyTime steady() const override { return core::SteadyTime(1h + passed()); }
    void advance(std::chrono::milliseconds by) { m_passed += by.count(); }

private:
    std::chrono::milliseconds passed() const { return std::chrono::milliseconds(m_passed); }
    std::atomic<qint64> m_passed = 0;
};

// Gives one id again and again: what the program never does, to see a server refuse a repeat.
class StandingId final : public core::RequestIdSource
{
public:
    QString next() override { return u"6f1c2a34-0000-4000-8000-000000000001"_s; }
};

}

// The flows on the built-in platform, as a person on --offline has them.
class OperationsOfflineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_requestIds = std::make_unique<core::SystemRequestIds>();
    }
    void cleanup()
    {
        m_session.reset(); // the client before the server
        m_journal.reset();
        m_server.reset();
        m_estate.reset();
    }

    void sendersAreListedByPagesOf7AndSwept_data() { formats(); }
    void sendersAreListedByPagesOf7AndSwept()
    {
        QFETCH(int, format);
        QFETCH(int, place);
        offline::EstateOptions options;
        options.extraSenders = 60;
        open(offline::Scenario::Calm, WireFormat(format), domain::TokenPlace(place), options, 7);
        SendersSource &senders = m_session->senders();
        senders.setSweeping(true);
        m_session->connectNow();
        QTRY_COMPARE(senders.state(), State::Ready);
        QVERIFY(senders.model().rowCount() > 60);
        QTRY_VERIFY(senders.sweepProgress().done > 60 && !senders.isSweepRunning());
        QVERIFY(!senders.sweepError().has_value());
        QCOMPARE(senders.model().find(senderId(119))->counts, (QueueCounts{110, 110, 40, 80, 340}));
    }

    void aHoldMovesExactlyItsCampaign_data() { formats(); }
    void aHoldMovesExactlyItsCampaign()
    {
        QFETCH(int, format);
        QFETCH(int, place);
        open(offline::Scenario::Calm, WireFormat(format), domain::TokenPlace(place));
        show(119, Grouping::Campaign);
        const Report report = act(ActionKind::HoldQueue, targetsOfCampaign(4914));
        QCOMPARE(report.results.size(), 1);
        QCOMPARE(report.results.first().outcome, Outcome::Done);
        QCOMPARE(report.results.first().before, (QueueCounts{10, 10, 40, 80, 140}));
        QCOMPARE(report.results.first().after, (QueueCounts{0, 10, 0, 130, 140})); // what is being processed goes on
        QTRY_COMPARE(m_session->queue().state(), State::Ready);
        for (const model::QueueRow &row : rows()) {
            if (row.group.campaignId == 4591)
                QCOMPARE(row.group.counts(), (QueueCounts{100, 100, 0, 0, 200}));
        }
        QCOMPARE(act(ActionKind::ReleaseQueue, targetsOfCampaign(4914)).results.first().after->hold, 0);
        QCOMPARE(act(ActionKind::ClearQueue, targetsOfCampaign(4914)).results.first().after->total, 0);
        show(119, Grouping::Total);
        QCOMPARE(rows().first().group.total, 200);
    }

    void deletedSendersAreRestoredAndThoseOfThePanelAreNot()
    {
        open(offline::Scenario::Calm);
        m_session->connectNow();
        QTRY_COMPARE(m_session->senders().state(), State::Ready);
        const auto senders = [this](ActionKind kind, qint64 id) {
            return m_session->senderTargets(kind, {senderId(id)}).targets;
        };
        QCOMPARE(m_session->senders().model().rowOf(senderId(683)), -1);
        QCOMPARE(act(ActionKind::RestoreSender, senders(ActionKind::RestoreSender, 683)).results.first().isListedAfter, true);
        const Report inPanel = act(ActionKind::RestoreSender, senders(ActionKind::RestoreSender, 684));
        QCOMPARE(inPanel.results.first().outcome, Outcome::Failed);
        QVERIFY(inPanel.results.first().error->is<core::NotFound>());
        const Report deletion = act(ActionKind::DeleteSender, senders(ActionKind::DeleteSender, 119));
        QCOMPARE(deletion.results.first().isListedAfter, false);
        QTRY_COMPARE(m_session->deletedSenders().entries().size(), 1);
        QCOMPARE(m_session->deletedSenders().entries().first().sender, senderId(119));
    }

    void aRepeatThatTheServerRefusesIsToldAsNotExecutedAgain()
    {
        m_requestIds = std::make_unique<StandingId>();
        open(offline::Scenario::Calm);
        show(119, Grouping::Campaign);
        QCOMPARE(act(ActionKind::HoldQueue, targetsOfCampaign(4914)).results.first().outcome, Outcome::Done);
        QCOMPARE(act(ActionKind::HoldQueue, targetsOfCampaign(4914)).results.first().outcome, Outcome::NotExecutedAgain);
    }

    // 80 of campaign 4914 are held when the platform starts, by nobody here.
    void aReleaseSaysWhatWasNotHeldFromHere()
    {
        open(offline::Scenario::Calm);
        show(119, Grouping::Campaign);
        const QList<ActionTarget> target = targetsOfCampaign(4914);
        QCOMPARE(act(ActionKind::HoldQueue, target).results.first().after->hold, 130);
        const auto confirmation = m_session->confirm(ActionKind::ReleaseQueue, target);
        confirmation->start();
        QTRY_VERIFY(confirmation->canConfirm() && confirmation->heldElsewhere());
        QCOMPARE(confirmation->totals().hold, 130);
        QCOMPARE(confirmation->heldElsewhere()->messages, 80);
        QVERIFY(confirmation->heldElsewhere()->isCertain);
    }

    // Within a minute, on a platform that remembers repeats for a day.
    void holdReleaseHoldAreThreeEffects()
    {
        open(offline::Scenario::Calm);
        show(119, Grouping::Campaign);
        m_estate->setRecording(true);
        const QList<ActionTarget> target = targetsOfCampaign(4914);
        QCOMPARE(act(ActionKind::HoldQueue, target).results.first().after->hold, 130);
        QCOMPARE(act(ActionKind::ReleaseQueue, target).results.first().after->hold, 0);
        const Report last = act(ActionKind::HoldQueue, target);
        QCOMPARE(last.results.first().outcome, Outcome::Done);
        QCOMPARE(last.results.first().after->hold, 130); // and not what a swallowed repeat would leave
        QCOMPARE(effects({"/hold/", "/release/"}), (Effects{3, 3, 0}));
    }

    void aBulkHoldOfFiftySendersHasFiftyEffects()
    {
        offline::EstateOptions options;
        options.extraSenders = 60;
        open(offline::Scenario::Calm, WireFormat::Json, domain::TokenPlace::Body, options);
        m_session->connectNow();
        QTRY_COMPARE(m_session->senders().state(), State::Ready);
        QList<core::SenderId> senders;
        for (int row = 0; row < m_session->senders().model().rowCount() && senders.size() < 50; ++row) {
            const auto sender = model::keyIn<core::SenderId>(m_session->senders().model().index(row, 0).data(model::KeyRole));
            if (sender && !m_session->senderTargets(ActionKind::HoldQueue, {*sender}).targets.isEmpty())
                senders << *sender;
        }
        QCOMPARE(senders.size(), 50);
        m_estate->setRecording(true);
        const Report report = act(ActionKind::HoldQueue, m_session->senderTargets(ActionKind::HoldQueue, senders).targets);
        QCOMPARE(report.results.size(), 50);
        QVERIFY(report.isAllDone());
        QCOMPARE(effects({"/hold/"}), (Effects{50, 50, 0}));
    }

    void aCutChangeIsUnknownArrivesOnceAndIsReadAgain()
    {
        open(offline::Scenario::Calm);
        show(119, Grouping::Campaign);
        m_estate->setRecording(true);
        m_estate->inject(offline::Fault{.drop = true}, 1, "/api/v1.1/admin/senders/queue/hold/");
        const Report report = act(ActionKind::HoldQueue, targetsOfCampaign(4914));
        QCOMPARE(report.results.first().outcome, Outcome::Unknown);
        QCOMPARE(report.results.first().after->hold, 130); // it was executed, and that is seen
        const auto arrivals = m_estate->arrivals();
        QCOMPARE(std::count_if(arrivals.begin(), arrivals.end(),
                               [](const offline::Estate::Arrival &a) { return a.request.path().endsWith("/hold/"); }),
                 1);
    }

    void aCampaignThatKeepsFeedingIsToldAfterItsHold()
    {
        open(offline::Scenario::RunawayCampaign);
        show(205, Grouping::Campaign);
        bool isTold = false;
        connect(&m_session->holdWatch(), &HoldWatch::arrivedUnheld, this, [&isTold] { isTold = true; });
        const Report report = act(ActionKind::HoldQueue, targetsOfCampaign(5150));
        QCOMPARE(report.results.first().outcome, Outcome::Done);
        QTRY_COMPARE(m_session->queue().state(), State::Ready);
        QVERIFY(!isTold);
        m_estateClock.advance(30s);
        m_session->queue().refreshInPlace();
        QTRY_VERIFY(isTold);
    }

    void whatAFilterShowsAddsUpToTheServersTotal_data() { formats(); }
    void whatAFilterShowsAddsUpToTheServersTotal()
    {
        QFETCH(int, format);
        QFETCH(int, place);
        open(offline::Scenario::GmailBlock, WireFormat(format), domain::TokenPlace(place));
        for (const Grouping grouping : {Grouping::Isp, Grouping::Account, Grouping::Campaign}) {
            show(119, grouping);
            m_session->queue().refresh();
            QTRY_COMPARE(m_session->queue().state(), State::Ready);
            QCOMPARE(m_session->queue().sumChecks().size(), 1);
            QVERIFY(!m_session->queue().sumChecks().first().isOff());
        }
    }

private:
    // Of the changes that arrived at paths with these ends.
    struct Effects
    {
        qsizetype requestIds = 0;
        qsizetype executed = 0;
        qsizetype duplicates = 0;
        friend bool operator==(const Effects &, const Effects &) = default;
    };
    Effects effects(const QByteArrayList &ends)
    {
        Effects effects;
        QSet<QByteArray> ids;
        for (const offline::Estate::Arrival &arrival : m_estate->arrivals()) {
            const QByteArray path = arrival.request.path();
            if (std::ranges::none_of(ends, [&path](const QByteArray &end) { return path.endsWith(end); }))
                continue;
            ids << offline::headerOf(arrival.request.headers, "Request-ID").value_or(QByteArray());
            effects.executed += arrival.isExecuted && !arrival.isDuplicate;
            effects.duplicates += arrival.isDuplicate;
        }
        effects.requestIds = ids.size();
        return effects;
    }
    void formats()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("place");
        QTest::newRow("json") << int(WireFormat::Json) << int(domain::TokenPlace::Body);
        QTest::newRow("xml") << int(WireFormat::Xml) << int(domain::TokenPlace::Body);
        QTest::newRow("bearer") << int(WireFormat::Json) << int(domain::TokenPlace::Bearer);
    }
    void open(offline::Scenario scenario, WireFormat format = WireFormat::Json,
              domain::TokenPlace place = domain::TokenPlace::Body, const offline::EstateOptions &options = {},
              int pageSize = 1000)
    {
        m_estate = std::make_unique<offline::Estate>(scenario, 1, m_estateClock, options);
        m_server = std::make_unique<offline::LoopbackServer>(*m_estate);
        const auto port = m_server->listen(0);
        if (!port)
            QFAIL("the platform cannot listen");
        m_journal = std::make_unique<store::Journal>(m_folder->path() + u"/journal.sqlite"_s);
        domain::Connection connection;
        connection.id = u"offline"_s;
        connection.name = u"Offline"_s;
        connection.baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(*port));
        connection.connectionClass = domain::ConnectionClass::Test;
        connection.format = format;
        connection.tokenPlace = place;
        connection.offlinePlatform = connection.armed = true;
        m_session = std::make_unique<AdminSession>(connection, domain::ConnectionSecrets{core::Secret("offline")},
                                                   Environment{m_clock, *m_requestIds, *m_journal, true, pageSize});
    }
    void show(qint64 sender, Grouping grouping)
    {
        m_session->queue().show({senderId(sender)}, {grouping, {}, {}, {}});
        QTRY_COMPARE(m_session->queue().state(), State::Ready);
    }
    QList<model::QueueRow> rows()
    {
        QList<model::QueueRow> list;
        for (int i = 0; i < m_session->queue().model().rowCount(); ++i)
            list << *m_session->queue().model().rowAt(i);
        return list;
    }
    QList<ActionTarget> targetsOfCampaign(qint64 campaign)
    {
        for (const model::QueueRow &row : rows()) {
            if (row.group.campaignId == campaign)
                return m_session->queueTargets({row}).targets;
        }
        return {};
    }
    Report act(ActionKind kind, const QList<ActionTarget> &targets)
    {
        const auto confirmation = m_session->confirm(kind, targets);
        confirmation->start();
        constexpr int patience = 30'000; // fifty of them, each written to the disk twice
        if (!QTest::qWaitFor([&] { return confirmation->canConfirm(); }, patience) || !confirmation->confirm({})
            || !QTest::qWaitFor([&] { return confirmation->state() == Confirmation::State::Done; }, patience))
            QTest::qFail("the action did not come to its end", __FILE__, __LINE__);
        return confirmation->report();
    }

    core::SystemClock m_clock;
    SharedClock m_estateClock;
    std::unique_ptr<core::RequestIdSource> m_requestIds;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<offline::Estate> m_estate;
    std::unique_ptr<offline::LoopbackServer> m_server;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<AdminSession> m_session;
};

QTEST_GUILESS_MAIN(OperationsOfflineTest)
#include "operationsofflinetest.moc"
