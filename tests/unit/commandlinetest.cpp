#include "operations/commandline.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

CommandLine parsed(const char *line)
{
    const auto result = CommandLine::parse(words(line));
    if (!result) {
        QTest::qFail(qPrintable(result.error()), __FILE__, __LINE__);
        return {};
    }
    return *result;
}

}

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        qputenv("SENDERDESK_TEST_TOKEN", "canary-token");
        qputenv("SENDERDESK_TEST_EMPTY", "");
    }
    void cleanup() { qunsetenv("SENDERDESK_TEST_TOKEN"); }

    void noArgumentsOpenNothing()
    {
        const CommandLine line = parsed("");
        QVERIFY(!line.open && !line.offlineScenario && !line.serveOfflinePort && !line.isArmed);
        QCOMPARE(line.pageSize, 1000);
        QCOMPARE(line.theme, CommandLine::Theme::System);
    }

    void theOfflinePlatformHasAScenarioAndASeed()
    {
        QCOMPARE(parsed("--offline").offlineScenario, u"calm"_s);
        const CommandLine line =
            parsed("--offline=gmail-block --seed 7 --pane deleted-messages --sender 119 --group campaign --armed");
        QCOMPARE(line.offlineScenario, u"gmail-block"_s);
        QCOMPARE(line.seed, 7ULL);
        QCOMPARE(line.pane, u"deleted-messages"_s);
        QCOMPARE(line.sender->value(), 119);
        QCOMPARE(line.grouping, domain::Grouping::Campaign);
        QVERIFY(line.isArmed);
        QCOMPARE(parsed("--serve-offline 0").serveOfflinePort, quint16(0));
        QCOMPARE(parsed("--serve-offline=65535 --offline=faulty").serveOfflinePort, quint16(65535));
    }

    void aValueStandsBehindASpaceOrAnEqualsSign()
    {
        QCOMPARE(parsed("--page-size=7").pageSize, 7);
        QCOMPARE(parsed("--page-size 7").pageSize, 7);
    }

    void anOpenedConnectionIsComplete()
    {
        const CommandLine line = parsed("--open https://mail.example.com:8443/prefix/ --service altcraft-admin --format xml "
                                        "--auth bearer --secret-env SENDERDESK_TEST_TOKEN");
        QVERIFY(line.open.has_value());
        const domain::Connection &connection = line.open->connection;
        QCOMPARE(connection.baseUrl, QUrl(u"https://mail.example.com:8443/prefix"_s));
        QCOMPARE(connection.host(), u"mail.example.com:8443"_s);
        QCOMPARE(connection.service, domain::Service::AltcraftAdmin);
        QCOMPARE(connection.format, domain::WireFormat::Xml);
        QCOMPARE(connection.tokenPlace, domain::TokenPlace::Bearer);
        QCOMPARE(connection.connectionClass, domain::ConnectionClass::Production);
        QVERIFY(!connection.armed && !connection.id.isEmpty() && !connection.name.isEmpty());
        QCOMPARE(line.open->secretVariable, u"SENDERDESK_TEST_TOKEN"_s);
        QVERIFY(!connection.id.contains(u"canary"_s));
    }

    void loopbackIsATestUnlessSaidOtherwise_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<bool>("isTest");
        QTest::addColumn<bool>("isArmed");
        QTest::newRow("loopback") << QByteArray("--open http://127.0.0.1:5000") << true << false;
        QTest::newRow("localhost") << QByteArray("--open http://localhost:5000 --armed") << true << true;
        QTest::newRow("elsewhere") << QByteArray("--open https://mail.example.com") << false << false;
        QTest::newRow("only looks like loopback") << QByteArray("--open http://127.0.0.1.example.com") << false << false;
        QTest::newRow("a name that begins so") << QByteArray("--open http://127.example.com") << false << false;
        QTest::newRow("loopback production") << QByteArray("--open http://127.0.0.1:5000 --class production") << false << false;
        QTest::newRow("elsewhere test") << QByteArray("--open https://mail.example.com --class test --armed") << true << true;
    }
    void loopbackIsATestUnlessSaidOtherwise()
    {
        QFETCH(QByteArray, arguments);
        QFETCH(bool, isTest);
        QFETCH(bool, isArmed);
        const CommandLine line = parsed((arguments + " --service altcraft-admin --secret-env SENDERDESK_TEST_TOKEN").constData());
        QCOMPARE(line.open->connection.connectionClass,
                 isTest ? domain::ConnectionClass::Test : domain::ConnectionClass::Production);
        QCOMPARE(line.open->connection.armed, isArmed);
    }

    void partsThatAreNotBuiltYetAreAccepted()
    {
        QCOMPARE(parsed("--undo-window 0").undoWindow, std::chrono::seconds(0));
        const CommandLine line = parsed(
            "--open https://api.example.com --service opensrs --user admin@example.adm --secret-env SENDERDESK_TEST_TOKEN");
        QCOMPARE(line.open->connection.service, domain::Service::OpenSrs);
        QCOMPARE(line.open->user, u"admin@example.adm"_s);
        QCOMPARE(parsed("--open https://x.example.com --service altcraft-user --secret-env SENDERDESK_TEST_TOKEN")
                     .open->connection.service,
                 domain::Service::AltcraftUser);
        QVERIFY(CommandLine::help().contains(u"no panes yet"_s));
        QVERIFY(CommandLine::help().contains(u"not used yet"_s));
        QVERIFY(CommandLine::help().contains(u"not built yet"_s));
    }

    void inferredPathsCanBeChanged()
    {
        const CommandLine line = parsed("--method senders.queue.hold=/other/path/ --method senders.delete=/x/remove");
        QCOMPARE(line.methodPaths.value(u"senders.queue.hold"_s), u"/other/path/"_s);
        QCOMPARE(line.methodPaths.value(u"senders.delete"_s), u"/x/remove"_s);
    }

    void theRestIsTaken()
    {
        const CommandLine line = parsed("--lang ru --theme dark --data-dir /tmp/somewhere --self-test");
        QCOMPARE(line.language, u"ru"_s);
        QCOMPARE(line.theme, CommandLine::Theme::Dark);
        QCOMPARE(line.dataDir, u"/tmp/somewhere"_s);
        QVERIFY(line.isSelfTest);
        QCOMPARE(parsed("--screenshots /tmp/pictures").screenshotsDir, u"/tmp/pictures"_s);
    }

    void helpIsGivenWhateverElseIsWrong()
    {
        QVERIFY(parsed("--nonsense --help").isHelpAsked);
        QVERIFY(parsed("--version --nonsense").isVersionAsked);
    }

    void helpNamesEveryOptionAndTheTokens()
    {
        const QString help = CommandLine::help();
        for (const char *option : {"--offline[=SCENARIO]",
                                   "--seed",
                                   "--open",
                                   "--service",
                                   "--format",
                                   "--auth",
                                   "--user",
                                   "--secret-env",
                                   "--class",
                                   "--armed",
                                   "--pane",
                                   "--sender",
                                   "--group",
                                   "--page-size",
                                   "--undo-window",
                                   "--method",
                                   "--lang",
                                   "--theme",
                                   "--data-dir",
                                   "--screenshots",
                                   "--serve-offline",
                                   "--self-test",
                                   "--version",
                                   "--help",
                                   "abcdefghijklmnqrstuvwxyz",
                                   "admin@example.adm"})
            QVERIFY2(help.contains(QLatin1String(option)), option);
        for (const QString &line : help.split(u'\n'))
            QVERIFY2(line.size() <= 120, qPrintable(line));
        QVERIFY(help.endsWith(u'\n'));
    }

    void aBadLineIsToldInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QString>("fault");
        const auto bad = [](const char *arguments, const char *fault) {
            QTest::newRow(arguments) << QByteArray(arguments) << QString::fromUtf8(fault);
        };
        bad("--nonsense", "unknown option --nonsense; see --help");
        bad("--off", "unknown option --off; see --help");
        bad("-x", "unexpected argument \"-x\"; see --help");
        bad("--", "unexpected argument \"--\"; see --help");
        bad("queue", "unexpected argument \"queue\"; see --help");
        bad("--offline large", "unexpected argument \"large\"; see --help");
        bad("--offline=storm", "--offline: \"storm\" is not one of calm, gmail-block, runaway-campaign, large, faulty");
        bad("--offline=", "the value of --offline is empty");
        bad("--offline --offline=large", "--offline is given twice");
        bad("--seed", "--seed needs a value: --seed N");
        bad("--seed --offline", "--seed needs a value: --seed N");
        bad("--offline --seed -1", "--seed: \"-1\" is not a whole number from 0 to 9223372036854775807");
        bad("--offline --seed 0x10", "--seed: \"0x10\" is not a whole number from 0 to 9223372036854775807");
        bad("--seed 1", "--seed belongs to --offline or --serve-offline");
        bad("--serve-offline 65536", "--serve-offline: \"65536\" is not a whole number from 0 to 65535");
        bad("--serve-offline http", "--serve-offline: \"http\" is not a whole number from 0 to 65535");
        bad("--serve-offline 0 --self-test", "--serve-offline and --self-test do not go together");
        bad("--serve-offline 0 --screenshots x", "--serve-offline and --screenshots do not go together");
        bad("--self-test --screenshots x", "--self-test and --screenshots do not go together");
        bad("--self-test=1", "--self-test takes no value");
        bad("--pane Queue", "--pane: \"Queue\" is not one of overview, senders, queue, virtual-senders, subscriptions, "
                            "deleted-messages, journal, activity");
        bad("--sender 0", "--sender: \"0\" is not a whole number from 1 to 9223372036854775807");
        bad("--sender 9223372036854775808",
            "--sender: \"9223372036854775808\" is not a whole number from 1 to 9223372036854775807");
        bad("--group account_campaign", "--group: \"account_campaign\" is not one of total, isp, account, campaign");
        bad("--page-size 0", "--page-size: \"0\" is not a whole number from 1 to 10000");
        bad("--page-size 1e3", "--page-size: \"1e3\" is not a whole number from 1 to 10000");
        bad("--undo-window 61", "--undo-window: \"61\" is not a whole number from 0 to 60");
        bad("--theme blue", "--theme: \"blue\" is not one of light, dark");
        bad("--lang ../../etc", "--lang: \"../../etc\" is not a language like \"en\" or \"ru\"");
        bad("--data-dir=", "the value of --data-dir is empty");
        bad("--method hold", "--method: \"hold\" is not NAME=PATH");
        bad("--method senders.queue.purge=/x/", "--method: the path of senders.queue.purge is documented and cannot be changed");
        bad("--method senders.queue.hold=x/", "--method: the path \"x/\" must start with one \"/\" and name no host");
        bad("--method senders.queue.hold=//host/x/",
            "--method: the path \"//host/x/\" must start with one \"/\" and name no host");
        bad("--method senders.queue.hold=", "--method: the path \"\" must start with one \"/\" and name no host");
        bad("--method senders.queue.hold=/x/?a=b", "--method: the path \"/x/?a=b\" must not hold a \"?\" or \"#\"");
        bad("--method senders.queue.hold=/x/../y/", "--method: the path \"/x/../y/\" must not hold \".\" or \"..\"");
        bad("--method senders.queue.hold=/x%2e/",
            "--method: the path \"/x%2e/\" holds a character that a path here may not have");
        bad("--method senders.queue.hold=/api/v1.1/admin/senders/queue/purge/",
            "--method: the path \"/api/v1.1/admin/senders/queue/purge/\" is another method's");
        bad("--method senders.queue.hold=/x/ --method senders.queue.hold=/y/", "--method: senders.queue.hold is given twice");
        bad("--armed", "--armed belongs to --open or --offline");
        bad("--format xml", "--format belongs to --open");
        bad("--secret-env SENDERDESK_TEST_TOKEN", "--secret-env belongs to --open");
        bad("--open https://mail.example.com", "--open needs --service altcraft-admin, altcraft-user or opensrs");
        bad("--open https://mail.example.com --service altcraft-admin",
            "--open needs --secret-env with the name of a variable that holds the token");
        const auto open = [&bad](const char *url, const char *rest, const char *fault) {
            bad((QByteArray("--open ") + url + " --service altcraft-admin --secret-env SENDERDESK_TEST_TOKEN " + rest)
                    .constData(),
                fault);
        };
        open("mail.example.com", "", "--open: \"mail.example.com\" is not an address like https://mail.example.com");
        open("ftp://mail.example.com", "", "--open: \"ftp://mail.example.com\" is not an address like https://mail.example.com");
        open("https://", "", "--open: \"https://\" is not an address like https://mail.example.com");
        open("https://host:99999", "", "--open: \"https://host:99999\" is not an address like https://mail.example.com");
        open("https://anna:canary@mail.example.com", "", "--open: the address must not hold a user or a password");
        open("https://mail.example.com/?token=x", "", "--open: the address must end before a \"?\" or \"#\"");
        open("https://mail.example.com/a/../b", "",
             "--open: the path of \"https://mail.example.com/a/../b\" must not hold \".\" or \"..\"");
        open("https://mail.example.com", "--offline", "--offline and --open do not go together");
        open("https://mail.example.com", "--serve-offline 0", "--serve-offline and --open do not go together");
        open("https://mail.example.com", "--format yaml", "--format: \"yaml\" is not one of json, xml");
        open("https://mail.example.com", "--auth header", "--auth: \"header\" is not one of body, bearer");
        open("https://mail.example.com", "--class staging", "--class: \"staging\" is not one of test, production");
        const char *never =
            "--armed: a production connection is never armed from the command line (--class test says that it is none)";
        open("https://mail.example.com", "--armed", never);
        open("http://127.0.0.1:5000", "--armed --class production", never);
        bad("--open https://x.example.com --service smtp --secret-env SENDERDESK_TEST_TOKEN",
            "--service: \"smtp\" is not one of altcraft-admin, altcraft-user, opensrs");
        bad("--open https://x.example.com --service opensrs --format xml --secret-env SENDERDESK_TEST_TOKEN",
            "--format xml: OpenSRS speaks json only");
        bad("--open https://x.example.com --service altcraft-admin --secret-env SENDERDESK_TEST_MISSING",
            "--secret-env: the environment has no variable \"SENDERDESK_TEST_MISSING\"");
        bad("--open https://x.example.com --service altcraft-admin --secret-env SENDERDESK_TEST_EMPTY",
            "--secret-env: the environment variable \"SENDERDESK_TEST_EMPTY\" is empty");
    }
    void aMethodThatThereIsNotIsToldWithThoseThatThereAre()
    {
        const auto result = CommandLine::parse({u"--method"_s, u"senders.queue.stop=/x/"_s});
        QVERIFY(!result.has_value());
        QVERIFY(result.error().startsWith(
            u"--method: there is no method \"senders.queue.stop\"; paths can be changed of senders.delete, senders.queue.hold, "_s));
        QVERIFY(!result.error().contains(u"senders.queue.purge"_s)); // it is documented
    }
    void aBadLineIsToldInOneSentence()
    {
        QFETCH(QByteArray, arguments);
        QFETCH(QString, fault);
        const auto result = CommandLine::parse(words(arguments.constData()));
        QVERIFY(!result.has_value());
        QCOMPARE(result.error(), fault);
        QVERIFY(!result.error().contains(u'\n'));
        QVERIFY(!result.error().contains(u"canary"_s));
    }

    void aLineBreakInAnArgumentStaysOneLine()
    {
        const auto result = CommandLine::parse({u"--pane"_s, u"a\nb"_s});
        QVERIFY(!result.has_value());
        QVERIFY(!result.error().contains(u'\n'));
    }

    void theSecretLeavesTheEnvironmentOnceRead()
    {
        QCOMPARE(takeFromEnvironment(u"SENDERDESK_TEST_TOKEN"_s), QByteArray("canary-token"));
        QVERIFY(!qEnvironmentVariableIsSet("SENDERDESK_TEST_TOKEN"));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandlinetest.moc"
