#include "domain/scope.h"
#include "offline/estate.h"
#include "offline/loopbackserver.h"
#include "operations/adminsession.h"
#include "store/journal.h"
#include "store/journalfile.h"
#include "tests/support/folders.h"
#include "tests/support/testids.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using domain::ActionKind;
using support::senderId;

namespace {

const auto childFlag = u"--act-until-killed"_s;
constexpr int kills = 200;
constexpr int rounds = 20; // on one journal; then a new one, because each is walked whole every time
constexpr int targets = 12;
constexpr qint64 firstSender = 10'000; // of the platform's further ones

// Holds and releases the queues of a dozen senders, again and again, until somebody kills the program.
class Child : public QObject
{
public:
    Child(const QUrl &server, const QString &journal) : m_journal(journal)
    {
        domain::Connection connection;
        connection.id = u"child"_s;
        connection.baseUrl = server;
        connection.connectionClass = domain::ConnectionClass::Test;
        connection.armed = connection.offlinePlatform = true;
        m_session = std::make_unique<AdminSession>(connection, domain::ConnectionSecrets{core::Secret("offline")},
                                                   Environment{m_clock, m_ids, m_journal, true});
        act();
    }

private:
    void act()
    {
        QList<core::SenderId> senders;
        for (int i = 0; i < targets; ++i)
            senders << senderId(firstSender + i);
        m_kind = m_kind == ActionKind::HoldQueue ? ActionKind::ReleaseQueue : ActionKind::HoldQueue;
        m_confirmation = m_session->confirm(m_kind, m_session->senderTargets(m_kind, senders).targets).release();
        connect(m_confirmation, &Confirmation::changed, this, [this] {
            if (m_confirmation->canConfirm()) {
                m_confirmation->confirm({});
            } else if (m_confirmation->state() == Confirmation::State::Sending && !m_isTold) {
                m_isTold = true;
                std::puts("sending");
                std::fflush(stdout);
            }
        });
        connect(m_confirmation, &Confirmation::finished, this, [this] {
            m_confirmation->deleteLater();
            act();
        });
        m_confirmation->start();
    }

    core::SystemClock m_clock;
    core::SystemRequestIds m_ids;
    store::Journal m_journal;
    std::unique_ptr<AdminSession> m_session;
    Confirmation *m_confirmation = nullptr;
    ActionKind m_kind = ActionKind::ReleaseQueue;
    bool m_isTold = false;
};

}

class KilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // SIGKILL at 200 random moments during actions on many targets.
    void theJournalAndTheServerAgreeWhateverTheMoment()
    {
        core::SystemClock clock;
        offline::EstateOptions options;
        options.extraSenders = targets;
        offline::Estate estate(offline::Scenario::Calm, 1, clock, options);
        offline::LoopbackServer server(estate);
        const auto port = server.listen(0);
        QVERIFY(port.has_value());
        estate.setRecording(true);
        const QString url = u"http://127.0.0.1:%1"_s.arg(*port);
        qsizetype executed = 0;
        qsizetype cut = 0;
        qsizetype done = 0;
        for (int round = 0; round < kills; round += rounds) {
            const qsizetype before = estate.arrivals().size();
            const QTemporaryDir folder(support::folderInMemory());
            const QString file = folder.filePath(u"journal.sqlite"_s);
            for (int i = 0; i < rounds; ++i) {
                runAndKill(url, file);
                if (QTest::currentTestFailed())
                    return;
                const Found found = compare(file, estate.arrivals().sliced(before));
                QVERIFY2(found.fault.isEmpty(), qPrintable(found.fault));
            }
            const Found last = compare(file, estate.arrivals().sliced(before));
            executed += last.executed;
            cut += last.cut;
            done += last.done;
        }
        // The moments were such that they say something.
        QVERIFY2(executed > kills && done > kills && cut > kills / 10,
                 qPrintable(u"%1 executed, %2 done, %3 cut"_s.arg(executed).arg(done).arg(cut)));
    }

private:
    struct Found
    {
        QString fault{};
        qsizetype executed = 0;
        qsizetype done = 0; // so says the journal
        qsizetype cut = 0;  // begun, and no outcome
    };

    static void runAndKill(const QString &url, const QString &file)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {childFlag, url, file});
        QVERIFY(child.waitForReadyRead(30'000)); // it sends
        if (const int wait = QRandomGenerator::global()->bounded(40); wait > 0)
            std::ignore = child.waitForFinished(wait);
        ::kill(pid_t(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    }

    static Found compare(const QString &file, const QList<offline::Estate::Arrival> &arrivals)
    {
        store::JournalFile journal(file);
        const auto verdict = journal.verify({});
        if (!verdict || verdict->finding != store::JournalVerdict::Finding::Sound)
            return {u"the journal does not verify"_s};
        const auto entries = journal.read(
            {.server = {}, .actions = {}, .requestId = {}, .since = {}, .before = {}, .after = {}, .limit = 1'000'000});
        if (!entries)
            return {u"the journal cannot be read"_s};
        QSet<QByteArray> begun;
        QSet<QByteArray> ended;
        QSet<QByteArray> done;
        for (const store::JournalEntry &entry : *entries) {
            const QByteArray id = entry.requestId.toUtf8();
            if (entry.kind == store::JournalEntry::Kind::Intent)
                begun << id;
            if (entry.kind == store::JournalEntry::Kind::Outcome)
                ended << id;
            if (entry.outcome == "done"_L1)
                done << id;
        }
        QSet<QByteArray> executed;
        for (const offline::Estate::Arrival &arrival : arrivals) {
            const QByteArray id = offline::headerOf(arrival.request.headers, "Request-ID").value_or(QByteArray());
            if (id.isEmpty() || !arrival.isExecuted)
                continue;
            if (executed.contains(id))
                return {u"an effect twice: "_s + QString::fromUtf8(id)};
            executed << id;
            if (!begun.contains(id))
                return {u"an effect without its entry: "_s + QString::fromUtf8(id)};
        }
        for (const QByteArray &id : std::as_const(done)) {
            if (!executed.contains(id))
                return {u"an entry without its effect: "_s + QString::fromUtf8(id)};
        }
        return {{}, executed.size(), done.size(), begun.size() - ended.size()};
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (const qsizetype at = arguments.indexOf(childFlag); at >= 0) {
        const Child child(QUrl(arguments.value(at + 1)), arguments.value(at + 2));
        return QCoreApplication::exec();
    }
    KilledTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "killedtest.moc"
