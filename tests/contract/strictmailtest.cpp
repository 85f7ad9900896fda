#include "tests/contract/asking.h"
#include "tests/contract/messagehands.h"
#include "tests/contract/methodsundertest.h"
#include "tests/contract/strictserver.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using contract::answerTo;
using contract::endingOf;
using contract::MessageHands;
using contract::StrictServer;
using model::MessageRow;
using Outcome = TargetResult::Outcome;

namespace {

const auto busy = u"busy@example.com"_s;

QStringList with(const QStringList &options)
{
    return QStringList{u"--service"_s, u"opensrs"_s} + options;
}
QUrl base(const StrictServer &server)
{
    QUrl url = server.url();
    url.setPath(u"/api"_s);
    return url;
}

// A session on the strict Mail API.
class World : public contract::ActingWorld
{
public:
    explicit World(const QStringList &options = {})
        : server(with(options))
        , session(connection(), {core::Secret(StrictServer::token)}, environment(3))
        , hands(session, busy)
    {}
    // How often each of the busy mailbox's messages was restored, by its Message-ID.
    QMap<QString, int> restored()
    {
        QMap<QString, int> times;
        for (const QJsonValue &each : server.see(u"state"_s)["messages"_L1].toArray()) {
            if (each["mailbox"_L1] == busy && each["restored"_L1].toInt() > 0)
                times.insert(each["message_id"_L1].toString(), each["restored"_L1].toInt());
        }
        return times;
    }

    StrictServer server;
    MailSession session;
    MessageHands hands;

private:
    [[nodiscard]] domain::Connection connection() const
    {
        domain::Connection connection = connectionTo(base(server), domain::Service::OpenSrs, domain::WireFormat::Json);
        connection.user = contract::mailUser();
        return connection;
    }
};

int requestsOf(const QJsonDocument &arrivals, const QString &method)
{
    int count = 0;
    for (const QJsonValue &each : arrivals.array())
        count += each["method"_L1] == method ? 1 : 0;
    return count;
}

}

