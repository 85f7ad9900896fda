#include "core/clock.h"
#include "core/requestid.h"
#include "offline/platform.h"
#include "operations/commandline.h"
#include "operations/connections.h"
#include "store/connectionstore.h"
#include "store/datafolder.h"
#include "store/journal.h"
#include "store/journalwitness.h"
#include "store/keychainvault.h"
#include "store/layoutstore.h"
#include "store/singleinstance.h"
#include "ui/console/console.h"
#include "ui/console/startoptions.h"
#include "ui/text/errors.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>

// Composes the program and starts it; nothing else. What is made first goes last, and all of it before the QApplication.
using namespace senderdesk;
using namespace Qt::StringLiterals;
using operations::CommandLine;

namespace {

enum ExitCode { Good = 0, Failure = 1, BadArguments = 2 };

int say(std::FILE *where, const QString &text, int code)
{
    std::fputs(qPrintable(text.endsWith(u'\n') ? text : text + u'\n'), where);
    std::fflush(where);
    return code;
}

int refuse(const QString &why, int code)
{
    return say(stderr, u"senderdesk: "_s + why, code);
}

offline::Scenario scenarioOf(const CommandLine &line)
{
    return offline::scenarioNamed(line.offlineScenario.value_or(QString())).value_or(offline::Scenario::Calm);
}

int serve(const CommandLine &line, core::Clock &clock)
{
    offline::Platform platform(scenarioOf(line), line.seed.value_or(1), clock);
    if (const auto port = platform.start(*line.serveOfflinePort); !port)
        return refuse(port.error().as<core::Unreachable>() ? port.error().as<core::Unreachable>()->reason : u"cannot serve"_s,
                      Failure);
    say(stdout, u"listening on "_s + platform.baseUrl().toString(), Good);
    return QCoreApplication::exec();
}

int show(const CommandLine &line, core::Clock &clock, core::SteadyTime started)
{
    const auto folder = store::DataFolder::open(line.dataDir.isEmpty() ? store::DataFolder::standardPath() : line.dataDir);
    if (!folder)
        return refuse(ui::text::errorSentence(folder.error()), Failure);
    const bool isUnattended = line.isSelfTest || line.screenshotsDir;
    store::SingleInstance instance(folder->path());
    if (const auto is = isUnattended ? store::SingleInstance::Start::First : instance.start();
        is == store::SingleInstance::Start::RaisedTheFirst)
        return say(stdout, u"senderdesk: the window that is open on this data folder was raised"_s, Good);
    else if (is == store::SingleInstance::Start::FirstDoesNotAnswer)
        return refuse(u"another one is open on this data folder and does not answer"_s, Failure);
    core::SystemRequestIds requestIds;
    store::Journal journal(folder->journalFile());
    store::LayoutStore layout(folder->layoutFile());
    std::unique_ptr<offline::Platform> platform;
    store::ConnectionStore connectionStore(folder->connectionsFile());
    store::KeychainVault vault;
    store::MemoryVault nobody;
    store::JournalWitness witness(journal, isUnattended ? static_cast<store::SecretVault &>(nobody) : vault,
                                  store::JournalWitness::keyOf(folder->path(), store::DataFolder::standardPath()));
    // Offline no other host is contacted, whatever is saved.
    const bool isOffline = line.offlineScenario || isUnattended;
    operations::Connections connections({clock, requestIds, journal, isOffline, line.pageSize, &witness});
    connections.outbox().setUndoWindow(line.undoWindow);
    ui::Console console(connections, layout, ui::optionsOf(line, started));
    QObject::connect(&instance, &store::SingleInstance::raised, &console, &ui::Console::raise);

    const auto startOffline = [&] {
        if (platform)
            return int(Good);
        platform = std::make_unique<offline::Platform>(scenarioOf(line), line.seed.value_or(1), clock);
        for (const auto &[method, path] : line.methodPaths.asKeyValueRange())
            platform->estate().setPath(method.toStdString(), path.toLatin1());
        if (const auto port = platform->start(); !port)
            return refuse(ui::text::errorSentence(port.error()), Failure);
        for (domain::Connection &connection : platform->connections()) {
            connection.methodPaths = line.methodPaths;
            connection.armed = line.isArmed;
            connections.add(connection, {offline::Platform::secretOf(connection)});
        }
        return int(Good);
    };
    QObject::connect(&console, &ui::Console::offlinePlatformWanted, &console, startOffline);
    QObject::connect(&console, &ui::Console::firstReadingFailed, &console, [](const QString &why) { refuse(why, Good); });
    QObject::connect(&console, &ui::Console::ended, &console, [](int code, const QStringList &lines) {
        QCoreApplication::exit(say(code == Good ? stdout : stderr, lines.join(u'\n'), code));
    });

    if (line.open) {
        domain::Connection connection = line.open->connection;
        connection.methodPaths = line.methodPaths;
        connections.add(connection, {core::Secret(operations::takeFromEnvironment(line.open->secretVariable))});
    } else if (isOffline) {
        if (const int code = startOffline(); code != Good)
            return code;
    }
    const auto loaded = isUnattended ? core::Result<void>() : connections.load(connectionStore, vault);
    console.open();
    if (!loaded)
        console.tellFailure(loaded.error());
    return QApplication::exec();
}

}

int main(int argc, char **argv)
{
    core::SystemClock clock;
    const core::SteadyTime started = clock.steady();
    QCoreApplication::setApplicationName(u"senderdesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SENDERDESK_VERSION));

    QStringList arguments;
    std::transform(argv + 1, argv + argc, std::back_inserter(arguments), [](const char *a) { return QString::fromLocal8Bit(a); });
    const auto line = CommandLine::parse(arguments);
    if (!line)
        return refuse(line.error(), BadArguments);
    if (line->isHelpAsked || line->isVersionAsked)
        return say(stdout, line->isHelpAsked ? CommandLine::help() : u"senderdesk "_s + QCoreApplication::applicationVersion(),
                   Good);
    if (line->serveOfflinePort) {
        const QCoreApplication app(argc, argv);
        return serve(*line, clock);
    }
    if (!ui::hasScreen() && !ui::useNoScreen(*line))
        return refuse(u"no display; --self-test, --screenshots and --serve-offline work without one"_s, Failure);
    const QApplication app(argc, argv);
    return show(*line, clock, started);
}
