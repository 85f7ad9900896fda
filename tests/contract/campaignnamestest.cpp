#include "model/queuemodel.h"
#include "model/sendersmodel.h"
#include "offline/platform.h"
#include "operations/adminsession.h"
#include "operations/connections.h"
#include "operations/usersession.h"
#include "store/connectionstore.h"
#include "store/secretvault.h"
#include "tests/contract/platformworld.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

using namespace senderdesk;
using namespace Qt::StringLiterals;
using contract::PlatformWorld;
using domain::Grouping;
using domain::Service;
using operations::AdminSession;
using operations::UserSession;

namespace {

constexpr int patience = 15'000;
const auto adminId = u"admin"_s;
const auto userId = u"user"_s;

// An administrator's and a user's connection to the built-in platform, neither of them open.
struct Office
{
    Office() : store(folder.filePath(u"connections.json"_s)), connections(world.environment(4))
    {
        if (!connections.load(store, vault))
            qFatal("no connections");
        keep(adminId, Service::AltcraftAdmin, [](domain::Connection &) {});
    }
    template<class Change>
    void keep(const QString &id, Service service, Change change)
    {
        domain::Connection connection = world.connection(service);
        connection.id = connection.name = id;
        connection.offlinePlatform = connection.armed = false;
        change(connection);
        if (!connections.save(connection, PlatformWorld::secrets()))
            qFatal("not saved");
    }
    void keepUser(std::optional<core::AccountId> account, const QString &host = u"127.0.0.1"_s)
    {
        keep(userId, Service::AltcraftUser, [&](domain::Connection &connection) {
            connection.account = account;
            connection.baseUrl.setHost(host);
        });
    }
    operations::Session *session(const QString &id)
    {
        connections.open(id); // looks its secrets up
        const auto isThere = [&] { return connections.session(id) != nullptr; };
        return QTest::qWaitFor(isThere, patience) ? connections.session(id) : nullptr;
    }
    AdminSession &admin() { return *qobject_cast<AdminSession *>(session(adminId)); }
    UserSession &user() { return *qobject_cast<UserSession *>(session(userId)); }
    bool show(qint64 sender, const domain::QueueQuery &query)
    {
        admin().queue().show({support::senderId(sender)}, query);
        return QTest::qWaitFor([this] { return admin().queue().state() == operations::Source::State::Ready; }, patience);
    }
    // As shown: campaigns in their order.
    QStringList campaigns()
    {
        QStringList shown;
        const model::QueueModel &model = admin().queue().model();
        for (int row = 0; row < model.rowCount(); ++row)
            shown << model.index(row, model.columnNamed("campaign"_L1)).data().toString();
        shown.sort();
        return shown;
    }
    qsizetype lists() const { return world.arrivals("/campaigns/list"); }

    PlatformWorld world;
    QTemporaryDir folder;
    store::MemoryVault vault;
    store::ConnectionStore store;
    operations::Connections connections; // goes first
};

const QStringList named{u"4591 Spring sale"_s, u"4914 Weekly digest"_s};
const QStringList ids{u"4591"_s, u"4914"_s};
const domain::QueueQuery byCampaign{Grouping::Campaign, {}, {}, {}};

}