// The Mail API against a server that was written from the documents alone.
class StrictMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyMethodStaysInsideTheDocuments_data()
    {
        QTest::addColumn<bool>("usesSessionToken");
        QTest::newRow("password") << false;
        QTest::newRow("session token") << true;
    }
    void everyMethodStaysInsideTheDocuments()
    {
        QFETCH(bool, usesSessionToken);
        StrictServer server(with({}));
        net::Client client(settings(server, usesSessionToken), m_clock, m_ids);
        int sent = 0;
        QList<QByteArray> refused;
        for (const contract::MethodUnderTest &each : contract::allMethods()) {
            if (!each.isMail())
                continue;
            const auto call = each.call(client, net::Priority::Background);
            QVERIFY2(call->wait(), each.name().data());
            if (!call->told->isSuccess)
                refused << each.name() + ' ' + call->told->name().toUtf8();
            ++sent;
        }
        const QJsonObject summary = server.summary();
        QCOMPARE(contract::violations(summary), QStringList());
        QCOMPARE(refused, QList<QByteArray>());
        QCOMPARE(summary["requests"_L1].toInt(), sent + (usesSessionToken ? 1 : 0));
    }

    void everyOptionalMemberStaysInsideTheDocuments()
    {
        StrictServer server(with({u"--page-cap"_s, u"2"_s}));
        net::Client client(settings(server), m_clock, m_ids);
        const auto domains = answerTo(client, api::DomainsSearch{{{u"ex*"_s}}, {{0, 100}}});
        QVERIFY(domains);
        QCOMPARE(domains->value.items.size(), 2);
        const auto users =
            answerTo(client, api::MailboxesSearch{{u"example.com"_s, u"person*"_s, {{u"mailbox"_s}}, {{u"active"_s}}},
                                                  {{u"type"_s, u"status"_s, u"workgroup"_s}},
                                                  {{10, 50}}});
        QVERIFY(users);
        QCOMPARE(users->value.items.first(),
                 (domain::Mailbox{u"person010@example.com"_s, u"mailbox"_s, u"active"_s, u"staff"_s}));
        QCOMPARE(users->value.totalCount, std::optional<qint64>(70));
        const auto listed =
            answerTo(client, api::DeletedMessagesGet{u"jo@example.com"_s, u"Projekte.Öst"_s, {{u"Subject"_s, u"Message-ID"_s}}});
        QVERIFY(listed);
        QCOMPARE(listed->value.messages->size(), 2);
        QCOMPARE(listed->value.messages->first().headers.size(), 2);
        QVERIFY(answerTo(client, api::MessagesGet{u"jo@example.com"_s, u"INBOX"_s, 1}));
        QCOMPARE(contract::violations(server.summary()), QStringList());
    }

    void whatTheDocumentsRefuseIsToldAsThat()
    {
        StrictServer server(with({}));
        net::Client client(settings(server), m_clock, m_ids);
        QCOMPARE(endingOf(client, api::MailboxGet{u"nobody@example.com"_s}), u"not-found"_s);
        net::ClientSettings reader = settings(server);
        reader.connection.user = u"reader@example.adm"_s;
        net::Client weak(reader, m_clock, m_ids);
        QCOMPARE(endingOf(weak, api::MailboxGet{busy}), u"success"_s);
        QCOMPARE(endingOf(weak, api::DeletedMessagesRestore{busy, {u"x"_s}}), u"forbidden"_s);
        net::ClientSettings wrong = settings(server);
        wrong.secrets.main = core::Secret("wrong");
        net::Client locked(wrong, m_clock, m_ids);
        QCOMPARE(endingOf(locked, api::MailboxGet{busy}), u"unauthorised"_s);
        server.tell(u"mode"_s, {{u"mode"_s, u"error=0"_s}});
        QCOMPARE(endingOf(client, api::MailboxGet{busy}), u"server-fault"_s); // number 0 is an error
        QCOMPARE(endingOf(client, api::DeletedMessagesRestore{busy, {u"x"_s}}), u"outcome-unknown"_s);
        QCOMPARE(contract::violations(server.summary()), QStringList());
    }

    void domainsAndMailboxesAreFoundPageByPage_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("addresses") << QStringList{};
        QTest::newRow("local parts") << QStringList{u"--local-names"_s};
    }
    void domainsAndMailboxesAreFoundPageByPage()
    {
        QFETCH(QStringList, options);
        World world(options);
        world.session.connectNow();
        QTRY_COMPARE(world.session.domains().state(), Source::State::Ready);
        QCOMPARE(world.session.domains().names().size(), 5);
        MailboxSearch &search = world.session.mailboxes();
        search.search(u"example.com"_s, u"jo"_s);
        QTRY_COMPARE(search.state(), Source::State::Ready);
        QCOMPARE(search.addresses(), QStringList(u"jo@example.com"_s));
        search.search(u"example.com"_s, u"person"_s);
        QTRY_COMPARE(search.total(), 70);
        QCOMPARE(search.addresses().size(), MailboxSearch::most);
        QCOMPARE(contract::violations(world.server.summary()), QStringList());
    }

    void tokensThatEndAreReplacedOnceWhileCallsWait()
    {
        StrictServer server(with({}));
        net::ClientSettings of = settings(server, true);
        net::Client client(of, m_clock, m_ids);
        for (int round = 1; round <= 3; ++round) {
            int done = 0;
            std::vector<net::Call<api::MailboxGet::Reply>> calls;
            for (int i = 0; i < 20; ++i)
                calls.push_back(client.call(api::MailboxGet{busy}).then(this, [&done](auto result) { done += result ? 1 : 0; }));
            QTRY_COMPARE_WITH_TIMEOUT(done, 20, 20'000);
            QCOMPARE(requestsOf(server.see(u"arrivals"_s), u"authenticate"_s), round);
            server.tell(u"end-tokens"_s);
        }
        QCOMPARE(contract::violations(server.summary()), QStringList());
    }

    void tokensOfAShortLifeAreRenewedBeforeTheyEnd()
    {
        StrictServer server(with({u"--token-life"_s, u"2"_s}));
        net::Client client(settings(server, true), m_clock, m_ids);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(endingOf(client, api::MailboxGet{busy}), u"success"_s);
            QElapsedTimer since;
            since.start();
            QTRY_VERIFY_WITH_TIMEOUT(since.elapsed() > 1100, 5000); // more than half of its life
        }
        QCOMPARE(endingOf(client, api::MailboxGet{busy}), u"success"_s);
        QCOMPARE(requestsOf(server.see(u"arrivals"_s), u"authenticate"_s), 3);
        QCOMPARE(contract::violations(server.summary()), QStringList()); // none was refused for its age
    }

    void whatIsFoundBySubjectComesBackAndTheReportSaysWhichDidNot()
    {
        World world;
        const QList<MessageRow> all = world.hands.list();
        QCOMPARE(all.size(), 2000);
        const QList<MessageRow> invoices = MessageHands::bySubject(all, u"Invoice "_s, 300);
        QCOMPARE(invoices.size(), 300);
        // Meanwhile some of them ended.
        const QJsonArray expired =
            world.server.tell(u"stale"_s, {{u"mailbox"_s, busy}, {u"subject"_s, u"Invoice "_s}, {u"every"_s, 15}})["expired"_L1]
                .toArray();
        QSet<QString> stale;
        QSet<QString> wanted;
        for (const MessageRow &row : invoices) {
            const QString id = row.message.headers["Message-ID"_L1].toString();
            if (expired.contains(id))
                stale.insert(row.message.id);
            else
                wanted.insert(id);
        }
        QVERIFY(stale.size() >= 15);
        world.server.tell(u"forget"_s);

        MessageHands::saysWhichFailed(world.hands.restore(invoices), stale);
        const QJsonDocument arrivals = world.server.see(u"arrivals"_s);
        QCOMPARE(requestsOf(arrivals, u"restore_deleted_messages"_s), 12); // 25 ids a request, each sent once
        const QMap<QString, int> restored = world.restored();
        QCOMPARE(QSet<QString>(restored.keyBegin(), restored.keyEnd()), wanted);
        for (const int times : restored)
            QCOMPARE(times, 1);
        QCOMPARE(world.hands.list().size(), 2000 - expired.size() - wanted.size());
        QCOMPARE(contract::violations(world.server.summary()), QStringList());
    }

    // Each third request of a restore fails: some say so, one is cut after it was done. Nothing comes back twice.
    void aRestoreThatIsCutIsNotSentAgain()
    {
        World world;
        const QList<MessageRow> rows = MessageHands::bySubject(world.hands.list(), u"Invoice "_s, 375);
        world.server.tell(u"mode"_s, {{u"mode"_s, u"faults=3"_s}});
        const Report report = world.hands.restore(rows);
        QCOMPARE(report.count(Outcome::Failed), 4 * 25);
        QCOMPARE(report.count(Outcome::Unknown), 25);
        QCOMPARE(report.count(Outcome::Done), 250);
        QCOMPARE(world.restored().size(), 275);
        QCOMPARE(world.server.see(u"changes"_s).array().size(), 15);
        QCOMPARE(contract::violations(world.server.summary()), QStringList());
    }

    void aRestoreHasOneEffectWhateverBecomesOfItsReply_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("executed");
        for (const char *mode :
             {"cut-change", "cut-change=head", "cut-change=body", "reset-change", "html", "malformed", "bad-utf8", "empty"})
            QTest::addRow("%s", mode) << QString::fromLatin1(mode) << 1;
        for (const char *mode : {"cut-change=early", "500", "redirect"})
            QTest::addRow("%s", mode) << QString::fromLatin1(mode) << 0;
    }
    void aRestoreHasOneEffectWhateverBecomesOfItsReply()
    {
        QFETCH(QString, mode);
        QFETCH(int, executed);
        StrictServer server(with({u"--messages"_s, u"10"_s}));
        net::Client client(settings(server), m_clock, m_ids, contract::quickPolicy());
        const auto listed = answerTo(client, api::DeletedMessagesGet{busy, {}, {}});
        QVERIFY(listed);
        server.tell(u"mode"_s, {{u"mode"_s, mode}, {u"only"_s, u"change"_s}});
        QCOMPARE(endingOf(client, api::DeletedMessagesRestore{busy, {listed->value.messages->first().id}}), u"outcome-unknown"_s);
        QCOMPARE(endingOf(client, api::MailboxGet{busy}), u"success"_s); // a repetition has had its time
        const QJsonObject summary = server.summary();
        QCOMPARE(contract::violations(summary), QStringList());
        QCOMPARE(summary["changes"_L1].toArray().size(), 1);
        QCOMPARE(contract::effects(summary)[u"restore_deleted_messages"_s], executed);
    }

private:
    [[nodiscard]] static net::ClientSettings settings(const StrictServer &server, bool usesSessionToken = false)
    {
        net::ClientSettings settings = contract::settingsFor(base(server));
        settings.secrets.main = core::Secret(StrictServer::token);
        settings.connection.service = domain::Service::OpenSrs;
        settings.connection.usesSessionToken = usesSessionToken;
        return settings;
    }

    core::SystemClock m_clock;
    core::SystemRequestIds m_ids;
};

QTEST_GUILESS_MAIN(StrictMailTest)
#include "strictmailtest.moc"
