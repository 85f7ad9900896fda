#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <chrono>

// The program as a person starts it, from outside: time to the first painted rows, and memory with 100,000 of them.
namespace senderdesk::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int patienceMs = 120'000;

// A virtual X screen for the run; without Xvfb the offscreen platform, and the note says so.
class Display
{
public:
    Display()
    {
        if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty())
            return;
        m_xvfb.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s});
        if (m_xvfb.waitForReadyRead(10'000))
            m_name = u':' + QString::fromLatin1(m_xvfb.readAllStandardOutput()).trimmed();
    }
    ~Display()
    {
        m_xvfb.kill();
        m_xvfb.waitForFinished(5'000);
    }
    [[nodiscard]] bool isThere() const { return !m_name.isEmpty(); }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"WAYLAND_DISPLAY"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, isThere() ? u"xcb"_s : u"offscreen"_s);
        if (isThere())
            environment.insert(u"DISPLAY"_s, m_name);
        return environment;
    }

private:
    QProcess m_xvfb;
    QString m_name;
};

QString beside(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u'/' + name;
}

struct Run
{
    double ms = 0; // from the start of the process to the stamp that it printed
    QString output;
};

Run runOnce(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    const auto started = std::chrono::steady_clock::now().time_since_epoch();
    process.start(program, arguments);
    process.waitForFinished(patienceMs);
    Run run{0, QString::fromUtf8(process.readAllStandardOutput())};
    static const QRegularExpression stamp(u"monotonic ns: (\\d+)"_s);
    if (const auto match = stamp.match(run.output); match.hasMatch())
        run.ms = double(match.captured(1).toLongLong() - std::chrono::nanoseconds(started).count()) / 1e6;
    return run;
}

Measure startMeasure(const Display &display)
{
    Measure measure{u"start to first painted rows / empty window"_s, u"ms"_s, 0, 0, 0, 2.2, false, {}};
    const QTemporaryDir folder;
    const QStringList arguments{u"--self-test"_s, u"--offline"_s, u"--data-dir"_s, folder.path()};
    const auto medians = interleaved(
        isQuick() ? 1 : 11, [&] { return runOnce(beside(u"senderdesk"_s), arguments, display.environment()).ms; },
        [&] { return runOnce(beside(u"emptywindow"_s), {}, display.environment()).ms; });
    measure.ours = medians.ours;
    measure.peer = medians.peer;
    measure.ratio = medians.peer > 0 ? medians.ours / medians.peer : 0;
    measure.note = display.isThere() ? u"xcb on Xvfb"_s : u"offscreen: no Xvfb"_s;
    return measure;
}

Measure memoryMeasure(const Display &display)
{
    Measure measure{u"resident memory with 100,000 rows shown"_s, u"MB"_s, 0, 0, 0, 110, false, {}};
    QProcess server;
    server.start(beside(u"senderdesk"_s), {u"--serve-offline"_s, u"0"_s, u"--offline=large"_s});
    if (!server.waitForReadyRead(patienceMs)) {
        measure.note = u"the server did not start"_s;
        return measure;
    }
    const QString url = QString::fromUtf8(server.readLine()).section(u' ', -1).trimmed();
    const QTemporaryDir folder;
    QProcessEnvironment environment = display.environment();
    environment.insert(u"BENCH_TOKEN"_s, u"offline"_s);
    const Run run = runOnce(beside(u"senderdesk"_s),
                            {u"--open"_s, url, u"--service"_s, u"altcraft-admin"_s, u"--secret-env"_s, u"BENCH_TOKEN"_s,
                             u"--data-dir"_s, folder.path(), u"--self-test"_s},
                            environment);
    server.terminate();
    server.waitForFinished(5'000);
    static const QRegularExpression memory(u"resident memory: (\\d+) kB"_s);
    static const QRegularExpression rows(u"queue rows: (\\d+)"_s);
    measure.ours = memory.match(run.output).captured(1).toDouble() / 1000;
    measure.note = rows.match(run.output).captured(1) + u" rows"_s;
    return measure;
}

}

QList<Measure> startMeasures()
{
    const Display display;
    return {startMeasure(display), memoryMeasure(display)};
}

}
