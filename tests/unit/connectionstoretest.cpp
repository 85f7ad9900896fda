#include "store/connectionstore.h"
#include "tests/support/warnings.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using domain::Connection;
using store::ConnectionStore;

namespace {

// Every field other than its default: one that is forgotten in the file is found by comparing.
Connection full()
{
    Connection connection;
    connection.id = u"6f9a"_s;
    connection.name = u"Почта \"1\" 📮"_s;
    connection.service = domain::Service::OpenSrs;
    connection.baseUrl = QUrl(u"https://mail.example.com:8443/prefix"_s);
    connection.isPlainHttpAccepted = true;
    connection.connectionClass = domain::ConnectionClass::Test;
    connection.format = domain::WireFormat::Xml;
    connection.tokenPlace = domain::TokenPlace::Bearer;
    connection.account = core::AccountId::from(306);
    connection.user = u"admin@example.adm"_s;
    connection.usesSessionToken = false;
    connection.colour = u"#9b1c1c"_s;
    connection.proxy = {domain::Proxy::Kind::Socks5, u"proxy.example.com"_s, 1080, u"me"_s};
    connection.extraCaFile = u"/etc/ca.pem"_s;
    connection.clientCertificateFile = u"/etc/client.pem"_s;
    connection.clientKeyFile = u"/etc/client.key"_s;
    connection.deadline = std::chrono::milliseconds(1500);
    connection.requestsInFlight = 12;
    connection.methodPaths = {{u"senders.queue.hold"_s, u"/other/hold/"_s}};
    return connection;
}

QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

Connection named(const QString &id)
{
    Connection connection;
    connection.id = id;
    connection.name = id;
    connection.baseUrl = QUrl(u"https://example.com"_s);
    return connection;
}

// What a killed program was about to write: large enough that it takes more than one write to the disk.
QList<Connection> many(int generation)
{
    QList<Connection> all;
    for (int i = 0; i < 300; ++i) {
        all << named(u"%1-%2"_s.arg(generation).arg(i));
        all.last().name = QString(200, QChar(u'a' + generation % 26));
    }
    return all;
}

const auto childFlag = u"--save-until-killed"_s;

}

class ConnectionStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        support::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void everyFieldSurvivesARestart()
    {
        QVERIFY(ConnectionStore(path()).save({full(), named(u"second"_s)}));
        const auto read = ConnectionStore(path()).load();
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), 2);
        QVERIFY(read->first() == full());
        QVERIFY(read->at(1) == named(u"second"_s));
    }

    void whatIsDecidedInEachRunIsNotKept()
    {
        Connection armed = named(u"a"_s);
        armed.armed = true;
        armed.offlinePlatform = true;
        QVERIFY(ConnectionStore(path()).save({armed}));
        QVERIFY(ConnectionStore(path()).load().value().first() == named(u"a"_s));
    }

    void whereThereIsNoFileThereAreNoConnections()
    {
        const auto read = ConnectionStore(path()).load();
        QVERIFY(read.has_value() && read->isEmpty());
        QVERIFY(!QFile::exists(path()));
    }

    void onlyItsOwnerReadsTheFile()
    {
        QVERIFY(ConnectionStore(path()).save({named(u"a"_s)}));
        QVERIFY(!(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    // A newer version wrote the file, this one edits a connection, the newer one reads it again.
    void whatThisVersionDoesNotKnowStays()
    {
        write(json("{'version': 1, 'later': {'a': [1]}, 'connections': ["
                   "{'id': 'a', 'service': 'altcraft-admin', 'baseUrl': 'https://example.com', 'name': 'old', 'retries': 7},"
                   "{'id': 'b', 'service': 'telegraph', 'baseUrl': 'https://example.com'}]}"));
        ConnectionStore store(path());
        QList<Connection> connections = store.load().value();
        QCOMPARE(connections.size(), 1);
        connections.first().name = u"new"_s;
        QVERIFY(store.save(connections));
        const QJsonObject document = QJsonDocument::fromJson(bytes()).object();
        const QJsonArray entries = document.value("connections"_L1).toArray();
        QCOMPARE(document.value("later"_L1).toObject().value("a"_L1).toArray().size(), 1);
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0].toObject().value("name"_L1), QJsonValue(u"new"_s));
        QCOMPARE(entries[0].toObject().value("retries"_L1), QJsonValue(7));
        QCOMPARE(entries[1].toObject().value("service"_L1), QJsonValue(u"telegraph"_s));
    }

    void anEntryThatCannotBeReadIsNoConnection_data()
    {
        QTest::addColumn<QByteArray>("change");
        for (const char *change :
             {"'service': 'telegraph'", "'baseUrl': 'https://user:word@example.com'", "'baseUrl': 'ftp://example.com'",
              "'baseUrl': 5", "'requestsInFlight': 0", "'requestsInFlight': 6.5", "'deadlineMilliseconds': -1", "'proxy': 'none'",
              "'proxy': {'port': 70000}", "'class': null", "'account': 0", "'account': '306'", "'account': 1.5", "'id': ''",
              "'methodPaths': []"})
            QTest::newRow(change) << QByteArray(change);
    }
    void anEntryThatCannotBeReadIsNoConnection()
    {
        QFETCH(QByteArray, change);
        // The later of two equal keys counts.
        write(json("{'version': 1, 'connections': [{'id': 'a', 'service': 'opensrs', 'baseUrl': 'https://example.com', " + change
                   + "}]}"));
        QCOMPARE(ConnectionStore(path()).load().value().size(), 0);
    }

    void aBrokenFileIsToldAndPutAside_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::newRow("half") << json("{'version': 1, 'connections': [{'id': 'a'");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another document") << json("{'window': 'YQ=='}");
        QTest::newRow("a list") << QByteArray("[]");
    }
    void aBrokenFileIsToldAndPutAside()
    {
        QFETCH(QByteArray, broken);
        for (const QString &aside : {path() + u".broken"_s, path() + u".broken-2"_s}) {
            write(broken);
            ConnectionStore store(path());
            const auto read = store.load();
            QVERIFY(!read);
            QVERIFY(read.error().as<core::StoreFailed>()->reason.contains(aside));
            QFile kept(aside);
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QCOMPARE(kept.readAll(), broken);
            QVERIFY(!QFile::exists(path()));
            QVERIFY(store.save({named(u"a"_s)}));
        }
    }

    void aFileForANewerVersionIsNotWrittenOver()
    {
        const QByteArray newer = json("{'version': 2, 'connections': []}");
        write(newer);
        ConnectionStore store(path());
        QVERIFY(!store.load());
        QVERIFY(!store.save({named(u"a"_s)}));
        QCOMPARE(bytes(), newer);
    }

    void aFolderThatIsGoneIsTold()
    {
        ConnectionStore store(m_folder->filePath(u"missing/connections.json"_s));
        const auto saved = store.save({named(u"a"_s)});
        QVERIFY(!saved);
        QVERIFY(saved.error().is<core::StoreFailed>());
    }

    void whatIsExportedCanBeImported()
    {
        const auto read = ConnectionStore::fromDocument(ConnectionStore::toDocument({full(), named(u"b"_s)}));
        QCOMPARE(read.value().size(), 2);
        QVERIFY(read->first() == full());
        QVERIFY(ConnectionStore::fromDocument("{}").error().is<core::Malformed>());
    }

    // SIGKILL at a hundred moments of saving: the file is the old or the new one, whole.
    void killedWhileSavingTheFileIsWhole()
    {
        QVERIFY(ConnectionStore(path()).save(many(0)));
        auto *chance = QRandomGenerator::global();
        int generations = 0;
        for (int round = 0; round < 100; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {childFlag, path()});
            QVERIFY(child.waitForReadyRead()); // it has begun to save
            // Every second one is let finish a save first, however slow the machine: the kill then meets a later one.
            while (round % 2 == 1 && !child.peek(256).contains("saved"))
                QVERIFY(child.waitForReadyRead());
            if (const int wait = chance->bounded(12); wait > 0)
                std::ignore = child.waitForFinished(wait);
            ::kill(pid_t(child.processId()), SIGKILL);
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            const auto read = ConnectionStore(path()).load();
            QVERIFY(read.has_value());
            QCOMPARE(read->size(), 300);
            const int generation = read->first().id.section(u'-', 0, 0).toInt();
            QVERIFY(*read == many(generation));
            generations += generation > 0 ? 1 : 0;
        }
        QVERIFY(generations > 0); // something was saved meanwhile
    }

private:
    QString path() const { return m_folder->filePath(u"connections.json"_s); }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (const qsizetype at = app.arguments().indexOf(childFlag); at >= 0) {
        ConnectionStore store(app.arguments().value(at + 1));
        std::puts("saving");
        std::fflush(stdout);
        for (int generation = 1;; ++generation) {
            if (!store.save(many(generation)))
                return 1;
            std::puts("saved");
            std::fflush(stdout);
        }
    }
    ConnectionStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "connectionstoretest.moc"
