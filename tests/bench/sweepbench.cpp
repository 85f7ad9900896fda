#include "api/senders.h"
#include "net/client.h"
#include "tests/bench/bench.h"
#include "tests/support/testids.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTestEventLoop>

#include <vector>

// A sweep: the queue of each of 1,000 senders, asked for in the background from a server in another process.
namespace senderdesk::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int millisecondsOfTheServer = 50;

// Milliseconds for all; 0 when one of them failed.
double sweep(const QUrl &url, int inFlight, int senders)
{
    net::ClientSettings settings;
    settings.connection.baseUrl = url;
    settings.connection.requestsInFlight = inFlight;
    settings.secrets.main = core::Secret("bench");
    settings.loopbackOnly = true;
    core::SystemClock clock;
    support::CountingIds ids;
    net::Client client(settings, clock, ids);
    QObject context;
    QTestEventLoop loop;
    std::vector<net::Call<api::QueueStats::Reply>> calls;
    calls.reserve(size_t(senders));
    int left = senders;
    int failed = 0;
    const double took = millisecondsOf([&] {
        for (int i = 1; i <= senders; ++i) {
            const api::QueueStats request{support::senderId(i), {}, {}, {}, domain::Grouping::Total};
            calls.push_back(client.call(request, {}, net::Priority::Background));
            calls.back().then(&context, [&](const auto &result) {
                failed += !result || result->value.items.size() != 1;
                if (--left == 0)
                    loop.exitLoop();
            });
        }
        loop.enterLoop(120);
    });
    return left == 0 && failed == 0 ? took : 0;
}

Measure sweepMeasure(const QUrl &url, int inFlight)
{
    const int senders = isQuick() ? 60 : 1'000;
    QList<double> took;
    for (int i = 0; i < (isQuick() ? 1 : 5); ++i)
        took << sweep(url, inFlight, senders);
    Measure measure{u"sweep of 1,000 senders, %1 in flight / ideal"_s.arg(inFlight), u"ms"_s, median(took), 0, 0, 0, false, {}};
    measure.peer = double(senders) / inFlight * millisecondsOfTheServer;
    measure.ratio = measure.ours / measure.peer;
    measure.target = 1.15;
    measure.atLeast = false;
    measure.note = took.contains(0) ? u"failed"_s : u"peer: 1,000 / %1 × 50 ms"_s.arg(inFlight);
    return measure;
}

}

QList<Measure> sweepMeasures()
{
    QProcess server;
    server.start(QCoreApplication::applicationDirPath() + u"/slowserver"_s, {QString::number(millisecondsOfTheServer)});
    QList<Measure> measures;
    if (server.waitForReadyRead(10'000)) {
        const QUrl url(QString::fromUtf8(server.readLine()).section(u' ', -1).trimmed());
        measures = {sweepMeasure(url, 6), sweepMeasure(url, 32)};
    } else {
        measures = {{u"sweep of 1,000 senders"_s, u"ms"_s, 0, 0, 0, 1.15, false, u"the server did not start"_s}};
    }
    server.kill();
    server.waitForFinished(5'000);
    return measures;
}

}
