#include "model/virtualsendersmodel.h"
#include "operations/adminsession.h"
#include "tests/contract/platformworld.h"
#include "tests/support/testids.h"

#include <QRegularExpression>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using domain::ActionKind;
using domain::VirtualSenderRef;
using domain::WireFormat;
using support::senderId;
using Outcome = TargetResult::Outcome;
using CState = Confirmation::State;

namespace {

constexpr qint64 retail = 306; // has the virtual senders 2, 3, 4, 14 and 15

core::AccountId account(qint64 id)
{
    return *core::AccountId::from(id);
}

VirtualSenderRef virtualSender(qint64 id)
{
    return {account(retail), core::VirtualSenderId::from(id)};
}

// What a session of the User API does with virtual senders.
class TokenSession final : public Session
{
public:
    TokenSession(const domain::Connection &connection, const Environment &environment)
        : Session(connection, domain::ConnectionSecrets{core::Secret("offline")}, environment, nullptr)
        , m_virtualSenders(VirtualSendersSource::Of::Token, client(), this->environment())
    {}
    VirtualSendersSource &virtualSenders() { return m_virtualSenders; }
    void connectNow() override { m_virtualSenders.refresh(); }
    Source &firstSource() override { return m_virtualSenders; }

private:
    void takeReport(const Report &) override {}

    VirtualSendersSource m_virtualSenders;
};

domain::VirtualSender sound(const QString &name)
{
    const domain::Rule rest{u"default"_s, u""_s, {{119, 60, {}, {}, {}}, {120, 40, {}, {}, {}}}};
    const domain::Rule group{u"group_id"_s, 12, {{119, 100, {}, {}, {}}}};
    return {0, name, {group, rest}, {}};
}

const std::vector<const char *> changingPaths{
    "/api/v1.1/admin/vsenders/add", "/api/v1.1/admin/vsenders/update",     "/api/v1.1/vsenders/clone",
    "/api/v1.1/vsenders/delete",    "/api/v1.1/admin/senders/akmta/save/", "/api/v1.1/admin/senders/akmta/assign/",
};

}