// Names of campaigns come only from an open Altcraft-user connection to the same host, matched by id and account (product.md,
// Senders).
class CampaignNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void namesComeOnceTheUsersConnectionIsOpen()
    {
        Office office;
        office.keepUser(support::accountId(306));
        QVERIFY(office.show(119, byCampaign));
        QCOMPARE(office.campaigns(), ids);
        QCOMPARE(office.connections.openedSession(userId), nullptr); // nothing is opened for a name
        QCOMPARE(office.lists(), 0);
        office.user();
        QTRY_COMPARE_WITH_TIMEOUT(office.campaigns(), named, patience);
        QVERIFY(office.lists() > 1); // page by page
    }

    void aConnectionThatWasOpenBeforeNamesThemToo()
    {
        Office office;
        office.keepUser(support::accountId(306));
        office.user();
        QVERIFY(office.show(119, {Grouping::Account, {}, {}, {}}));
        QCOMPARE(office.lists(), 0); // not before there is something to name
        QVERIFY(office.show(119, byCampaign));
        QTRY_COMPARE_WITH_TIMEOUT(office.campaigns(), named, patience);
        const qsizetype lists = office.lists();
        office.admin().queue().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(office.admin().queue().state(), operations::Source::State::Ready, patience);
        QCOMPARE(office.lists(), lists); // read once for a while
    }

    void targetsHaveThem()
    {
        Office office;
        office.keepUser(support::accountId(306));
        office.user();
        QVERIFY(office.show(119, byCampaign));
        QTRY_COMPARE_WITH_TIMEOUT(office.campaigns(), named, patience);
        const auto row = office.admin().queue().model().rowAt(0);
        QVERIFY(row);
        const auto targets = office.admin().queueTargets({*row}).targets;
        QCOMPARE(targets.size(), 1);
        QVERIFY(named.contains(u"%1 %2"_s.arg(row->group.campaignId).arg(targets.first().campaignName)));
        const auto scope =
            domain::QueueScope::ofCampaign(support::senderId(119), support::accountId(57), support::campaignId(4591));
        QCOMPARE(office.admin().targetOf(scope).campaignName, QString()); // of another account
    }

    void namesGoWithTheirConnection()
    {
        Office office;
        office.keepUser(support::accountId(306));
        office.user();
        QVERIFY(office.show(119, byCampaign));
        QTRY_COMPARE_WITH_TIMEOUT(office.campaigns(), named, patience);
        QVERIFY(office.connections.remove(userId));
        QCOMPARE(office.campaigns(), ids);
        office.keepUser(support::accountId(306));
        office.user();
        QTRY_COMPARE_WITH_TIMEOUT(office.campaigns(), named, patience);
        QVERIFY(office.connections.remove(adminId)); // and nobody is told who is not there any more
    }

    void whoseNamesTheyAreNot_data()
    {
        QTest::addColumn<qint64>("account"); // 0: not known
        QTest::addColumn<QString>("host");
        QTest::newRow("the account is not known") << qint64(0) << u"127.0.0.1"_s;
        QTest::newRow("another account") << qint64(57) << u"127.0.0.1"_s;
        QTest::newRow("another host") << qint64(306) << u"localhost"_s;
    }
    void whoseNamesTheyAreNot()
    {
        QFETCH(qint64, account);
        QFETCH(QString, host);
        Office office;
        office.keepUser(core::AccountId::from(account), host);
        QVERIFY(office.show(119, byCampaign));
        operations::WorkspaceDirectory &workspace = office.user().workspace();
        workspace.needCampaigns(); // it has them, by the ids of the rows
        QTRY_VERIFY_WITH_TIMEOUT(workspace.campaigns().contains(4591) && workspace.campaigns().contains(4914), patience);
        office.admin().queue().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(office.admin().queue().state(), operations::Source::State::Ready, patience);
        QCOMPARE(office.campaigns(), ids);
    }

    // Both rows of one sender's queue, on the platform as it is: of campaign 3001 only that of account 306 is known.
    void anotherAccountsCampaignOfTheSameIdKeepsItsIdAlone()
    {
        Office office;
        office.keepUser(support::accountId(306));
        office.user();
        office.admin().connectNow();
        QTRY_COMPARE_WITH_TIMEOUT(office.admin().senders().state(), operations::Source::State::Ready, patience);
        QList<core::SenderId> all;
        for (const domain::Sender &sender : office.admin().senders().model().senders()) {
            if (sender.hasQueue())
                all << *sender.senderId();
        }
        domain::QueueQuery query = byCampaign;
        query.campaign = support::campaignId(3001);
        office.admin().queue().show(all, query);
        QTRY_COMPARE_WITH_TIMEOUT(office.admin().queue().state(), operations::Source::State::Ready, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!office.admin().campaignName(support::accountId(306), support::campaignId(3001)).isEmpty(),
                                 patience);
        const model::QueueModel &model = office.admin().queue().model();
        QSet<QString> ofTheAccount;
        QSet<QString> ofOthers;
        for (int row = 0; row < model.rowCount(); ++row) {
            const bool isOfTheAccount = model.rowAt(row)->group.accountId == 306;
            (isOfTheAccount ? ofTheAccount : ofOthers) << model.index(row, model.columnNamed("campaign"_L1)).data().toString();
        }
        QCOMPARE(ofTheAccount, QSet{u"3001 Birthday greeting"_s});
        QCOMPARE(ofOthers, QSet{u"3001"_s});
    }

    void thePlatformsOwnConnectionsFitTogether()
    {
        core::SystemClock clock;
        offline::Platform platform(offline::Scenario::Calm, 1, clock);
        QVERIFY(platform.start());
        const QList<domain::Connection> all = platform.connections();
        QCOMPARE(all.at(1).account, core::AccountId::from(306));
        QVERIFY(!all.at(0).account && !all.at(2).account);
        QVERIFY(domain::isSameServer(all.at(0).baseUrl, all.at(1).baseUrl));
    }
};

QTEST_GUILESS_MAIN(CampaignNamesTest)
#include "campaignnamestest.moc"
