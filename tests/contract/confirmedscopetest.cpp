#include "api/senders.h"
#include "codec/codec.h"
#include "model/queuemodel.h"
#include "tests/contract/operationsworld.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <ranges>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using contract::AdminServer;
using contract::OperationsWorld;
using domain::ActionKind;
using domain::Grouping;
using domain::QueueScope;
using support::senderId;
using CState = Confirmation::State;

namespace {

// A question, what a server answered to it, what is typed as a filter and which rows are selected: all by chance.
class Case
{
public:
    explicit Case(quint32 seed) : m_chance(seed)
    {
        const int senders = 1 + int(m_chance.bounded(3));
        QList<core::SenderId> ids;
        for (int i = 0; i < senders; ++i)
            ids << senderId(100 + i);
        query.grouping = pick({Grouping::Total, Grouping::Isp, Grouping::Account, Grouping::Campaign});
        if (is(25))
            query.account = core::AccountId::from(account());
        if (is(15))
            query.campaign = core::CampaignId::from(campaign());
        if (is(15))
            query.isp = isp();
        model.setQuestion(ids, query);
        for (const core::SenderId id : std::as_const(ids))
            answer(id);
        const QStringList filters{{}, {}, u"306"_s, u"!306"_s, u"total>10"_s, u"Gmail"_s, u"retry=0"_s, u"re:^3"_s};
        const auto filter = model.parseFilter(filters.at(int(m_chance.bounded(quint32(filters.size())))), QLocale::c());
        if (filter)
            model.setFilter(*filter);
        if (is(40) && model.columnCount() > 0)
            model.sort(int(m_chance.bounded(quint32(model.columnCount()))), is(50) ? Qt::AscendingOrder : Qt::DescendingOrder);
        for (int row = 0; row < model.rowCount(); ++row) {
            if (is(50))
                selected << row;
        }
    }
    [[nodiscard]] QList<model::QueueRow> selectedRows() const
    {
        QList<model::QueueRow> rows;
        for (const int row : selected)
            rows << *model.rowAt(row);
        return rows;
    }
    // The number that stands in a cell, as a person reads it; 0: there is none.
    [[nodiscard]] qint64 shown(int row, const QString &header) const
    {
        const QString cell = text(row, header);
        qsizetype digits = 0;
        while (digits < cell.size() && cell.at(digits).isDigit())
            ++digits;
        return cell.first(digits).toLongLong();
    }
    [[nodiscard]] QString text(int row, const QString &header) const
    {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.headerData(column, Qt::Horizontal).toString() == header)
                return model.index(row, column).data().toString();
        }
        return {};
    }

    domain::QueueQuery query;
    model::QueueModel model;
    QList<int> selected;

private:
    bool is(quint32 percent) { return m_chance.bounded(100u) < percent; }
    template<class Value>
    Value pick(std::initializer_list<Value> values)
    {
        return *(values.begin() + m_chance.bounded(quint32(values.size())));
    }
    qint64 account() { return pick<qint64>({306, 307, 308}); }
    qint64 campaign() { return pick<qint64>({1, 4591, 4914}); }
    QString isp() { return pick<QString>({u"Gmail"_s, u"Yahoo"_s, u"163"_s}); }
    // Keys of the grouping, now and then 0, negative, empty or one that nobody asked for: servers do that.
    void answer(core::SenderId sender)
    {
        QList<domain::QueueGroup> groups;
        const bool byAccount = query.grouping == Grouping::Account || query.grouping == Grouping::Campaign;
        const int rows = query.grouping == Grouping::Total ? 1 : int(m_chance.bounded(7));
        for (int i = 0; i < rows; ++i) {
            domain::QueueGroup group;
            if (byAccount)
                group.accountId = is(10) ? 0 : query.account && is(80) ? query.account->value() : account();
            if (query.grouping == Grouping::Campaign)
                group.campaignId = is(10) ? 0 : query.campaign && is(80) ? query.campaign->value() : campaign();
            if (query.grouping == Grouping::Isp || is(3))
                group.isp = is(10) ? QString() : isp();
            if (query.grouping == Grouping::Total && is(10)) { // the documents' own example does
                group.accountId = account();
                group.campaignId = is(50) ? campaign() : 0;
            }
            if (is(2))
                group.accountId = -1;
            group.fresh = m_chance.bounded(50);
            group.hold = m_chance.bounded(3) * 10;
            group.retry = m_chance.bounded(3) * 10;
            group.total = group.fresh + group.hold + group.retry;
            groups << group;
        }
        model.replaceAnswer({sender, query, groups, core::WallTime(std::chrono::seconds(5))}, model::Apply::Reorder);
    }

    QRandomGenerator m_chance;
};

// What would leave for a target, as bytes.
template<class Request>
QJsonObject sent(const QueueScope &scope)
{
    const core::Secret token("offline");
    return QJsonDocument::fromJson(codec::encodeRequest(api::onScope<Request>(scope), domain::WireFormat::Json, &token)).object();
}

}

class ConfirmedScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsExecutedIsWhatWasShown()
    {
        int acted = 0;
        int refused = 0;
        for (quint32 seed = 1; seed <= 6000; ++seed) {
            const Case random(seed);
            const Targets targets = targetsOf(random.selectedRows());
            const QByteArray fault = faultOf(random, targets);
            QVERIFY2(fault.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(QString::fromUtf8(fault))));
            acted += int(targets.targets.size());
            refused += int(targets.refusals.size());
        }
        QVERIFY2(acted > 1000 && refused > 1000, "too few cases say anything");
    }

    // The same through a server: the rows that it showed, a confirmation, and what then arrived.
    void whatArrivesIsWhatWasConfirmed()
    {
        OperationsWorld world;
        QRandomGenerator chance(4);
        int arrived = 0;
        for (int round = 0; round < 48; ++round) {
            const auto grouping = Grouping(round % 4);
            QVERIFY(world.showQueue(119, {grouping, {}, {}, {}}));
            QList<model::QueueRow> rows = world.queueRows();
            rows.removeIf([&chance](const model::QueueRow &) { return chance.bounded(2) == 0; });
            const auto kind = ActionKind(round % 2); // a clear would leave nothing for the next round
            const auto confirmation = world.session().confirm(kind, world.session().queueTargets(rows).targets);
            confirmation->start();
            if (rows.isEmpty() || grouping == Grouping::Isp) {
                QCOMPARE(confirmation->state(), CState::ReadFailed); // nothing to act on
                continue;
            }
            const qsizetype before = world.server.changes().size();
            QTRY_COMPARE(confirmation->state(), CState::Ready);
            QVERIFY(confirmation->confirm({}));
            QTRY_COMPARE_WITH_TIMEOUT(confirmation->state(), CState::Done, 20'000);
            QList<QJsonObject> expected;
            for (const ActionTarget &target : confirmation->targets())
                expected << identityOf(target);
            const QList<AdminServer::Seen> changes = world.server.changes().sliced(before);
            QCOMPARE(changes.size(), expected.size());
            for (const AdminServer::Seen &change : changes)
                QVERIFY2(expected.removeOne(change.fields),
                         QJsonDocument(change.fields).toJson(QJsonDocument::Compact).constData());
            arrived += int(changes.size());
        }
        QVERIFY(arrived >= 12);
    }

private:
    static QJsonObject identityOf(const ActionTarget &target)
    {
        QJsonObject fields{{u"id"_s, target.scope()->sender().value()}};
        if (target.scope()->account())
            fields.insert(u"account_id"_s, target.scope()->account()->value());
        if (target.scope()->campaign())
            fields.insert(u"campaign_id"_s, target.scope()->campaign()->value());
        return fields;
    }

    // Empty: all holds. Judged by the cells on the screen and the question, not by the code that makes targets.
    static QByteArray faultOf(const Case &random, const Targets &targets)
    {
        for (const ActionTarget &target : targets.targets) {
            const QueueScope *scope = target.scope();
            if (!scope)
                return "a target that is no queue";
            if (random.query.grouping == Grouping::Isp || random.query.isp)
                return "a target from a scope with an ISP";
            if (random.query.grouping == Grouping::Account && !scope->account())
                return "a target without its account";
            if (random.query.grouping == Grouping::Campaign && !(scope->account() && scope->campaign()))
                return "a target without its campaign";
            if ((random.query.account && scope->account() != random.query.account)
                || (random.query.campaign && scope->campaign() != random.query.campaign))
                return "wider than the filter";
            if (std::ranges::none_of(random.selected, [&](int row) { return isOfRow(random, row, *scope); }))
                return "a target that no selected row shows";
            for (int row = 0; row < random.model.rowCount(); ++row) {
                const bool isSelected = random.selected.contains(row);
                if (!isSelected && random.query.grouping != Grouping::Total && isOfRow(random, row, *scope)
                    && !isTwin(random, row))
                    return "a row that was not selected is acted on";
            }
            for (const QJsonObject &body :
                 {sent<api::QueueHold>(*scope), sent<api::QueueRelease>(*scope), sent<api::QueuePurge>(*scope)}) {
                QJsonObject fields = body;
                fields.remove(u"token"_s);
                fields.remove(u"format"_s);
                if (fields != identityOf(target))
                    return "other fields: " + QJsonDocument(body).toJson(QJsonDocument::Compact);
                for (const QJsonValue &id : std::as_const(fields)) {
                    if (id.toInteger() <= 0)
                        return "an id that is none";
                }
            }
        }
        return everySelectedRowIsAnswered(random, targets);
    }

    static QByteArray everySelectedRowIsAnswered(const Case &random, const Targets &targets)
    {
        qsizetype answered = 0;
        for (const int row : random.selected) {
            if (std::ranges::any_of(targets.targets, [&](const ActionTarget &t) { return isOfRow(random, row, *t.scope()); }))
                ++answered;
        }
        // A row with the same ids as one that is acted on (a server's repeat) is refused or merged, never lost.
        if (answered + targets.refusals.size() < random.selected.size())
            return "a selected row is neither acted on nor refused";
        return {};
    }

    // Whether the scope is what this row shows, with the filters of the question.
    static bool isOfRow(const Case &random, int row, const QueueScope &scope)
    {
        const model::QueueRow shown = *random.model.rowAt(row);
        if (shown.sender != scope.sender())
            return false;
        if (random.query.grouping == Grouping::Total) // its one row is named by its sender
            return true;
        const qint64 campaign = random.query.grouping == Grouping::Campaign ? random.shown(row, u"Campaign"_s)
                                : shown.group.campaignId != 0               ? shown.group.campaignId
                                : random.query.campaign                     ? random.query.campaign->value()
                                                                            : 0;
        return scope.account() && scope.account()->value() == random.shown(row, u"Account"_s)
               && (scope.campaign() ? scope.campaign()->value() : 0) == campaign;
    }
    // Whether a selected row has the same ids: a server may repeat a group, and nothing can tell them apart.
    static bool isTwin(const Case &random, int row)
    {
        const model::QueueRow own = *random.model.rowAt(row);
        return std::ranges::any_of(random.selected, [&](int each) {
            const model::QueueRow other = *random.model.rowAt(each);
            return other.sender == own.sender && other.group.accountId == own.group.accountId
                   && other.group.campaignId == own.group.campaignId;
        });
    }
};

QTEST_GUILESS_MAIN(ConfirmedScopeTest)
#include "confirmedscopetest.moc"