// Senders and virtual senders are set up on the built-in platform: one request an action, what it did is read back.
class SetupActionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup()
    {
        m_session.reset(); // the client before the server
        m_world.reset();
    }

    void aVirtualSenderIsCreatedUpdatedClonedAndDeleted_data() { formats(); }
    void aVirtualSenderIsCreatedUpdatedClonedAndDeleted()
    {
        QFETCH(int, format);
        open(WireFormat(format));
        ActionTarget fresh{.what = VirtualSenderRef{account(retail), {}}, .senderName = u"Night"_s};
        fresh.draft.virtualSender = sound(u"Night"_s);
        const TargetResult made = act(ActionKind::CreateVirtualSender, fresh);
        QCOMPARE(made.outcome, Outcome::Done);
        QVERIFY(made.savedId.has_value());
        QCOMPARE(arrivals("/api/v1.1/admin/vsenders/add"), 1);

        const qint64 id = *made.savedId;
        ActionTarget changed{.what = virtualSender(id)};
        changed.opened = readSetUp(changed);
        QCOMPARE(changed.opened.virtualSender->emailRules.size(), 2);
        QCOMPARE(changed.opened.virtualSender->emailRules.first().value, QJsonValue(12)); // XML too
        changed.draft = changed.opened;
        changed.draft.virtualSender->name = u"Night <2> & \"день\""_s;
        changed.draft.virtualSender->emailRules.removeFirst();
        const TargetResult updated = act(ActionKind::UpdateVirtualSender, changed);
        QCOMPARE(updated.outcome, Outcome::Done);
        QCOMPARE(updated.setUpAfter.virtualSender->name, changed.draft.virtualSender->name);
        QCOMPARE(updated.setUpAfter.virtualSender->emailRules.size(), 1); // replaced whole
        QCOMPARE(arrivals("/api/v1.1/admin/vsenders/update"), 1);

        ActionTarget copied{.what = virtualSender(id)};
        copied.newName = u"Night copy"_s;
        const TargetResult copy = act(ActionKind::CloneVirtualSender, copied);
        QCOMPARE(copy.outcome, Outcome::Done);
        const ActionTarget theCopy{.what = virtualSender(copy.savedId.value_or(0))};
        QCOMPARE(readSetUp(theCopy).virtualSender->name, u"Night copy"_s);
        QCOMPARE(arrivals("/api/v1.1/vsenders/clone"), 1);

        const TargetResult gone = act(ActionKind::DeleteVirtualSender, ActionTarget{.what = virtualSender(id)});
        QCOMPARE(gone.outcome, Outcome::Done);
        QCOMPARE(gone.isListedAfter, false);
        QCOMPARE(readSetUp(theCopy).virtualSender->name, u"Night copy"_s); // that one alone went
        QCOMPARE(allChanges(), 4);
        QCOMPARE(journalOutcomes(), QStringList({u"done"_s, u"done"_s, u"done"_s, u"done"_s}));
    }

    void theListOfAnAccountIsReadByPages_data() { formats(); }
    void theListOfAnAccountIsReadByPages()
    {
        QFETCH(int, format);
        open(WireFormat(format), domain::Service::AltcraftAdmin, 2);
        VirtualSendersSource &source = static_cast<AdminSession &>(*m_session).virtualSenders();
        source.refresh(); // no account yet
        QCOMPARE(source.state(), Source::State::Idle);
        source.show({account(retail)});
        QTRY_COMPARE(source.state(), Source::State::Ready);
        QCOMPARE(idsOf(source), QList<qint64>({2, 3, 4, 14, 15}));
        QCOMPARE(source.model().rowAt(2)->channels, u"sms"_s);
        QCOMPARE(arrivals("/api/v1.1/admin/vsenders/list"), 4); // three with rows, one empty
        source.show({account(57)});
        QVERIFY(idsOf(source).isEmpty()); // at once: never those of another account
        QTRY_COMPARE(idsOf(source), QList<qint64>({5, 6}));
        QCOMPARE(act(ActionKind::DeleteVirtualSender, ActionTarget{.what = source.model().rowAt(0)->ref()}).outcome,
                 Outcome::Done);
        QTRY_COMPARE(idsOf(source), QList<qint64>({6})); // read anew after an action
    }

    void aFailedReadingKeepsTheRows()
    {
        open(WireFormat::Json);
        VirtualSendersSource &source = static_cast<AdminSession &>(*m_session).virtualSenders();
        source.show({account(57)});
        QTRY_COMPARE(source.state(), Source::State::Ready);
        m_world->estate().inject(offline::Fault{.code = 403}, 1, "/api/v1.1/admin/vsenders/list");
        source.refresh();
        QTRY_COMPARE(source.state(), Source::State::Failed);
        QCOMPARE(idsOf(source), QList<qint64>({5, 6}));
    }

    // Ids may be the same in two accounts; and what one account's list lacks says nothing of another's.
    void severalAccountsAreReadAndNoneHidesAnother()
    {
        open(WireFormat::Json);
        VirtualSendersSource &source = static_cast<AdminSession &>(*m_session).virtualSenders();
        source.show({account(57), account(retail)});
        QTRY_COMPARE(source.state(), Source::State::Ready);
        QCOMPARE(idsOf(source), QList<qint64>({2, 3, 4, 5, 6, 14, 15}));
        QCOMPARE(source.model().rowAt(3)->ref().account, account(57));
        QCOMPARE(source.model().rowAt(4)->ref().account, account(57));
        QCOMPARE(act(ActionKind::DeleteVirtualSender, ActionTarget{.what = virtualSender(15)}).outcome, Outcome::Done);
        QTRY_COMPARE(source.state(), Source::State::Ready);
        QTRY_COMPARE(idsOf(source), QList<qint64>({2, 3, 4, 5, 6, 14}));
        m_world->estate().inject(offline::Fault{.code = 404}, 1, "/api/v1.1/admin/vsenders/list"); // of the first account
        source.refresh();
        QTRY_COMPARE(source.state(), Source::State::Failed); // told, but the other was read all the same
        QCOMPARE(idsOf(source), QList<qint64>({2, 3, 4, 5, 6, 14}));
    }

    void theTokensOwnNeedNoAccount_data() { formats(); }
    void theTokensOwnNeedNoAccount()
    {
        QFETCH(int, format);
        open(WireFormat(format), domain::Service::AltcraftUser);
        VirtualSendersSource &source = static_cast<TokenSession &>(*m_session).virtualSenders();
        source.refresh();
        QTRY_COMPARE(source.state(), Source::State::Ready);
        QCOMPARE(idsOf(source), QList<qint64>({2, 3, 4, 14, 15}));
        QVERIFY(!source.model().rowAt(0)->ref().account);
        const auto ref = [](qint64 id) { return VirtualSenderRef{{}, core::VirtualSenderId::from(id)}; };

        ActionTarget fresh{.what = VirtualSenderRef{}};
        fresh.draft.virtualSender = sound(u"Night"_s);
        const qint64 id = act(ActionKind::CreateVirtualSender, fresh).savedId.value_or(0);
        ActionTarget changed{.what = ref(id)};
        changed.draft = changed.opened = readSetUp(changed);
        changed.draft.virtualSender->name = u"Day"_s;
        QCOMPARE(act(ActionKind::UpdateVirtualSender, changed).setUpAfter.virtualSender->name, u"Day"_s);
        QVERIFY(act(ActionKind::CloneVirtualSender, ActionTarget{.what = ref(id)}).savedId.value_or(0) > id);
        QCOMPARE(act(ActionKind::DeleteVirtualSender, ActionTarget{.what = ref(id)}).isListedAfter, false);
        for (const char *path :
             {"/api/v1.1/vsenders/add", "/api/v1.1/vsenders/update", "/api/v1.1/vsenders/clone", "/api/v1.1/vsenders/delete"})
            QCOMPARE(arrivals(path), 1);
        QCOMPARE(arrivals("/api/v1.1/admin/vsenders/add") + arrivals("/api/v1.1/admin/vsenders/list"), 0);
    }

    void deletingAsksForTheIdOrTheName()
    {
        open(WireFormat::Json);
        const auto confirmation = m_session->confirm(ActionKind::DeleteVirtualSender, {ActionTarget{.what = virtualSender(15)}});
        confirmation->start();
        QTRY_VERIFY(confirmation->canConfirm());
        QCOMPARE(confirmation->typedTextExpected()->accepted, QStringList({u"15"_s, u"Reserve"_s}));
        QCOMPARE(allChanges(), 0);
    }

    void whatIsNotThereIsNotDeletedUpdatedOrCloned()
    {
        open(WireFormat::Json);
        for (const ActionKind kind : {ActionKind::DeleteVirtualSender, ActionKind::CloneVirtualSender}) {
            const auto confirmation = m_session->confirm(kind, {ActionTarget{.what = virtualSender(9999)}});
            confirmation->start();
            QTRY_COMPARE(confirmation->state(), CState::ReadFailed);
            QVERIFY(confirmation->error()->is<core::NotFound>());
        }
        QCOMPARE(allChanges(), 0);
    }

    void rulesThatAreNotSoundNeverLeave()
    {
        open(WireFormat::Json);
        ActionTarget fresh{.what = VirtualSenderRef{account(retail), {}}};
        fresh.draft.virtualSender = sound(u"Short"_s);
        fresh.draft.virtualSender->emailRules.last().senders.last().percent = 39; // 99 together
        QCOMPARE(act(ActionKind::CreateVirtualSender, fresh).outcome, Outcome::NotSent);
        fresh.draft.virtualSender.reset();
        QCOMPARE(act(ActionKind::CreateVirtualSender, fresh).outcome, Outcome::NotSent);
        QCOMPARE(allChanges(), 0);
    }

    void whatSomebodyElseChangedIsNotOverwritten()
    {
        open(WireFormat::Json);
        ActionTarget mine{.what = virtualSender(15)};
        mine.opened = readSetUp(mine);
        mine.draft = mine.opened;
        mine.draft.virtualSender->name = u"Mine"_s;
        ActionTarget theirs = mine;
        theirs.draft.virtualSender->name = u"Theirs"_s;
        QCOMPARE(act(ActionKind::UpdateVirtualSender, theirs).outcome, Outcome::Done);
        const auto confirmation = m_session->confirm(ActionKind::UpdateVirtualSender, {mine});
        confirmation->start();
        QTRY_COMPARE(confirmation->state(), CState::ReadFailed);
        QVERIFY(confirmation->error()->is<core::Conflict>());
        QCOMPARE(allChanges(), 1);
        QCOMPARE(readSetUp(mine).virtualSender->name, u"Theirs"_s);
    }

    void aSenderIsSavedWithTheFieldsThatNobodyKnows_data() { formats(); }
    void aSenderIsSavedWithTheFieldsThatNobodyKnows()
    {
        QFETCH(int, format);
        open(WireFormat(format));
        ActionTarget target{.what = domain::SenderSetupRef{senderId(119), {}}};
        target.opened = readSetUp(target);
        QVERIFY(target.opened.record->size() > 3);
        target.draft = target.opened;
        target.draft.record->insert(u"name"_s, u"Main renamed"_s);
        const TargetResult saved = act(ActionKind::SaveSender, target);
        QCOMPARE(saved.outcome, Outcome::Done);
        const auto changes = domain::changesBetween(*target.opened.record, *saved.setUpAfter.record);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().where, u"name"_s);
        QCOMPARE(arrivals("/api/v1.1/admin/senders/akmta/save/"), 1);

        ActionTarget fresh{.what = domain::SenderSetupRef{}, .senderName = u"Brand new"_s};
        fresh.draft.record = QJsonObject{{u"name"_s, u"Brand new"_s}};
        QVERIFY(act(ActionKind::SaveSender, fresh).savedId.value_or(0) > 0);
        QCOMPARE(allChanges(), 2);
    }

    void anAccountIsAssigned_data() { formats(); }
    void anAccountIsAssigned()
    {
        QFETCH(int, format);
        open(WireFormat(format));
        const ActionTarget target{.what = domain::SenderSetupRef{senderId(119), account(57)}};
        const TargetResult result = act(ActionKind::AssignAccount, target);
        QCOMPARE(result.outcome, Outcome::Done);
        const QJsonObject record = result.setUpAfter.record.value_or(QJsonObject());
        QVERIFY(domain::idsOf(record.value(domain::keyOf(domain::KnownSetting::What::Accounts, record))).contains(57));
        QCOMPARE(arrivals("/api/v1.1/admin/senders/akmta/assign/"), 1);
        QCOMPARE(allChanges(), 1);
    }

    void aSenderMayBeAssignedToTwoAccountsAtOnce()
    {
        const auto to = [](qint64 id) { return ActionTarget{.what = domain::SenderSetupRef{senderId(119), account(id)}}; };
        QCOMPARE(merged({to(57), to(306), to(57)}).size(), 2);
    }

    void aCutChangeIsUnknownAndArrivesOnce_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("create") << int(ActionKind::CreateVirtualSender) << QByteArray(changingPaths[0]);
        QTest::newRow("update") << int(ActionKind::UpdateVirtualSender) << QByteArray(changingPaths[1]);
        QTest::newRow("clone") << int(ActionKind::CloneVirtualSender) << QByteArray(changingPaths[2]);
        QTest::newRow("delete") << int(ActionKind::DeleteVirtualSender) << QByteArray(changingPaths[3]);
        QTest::newRow("save") << int(ActionKind::SaveSender) << QByteArray(changingPaths[4]);
        QTest::newRow("assign") << int(ActionKind::AssignAccount) << QByteArray(changingPaths[5]);
    }
    void aCutChangeIsUnknownAndArrivesOnce()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, path);
        open(WireFormat::Json);
        m_world->estate().inject(offline::Fault{.drop = true}, 1, path.constData());
        QCOMPARE(act(ActionKind(kind), anyTargetOf(ActionKind(kind))).outcome, Outcome::Unknown);
        QCOMPARE(arrivals(path.constData()), 1);
        QCOMPARE(allChanges(), 1);
        QCOMPARE(journalOutcomes(), QStringList(u"unknown"_s));
    }

