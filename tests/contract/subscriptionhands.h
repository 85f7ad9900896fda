#pragma once

#include "model/subscriptionsmodel.h"
#include "operations/usersession.h"
#include "tests/contract/actingworld.h"

#include <algorithm>
#include <functional>

namespace senderdesk::contract {

// What an operator does with subscriptions, whatever server is behind the session. All of it in one database.
class SubscriptionHands
{
public:
    using Row = model::SubscriptionRow;
    SubscriptionHands(operations::UserSession &session, core::DatabaseId database) : m_session(session), m_database(database) {}

    [[nodiscard]] core::DatabaseId database() const { return m_database; }

    // All of a resource, in an order of its own.
    QList<Row> walk(core::ResourceId resource, const QString &channel = {}, const QString &status = {})
    {
        QList<Row> rows = ask({.database = m_database,
                               .resource = resource,
                               .matchBy = operations::SubscriptionsQuestion::walk,
                               .channel = channel,
                               .status = status});
        std::ranges::sort(rows, {}, &Row::identity);
        return rows;
    }
    void find(const QString &profile)
    {
        ask({.database = m_database, .matchBy = QStringLiteral("profile_id"), .value = profile});
    }
    QList<Row> ask(const operations::SubscriptionsQuestion &question)
    {
        operations::SubscriptionsSource &source = m_session.subscriptions();
        source.ask(question);
        const auto isRead = [&source] { return source.state() == operations::Source::State::Ready && !source.model().isBusy(); };
        if (!QTest::qWaitFor(isRead, 20'000))
            QTest::qFail("the subscriptions were not read", __FILE__, __LINE__);
        QList<Row> rows;
        for (int row = 0; row < source.model().rowCount(); ++row) {
            if (!source.model().isGoneAt(row))
                rows << *source.model().rowAt(row);
        }
        return rows;
    }
    core::ResourceId fullestResource()
    {
        const QList<core::ResourceId> all = m_session.workspace().resourcesOf(m_database);
        return *std::ranges::max_element(all, {}, [this](core::ResourceId id) { return walk(id).size(); });
    }
    std::optional<Row> anyOf(const QString &channel)
    {
        for (const core::ResourceId resource : m_session.workspace().resourcesOf(m_database)) {
            const QList<Row> rows = walk(resource, channel);
            if (!rows.isEmpty())
                return rows.first();
        }
        return std::nullopt;
    }
    Row rowNow(const QByteArray &identity)
    {
        const model::SubscriptionsModel &model = m_session.subscriptions().model();
        return model.rowAt(model.rowOf(identity)).value_or(Row{});
    }
    std::unique_ptr<operations::BulkDryRun> dryRun(const operations::BulkOrder &order, const QByteArray &text)
    {
        const auto read = operations::readBulk(text, operations::bulkColumns(QStringLiteral("email")));
        if (!read || !read->faults.isEmpty()) {
            QTest::qFail("the lines are not sound", __FILE__, __LINE__);
            return nullptr;
        }
        auto run = m_session.dryRun(order, read->lines);
        QTestEventLoop loop; // QTest's own waiting sleeps between two looks, which thousands of requests would feel
        QObject::connect(run.get(), &operations::BulkDryRun::ended, &loop, &QTestEventLoop::exitLoop);
        loop.enterLoopMSecs(120'000);
        if (!run->isOver())
            QTest::qFail("the dry run did not end", __FILE__, __LINE__);
        return run;
    }
    operations::Report act(domain::ActionKind kind, const QList<Row> &rows)
    {
        return act(kind, m_session.subscriptionTargets(rows).targets);
    }
    operations::Report act(domain::ActionKind kind, const QList<operations::ActionTarget> &targets)
    {
        return carriedOut(m_session, kind, targets);
    }

    // One of the channel is found in its resource and its profile, deleted and restored, and is afterwards what it was. `step` is
    // told of the row after each of the two.
    void deleteAndRestoreOne(const domain::Channel &channel, const std::function<void(const Row &, bool isDeleted)> &step = {})
    {
        using Outcome = operations::TargetResult::Outcome;
        const std::optional<Row> row = anyOf(QString(channel.word));
        QVERIFY2(row, channel.word.data());
        find(row->profile);
        const Row before = rowNow(row->identity);
        QCOMPARE(before.isDeleted, std::optional(false));
        const operations::TargetResult deleted = act(domain::ActionKind::DeleteSubscription, {before}).results.first();
        QCOMPARE(deleted.outcome, Outcome::Done);
        QCOMPARE(deleted.isListedBefore, std::optional(true));
        QCOMPARE(deleted.isListedAfter, std::optional(false));
        QTRY_COMPARE(rowNow(row->identity).isDeleted, std::optional(true)); // it stays in the table, as deleted
        QCOMPARE(rowNow(row->identity).status, before.status);              // that stands beside the status
        if (step)
            step(before, true);
        const operations::TargetResult restored =
            act(domain::ActionKind::RestoreSubscription, {rowNow(row->identity)}).results.first();
        QCOMPARE(restored.outcome, Outcome::Done);
        QTRY_COMPARE(rowNow(row->identity).isDeleted, std::optional(false));
        QVERIFY(rowNow(row->identity).record == before.record);
        if (step)
            step(before, false);
    }

    struct BulkThere // lines of rows that are there
    {
        qsizetype most = 2000;
        QList<Row> before{};
        qsizetype number = 0;
        operations::Report report{};
    };
    // Deletes by lines what is in a resource. `spoil` is told the number of requests that follow, before the first of them.
    void deleteByLines(core::ResourceId resource, BulkThere &bulk, const std::function<void(qsizetype)> &spoil)
    {
        using Finding = operations::DryRunLine::Finding;
        using Outcome = operations::TargetResult::Outcome;
        bulk.before = walk(resource);
        bulk.number = std::min(bulk.before.size(), bulk.most);
        QByteArray text = "profile_id,channel,email,phone,provider,subscription_id,chat_id\r\n";
        for (const Row &row : bulk.before.first(bulk.number))
            text += lineOf(row);
        text += "000000000000000000000000,email,nobody@example.com\r\n";
        const auto run =
            dryRun({.kind = domain::ActionKind::DeleteSubscription, .database = m_database, .resource = resource}, text);
        QVERIFY(run);
        QCOMPARE(run->count(Finding::WouldChange), bulk.number);
        QCOMPARE(run->count(Finding::NotFound), 1);
        QCOMPARE(run->targets().size(), bulk.number);
        spoil(bulk.number);
        bulk.report = act(domain::ActionKind::DeleteSubscription, run->targets());
        const operations::Report &report = bulk.report;
        QCOMPARE(report.results.size(), bulk.number);
        QCOMPARE(report.count(Outcome::Done) + report.count(Outcome::Failed) + report.count(Outcome::Unknown), bulk.number);
        QVERIFY(report.count(Outcome::Failed) > 0);
        QVERIFY(report.count(Outcome::Unknown) > 0);
        // What is unknown was done: its answer was lost.
        QCOMPARE(walk(resource).size(), bulk.before.size() - (bulk.number - report.count(Outcome::Failed)));
    }
    // Puts it back by the report's inverse, exactly.
    void putBack(core::ResourceId resource, const BulkThere &bulk)
    {
        const qsizetype gone = bulk.number - bulk.report.count(operations::TargetResult::Outcome::Failed);
        const auto back = dryRun({.kind = domain::ActionKind::RestoreSubscription, .database = m_database},
                                 operations::inverseLines(bulk.report));
        QVERIFY(back);
        QCOMPARE(back->count(operations::DryRunLine::Finding::WouldChange), gone);
        QVERIFY(act(domain::ActionKind::RestoreSubscription, back->targets()).isAllDone());
        const QList<Row> now = walk(resource);
        QCOMPARE(now.size(), bulk.before.size());
        for (qsizetype i = 0; i < now.size(); ++i)
            QVERIFY(now.at(i).record == bulk.before.at(i).record);
    }

private:
    static QByteArray lineOf(const Row &row)
    {
        using Key = domain::AddressKey;
        const domain::Channel &channel = *domain::channelNamed(row.channel);
        const auto part = [&](Key key) {
            const bool has = std::ranges::find(channel.keys, std::optional(key)) != channel.keys.end();
            return has ? domain::addressPart(row.record, key) : QString();
        };
        const QString phone = part(Key::Phone) + part(Key::ChatPhone);
        return QStringList{row.profile,      row.channel, part(Key::Email), phone, part(Key::Provider), part(Key::SubscriptionId),
                           part(Key::ChatId)}
                   .join(u',')
                   .toUtf8()
               + "\r\n";
    }

    operations::UserSession &m_session;
    core::DatabaseId m_database;
};

}
