#include "operations/connections.h"
#include "operations/session.h"
#include "store/connectionstore.h"
#include "store/journal.h"
#include "store/secretvault.h"
#include "tests/support/testids.h"
#include "tests/support/warnings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using domain::Connection;
using domain::ConnectionSecrets;
using operations::Connections;

namespace {

constexpr auto canary = "canary-2b7e";

Connection named(const QString &name, const QString &url = u"https://mail.example.com"_s)
{
    Connection connection;
    connection.id = u"id-"_s + name;
    connection.name = name;
    connection.baseUrl = QUrl(url);
    return connection;
}

ConnectionSecrets token(const char *word)
{
    return {core::Secret(word)};
}

// The program with its data folder; made anew it is the next run.
struct Run
{
    Run(const QTemporaryDir &folder, store::SecretVault &vault)
        : journal(folder.filePath(u"journal.sqlite"_s))
        , store(folder.filePath(u"connections.json"_s))
    {
        loaded = connections.load(store, vault).has_value();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const Connection &connection : connections.all())
            names << connection.name;
        return names;
    }

    core::SystemClock clock;
    support::CountingIds ids;
    store::Journal journal;
    store::ConnectionStore store;
    Connections connections{{clock, ids, journal, true, 1000}};
    bool loaded = false;
};

}

class ConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        support::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_vault = std::make_unique<store::MemoryVault>();
    }

    void whatIsSavedComesBackInItsOrder()
    {
        {
            Run run(*m_folder, *m_vault);
            for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
                QVERIFY(run.connections.save(named(name), {}));
            QVERIFY(run.connections.move(u"id-c"_s, -1));
            QVERIFY(run.connections.move(u"id-a"_s, 1));
            QVERIFY(run.connections.move(u"id-b"_s, 1));  // the last: stays
            QVERIFY(run.connections.move(u"id-c"_s, -1)); // the first: stays
            QCOMPARE(run.names(), QStringList({u"c"_s, u"a"_s, u"b"_s}));
        }
        QCOMPARE(Run(*m_folder, *m_vault).names(), QStringList({u"c"_s, u"a"_s, u"b"_s}));
    }

    void aConnectionOfThisRunIsNeverStored()
    {
        {
            Run run(*m_folder, *m_vault);
            QVERIFY(run.connections.save(named(u"saved"_s), {}));
            run.connections.add(named(u"opened"_s), token(canary));
            QCOMPARE(run.names(), QStringList({u"opened"_s, u"saved"_s}));
            QVERIFY(!run.connections.isSaved(u"id-opened"_s));
            QVERIFY(run.connections.move(u"id-saved"_s, -1));
            QVERIFY(run.connections.session(u"id-opened"_s));
        }
        QCOMPARE(Run(*m_folder, *m_vault).names(), QStringList{u"saved"_s});
    }

    void aMissingSecretIsAskedForOnce()
    {
        Run run(*m_folder, *m_vault);
        QVERIFY(run.connections.save(named(u"a"_s), {}));
        QSignalSpy wanted(&run.connections, &Connections::secretWanted);
        QSignalSpy opened(&run.connections, &Connections::opened);
        run.connections.open(u"id-a"_s);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(run.connections.wish(u"id-a"_s).secrets.size(), 1);
        QVERIFY(!run.connections.session(u"id-a"_s));
        QCOMPARE(opened.size(), 0);

        run.connections.give(u"id-a"_s, token(canary), false);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(run.connections.session(u"id-a"_s));

        Run next(*m_folder, *m_vault);
        QSignalSpy openedNext(&next.connections, &Connections::opened);
        next.connections.open(u"id-a"_s);
        QTRY_COMPARE(openedNext.size(), 1);
        QVERIFY(next.connections.session(u"id-a"_s));
    }

    void aProxysPasswordIsAskedForWithTheToken()
    {
        Run run(*m_folder, *m_vault);
        Connection connection = named(u"a"_s);
        connection.proxy = {domain::Proxy::Kind::Http, u"proxy.example.com"_s, 3128, u"me"_s};
        QVERIFY(run.connections.save(connection, token(canary)));
        QSignalSpy wanted(&run.connections, &Connections::secretWanted);
        run.connections.open(u"id-a"_s);
        QTRY_COMPARE(wanted.size(), 1);
        const auto wish = run.connections.wish(u"id-a"_s);
        QCOMPARE(wish.secrets.size(), 1);
        QVERIFY(wish.secrets.first().member == &ConnectionSecrets::proxyPassword);
    }

    void plainHttpIsWarnedOfBeforeAnythingIsOpened()
    {
        {
            Run run(*m_folder, *m_vault);
            QVERIFY(run.connections.save(named(u"a"_s, u"http://mail.example.com"_s), token(canary)));
            QSignalSpy wanted(&run.connections, &Connections::secretWanted);
            QSignalSpy opened(&run.connections, &Connections::opened);
            run.connections.open(u"id-a"_s);
            QTRY_COMPARE(wanted.size(), 1);
            QVERIFY(run.connections.wish(u"id-a"_s).isPlainHttp);
            run.connections.give(u"id-a"_s, {}, true);
            QTRY_COMPARE(opened.size(), 1);
        }
        Run next(*m_folder, *m_vault);
        QSignalSpy opened(&next.connections, &Connections::opened);
        next.connections.open(u"id-a"_s);
        QTRY_COMPARE(opened.size(), 1);
    }

    void anEditEndsItsSessionAndTellsWhoShowsIt()
    {
        Run run(*m_folder, *m_vault);
        QVERIFY(run.connections.save(named(u"a"_s), token(canary)));
        QSignalSpy opened(&run.connections, &Connections::opened);
        run.connections.open(u"id-a"_s);
        QTRY_COMPARE(opened.size(), 1);
        QPointer<operations::Session> session = run.connections.session(u"id-a"_s);
        QVERIFY(session);
        bool wasThere = false;
        connect(&run.connections, &Connections::sessionEnding, this, [&](const QString &id) {
            wasThere = session && id == "id-a"_L1; // whoever lets go of it still can
        });

        Connection edited = named(u"a"_s);
        edited.colour = u"#9b1c1c"_s; // only looks
        QVERIFY(run.connections.save(edited, {}));
        QVERIFY(session);
        edited.format = domain::WireFormat::Xml;
        QVERIFY(run.connections.save(edited, {}));
        QVERIFY(wasThere);
        QVERIFY(!session);
        run.connections.open(u"id-a"_s);
        QTRY_COMPARE(opened.size(), 2);
        QCOMPARE(run.connections.session(u"id-a"_s)->connection().format, domain::WireFormat::Xml);
    }

    void whatIsRemovedIsGoneWithItsSecrets()
    {
        Run run(*m_folder, *m_vault);
        QVERIFY(run.connections.save(named(u"a"_s), token(canary)));
        QVERIFY(run.connections.remove(u"id-a"_s));
        QVERIFY(run.names().isEmpty());
        bool isFound = true;
        m_vault->read(u"id-a"_s, this, [&isFound](const core::Result<core::Secret> &read) { isFound = read.has_value(); });
        QTRY_VERIFY(!isFound);
        QVERIFY(Run(*m_folder, *m_vault).names().isEmpty());
    }

    void aRemovalWhileItOpensOpensNothing()
    {
        Run run(*m_folder, *m_vault);
        QVERIFY(run.connections.save(named(u"a"_s), token(canary)));
        QVERIFY(run.connections.save(named(u"b"_s), token(canary)));
        QSignalSpy opened(&run.connections, &Connections::opened);
        run.connections.open(u"id-a"_s);
        QVERIFY(run.connections.remove(u"id-a"_s));
        run.connections.open(u"id-b"_s);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), u"id-b"_s);
    }

    void aCopyStandsBelowAndHasNoSecrets()
    {
        Run run(*m_folder, *m_vault);
        QVERIFY(run.connections.save(named(u"a"_s), token(canary)));
        QVERIFY(run.connections.save(named(u"b"_s), {}));
        const auto copy = run.connections.duplicate(u"id-a"_s, u"Copy of a"_s);
        QVERIFY(copy.has_value());
        QCOMPARE(run.names(), QStringList({u"a"_s, u"Copy of a"_s, u"b"_s}));
        std::optional<QList<bool>> found;
        run.connections.findSecrets(*copy, this, [&found](const QList<bool> &parts) { found = parts; });
        QTRY_VERIFY(found);
        QVERIFY(!found->contains(true));
    }

    void anAccountGoesWithACopyAnExportAndAnImport()
    {
        Run run(*m_folder, *m_vault);
        Connection user = named(u"a"_s);
        user.service = domain::Service::AltcraftUser;
        user.account = core::AccountId::from(306);
        QVERIFY(run.connections.save(user, {}));
        const auto copy = run.connections.duplicate(u"id-a"_s, u"b"_s);
        QVERIFY(copy.has_value());
        QCOMPARE(run.connections.find(*copy)->account, user.account);
        QCOMPARE(run.connections.import(run.connections.exported()).value(), 2);
        for (const Connection &each : Run(*m_folder, *m_vault).connections.all())
            QCOMPARE(each.account, user.account);
    }

    void anAddressIsOfAServer_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("itself") << u"https://mail.example.com/api"_s << true;
        QTest::newRow("another path") << u"https://MAIL.example.com/user"_s << true;
        QTest::newRow("its port said") << u"https://mail.example.com:443"_s << true;
        QTest::newRow("another port") << u"https://mail.example.com:8443"_s << false;
        QTest::newRow("another scheme") << u"http://mail.example.com"_s << false;
        QTest::newRow("another scheme at its port") << u"http://mail.example.com:443"_s << false;
        QTest::newRow("another host") << u"https://example.com"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void anAddressIsOfAServer()
    {
        QFETCH(QString, other);
        QTEST(domain::isSameServer(QUrl(u"https://mail.example.com/api"_s), QUrl(other)), "isSame");
        QTEST(domain::isSameServer(QUrl(other), QUrl(u"https://mail.example.com/api"_s)), "isSame");
        QVERIFY(!domain::isSameServer({}, {}));
    }

    void importedConnectionsAreNewOnes()
    {
        Run run(*m_folder, *m_vault);
        Connection plain = named(u"a"_s, u"http://mail.example.com"_s);
        plain.isPlainHttpAccepted = true;
        QVERIFY(run.connections.save(plain, token(canary)));
        const QByteArray document = run.connections.exported();
        QVERIFY(!document.contains(canary));
        QCOMPARE(run.connections.import(document).value(), 1);
        const Connection imported = run.connections.all().last();
        QVERIFY(imported.id != plain.id);
        QVERIFY(!imported.isPlainHttpAccepted);
        QSignalSpy wanted(&run.connections, &Connections::secretWanted);
        run.connections.open(imported.id);
        QTRY_COMPARE(wanted.size(), 1);
        QVERIFY(run.connections.import("[]").error().is<core::Malformed>());
        QCOMPARE(Run(*m_folder, *m_vault).names(), QStringList({u"a"_s, u"a"_s}));
    }

    void whatCannotBeStoredChangesNothing()
    {
        Run run(*m_folder, *m_vault);
        QVERIFY(run.connections.save(named(u"a"_s), {}));
        QVERIFY(run.connections.save(named(u"b"_s), {}));
        // No folder, no file: whoever runs this may write everywhere.
        QVERIFY(m_folder->remove());
        QVERIFY(!run.connections.save(named(u"c"_s), {}));
        QVERIFY(!run.connections.remove(u"id-a"_s));
        QVERIFY(!run.connections.move(u"id-b"_s, -1));
        QVERIFY(!run.connections.duplicate(u"id-a"_s, u"d"_s));
        QVERIFY(!run.connections.import(run.connections.exported()));
        QCOMPARE(run.names(), QStringList({u"a"_s, u"b"_s}));
    }

    void aBrokenFileIsToldAndWorkGoesOn()
    {
        QFile file(m_folder->filePath(u"connections.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        Run run(*m_folder, *m_vault);
        QVERIFY(!run.loaded);
        QVERIFY(run.connections.save(named(u"a"_s), {}));
        QCOMPARE(Run(*m_folder, *m_vault).names(), QStringList{u"a"_s});
    }

    void withoutAKeychainItSaysSo()
    {
        Run run(*m_folder, *m_vault);
        QSignalSpy told(&run.connections, &Connections::secretsKeptForRunOnly);
        QVERIFY(run.connections.save(named(u"a"_s), token(canary)));
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(!run.connections.memoryOnlyReason().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::MemoryVault> m_vault;
};

QTEST_GUILESS_MAIN(ConnectionsTest)
#include "connectionstest.moc"