private:
    void formats()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("json") << int(WireFormat::Json);
        QTest::newRow("xml") << int(WireFormat::Xml);
    }
    void open(WireFormat format, domain::Service service = domain::Service::AltcraftAdmin, int pageSize = 1000)
    {
        m_world = std::make_unique<contract::PlatformWorld>();
        const domain::Connection connection = m_world->connection(service, format);
        if (service == domain::Service::AltcraftUser)
            m_session = std::make_unique<TokenSession>(connection, m_world->environment(pageSize));
        else
            m_session =
                std::make_unique<AdminSession>(connection, contract::PlatformWorld::secrets(), m_world->environment(pageSize));
    }
    static QList<qint64> idsOf(VirtualSendersSource &source)
    {
        QList<qint64> ids;
        for (int row = 0; row < source.model().rowCount(); ++row)
            ids << source.model().rowAt(row)->sender.id;
        return ids;
    }
    ActionTarget anyTargetOf(ActionKind kind)
    {
        ActionTarget target{.what = virtualSender(15)};
        switch (kind) {
        case ActionKind::CreateVirtualSender:
            target.what = VirtualSenderRef{account(retail), {}};
            break;
        case ActionKind::SaveSender:
            target.what = domain::SenderSetupRef{senderId(119), {}};
            target.draft = target.opened = readSetUp(target);
            return target;
        case ActionKind::AssignAccount:
            target.what = domain::SenderSetupRef{senderId(119), account(57)};
            return target;
        default:
            break;
        }
        target.draft.virtualSender = sound(u"Cut"_s);
        return target;
    }
    // As a confirmation reads it.
    SetUp readSetUp(const ActionTarget &target)
    {
        std::optional<core::Result<SetUp>> read;
        const auto reading = m_session->readSetUp(target, [&read](core::Result<SetUp> setUp) { read = std::move(setUp); });
        if (!QTest::qWaitFor([&read] { return read.has_value(); }) || !*read) {
            QTest::qFail("it could not be read", __FILE__, __LINE__);
            return {};
        }
        return **read;
    }
    TargetResult act(ActionKind kind, const ActionTarget &target)
    {
        return contract::carriedOut(*m_session, kind, {target}).results.value(0, TargetResult{.target = target});
    }
    qsizetype arrivals(const QByteArray &path) { return m_world->arrivals(path); }
    qsizetype allChanges()
    {
        qsizetype sum = 0;
        for (const char *path : changingPaths)
            sum += arrivals(path);
        return sum;
    }
    QStringList journalOutcomes()
    {
        std::optional<core::Result<QList<store::JournalEntry>>> entries;
        QObject context;
        m_world->journal().read({}, &context,
                                [&entries](core::Result<QList<store::JournalEntry>> read) { entries = std::move(read); });
        QStringList outcomes;
        if (!QTest::qWaitFor([&entries] { return entries.has_value(); }) || !*entries)
            return outcomes;
        for (const store::JournalEntry &entry : std::as_const(**entries)) {
            if (entry.kind == store::JournalEntry::Kind::Outcome)
                outcomes << entry.outcome;
        }
        return outcomes;
    }

    std::unique_ptr<contract::PlatformWorld> m_world;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(SetupActionTest)
#include "setupactiontest.moc"
