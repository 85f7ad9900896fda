#include "store/keychainvault.h"
#include "tests/support/warnings.h"

#include <QDBusConnection>
#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::KeychainVault;

namespace {

// What a child is asked to do, and in which surroundings; the bus of a process cannot be changed once it was asked.
const auto insideFlag = u"--inside"_s;
constexpr int patience = 20'000;

template<class T>
struct Heard
{
    std::optional<core::Result<T>> result;
    [[nodiscard]] auto take()
    {
        return [this](core::Result<T> told) { result = std::move(told); };
    }
    [[nodiscard]] bool wait()
    {
        return QTest::qWaitFor([this] { return result.has_value(); }, patience);
    }
};

}

// The same vault beside a real keyring, beside none, and beside one that never answers. This process only starts the others.
class KeychainVaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void beside_data()
    {
        QTest::addColumn<QStringList>("command");
        const QString self = QCoreApplication::applicationFilePath();
        QTest::newRow("a keyring") << QStringList{
            u"dbus-run-session"_s,
            u"--"_s,
            u"sh"_s,
            u"-c"_s,
            u"printf 'pw\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\" --inside keyring"_s,
            self};
        QTest::newRow("a bus without a keyring") << QStringList{u"dbus-run-session"_s, u"--"_s, self, insideFlag, u"nothing"_s};
        QTest::newRow("no bus") << QStringList{self, insideFlag, u"nothing"_s};
        QTest::newRow("a keyring that never answers")
            << QStringList{u"dbus-run-session"_s, u"--"_s, self, insideFlag, u"silence"_s};
    }
    void beside()
    {
        QFETCH(QStringList, command);
        QTemporaryDir home;
        home.setAutoRemove(false);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &gone : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_CURRENT_DESKTOP"_s})
            environment.remove(gone);
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
        QProcess child;
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::MergedChannels);
        child.start(command.takeFirst(), command);
        const bool hasEnded = child.waitForFinished(60'000);
        const QByteArray said = child.readAll();
        QVERIFY2(hasEnded && child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0, said.constData());
        // The canary is in no file that either of them left.
        QProcess grep;
        grep.start(u"grep"_s, {u"-ra"_s, u"canary-in-the-keychain"_s, home.path()});
        QVERIFY(grep.waitForFinished());
        QCOMPARE(grep.readAll(), QByteArray());
        // A keyring that was told to leave may still be writing as it goes.
        QTRY_VERIFY_WITH_TIMEOUT(QDir(home.path()).removeRecursively(), patience);
    }
};

// ---- inside

class InsideTest : public QObject
{
    Q_OBJECT

public:
    explicit InsideTest(const QString &surroundings)
        : m_hasKeyring(surroundings == "keyring"_L1)
        , m_isSilent(surroundings == "silence"_L1)
    {}

private Q_SLOTS:
    void initTestCase()
    {
        // Owns the name and answers nothing: nothing here serves the object.
        if (m_isSilent)
            QVERIFY(QDBusConnection::sessionBus().registerService(u"org.freedesktop.secrets"_s));
    }
    void init() { support::failOnWarnings(); }

    void aSecretIsKeptReadAndRemoved()
    {
        KeychainVault vault(m_hasKeyring ? 10s : 1s);
        const QSignalSpy fellBack(&vault, &KeychainVault::fellBack);
        Heard<void> written;
        vault.write(u"id/proxy-password"_s, core::Secret("canary-in-the-keychain \xff"), this, written.take());
        QVERIFY(!written.result); // later
        QVERIFY(written.wait());
        QVERIFY(written.result->has_value());
        QCOMPARE(vault.isMemoryOnly(), !m_hasKeyring);
        QCOMPARE(fellBack.size(), m_hasKeyring ? 0 : 1);
        QCOMPARE(vault.memoryOnlyReason().isEmpty(), m_hasKeyring);

        Heard<core::Secret> read;
        vault.read(u"id/proxy-password"_s, this, read.take());
        QVERIFY(read.wait());
        QCOMPARE(read.result->value().reveal(), QByteArray("canary-in-the-keychain \xff"));

        // Another run of the program finds it, or is told that there is none.
        KeychainVault next(m_hasKeyring ? 10s : 1s);
        Heard<core::Secret> later;
        next.read(u"id/proxy-password"_s, this, later.take());
        QVERIFY(later.wait());
        QCOMPARE(later.result->has_value(), m_hasKeyring);
        if (!m_hasKeyring)
            QVERIFY(later.result->error().is<core::NotConfigured>());

        Heard<void> removed;
        vault.remove(u"id/proxy-password"_s, this, removed.take());
        QVERIFY(removed.wait());
        QVERIFY(removed.result->has_value());
        Heard<core::Secret> gone;
        vault.read(u"id/proxy-password"_s, this, gone.take());
        QVERIFY(gone.wait());
        QVERIFY(!gone.result->has_value());
    }

    void whoIsGoneHearsNothing()
    {
        KeychainVault vault(1s);
        bool isHeard = false;
        auto context = std::make_unique<QObject>();
        vault.read(u"id"_s, context.get(), [&isHeard](const core::Result<core::Secret> &) { isHeard = true; });
        context.reset();
        Heard<core::Secret> other;
        vault.read(u"id"_s, this, other.take());
        QVERIFY(other.wait());
        QVERIFY(!isHeard);
    }

    void aVaultThatGoesLeavesItsQuestionsBehind()
    {
        bool isHeard = false;
        {
            KeychainVault vault(1s);
            vault.read(u"id"_s, this, [&isHeard](const core::Result<core::Secret> &) { isHeard = true; });
        }
        KeychainVault vault(1s);
        Heard<core::Secret> other;
        vault.read(u"id"_s, this, other.take());
        QVERIFY(other.wait());
        QVERIFY(!isHeard);
    }

private:
    bool m_hasKeyring;
    bool m_isSilent;
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (const qsizetype at = app.arguments().indexOf(insideFlag); at >= 0) {
        InsideTest inside(app.arguments().value(at + 1));
        return QTest::qExec(&inside, QStringList{app.applicationName()});
    }
    KeychainVaultTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "keychainvaulttest.moc"
