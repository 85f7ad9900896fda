#pragma once

#include "core/clock.h"
#include "offline/fault.h"
#include "offline/http.h"
#include "offline/scenario.h"

#include <QStringList>

#include <memory>
#include <string_view>

namespace senderdesk::offline {

struct EstateOptions
{
    bool isStrict = false;               // a key that the method does not have is refused with 450 instead of being ignored
    qint64 mostRowsPerPage = 0;          // of a list, whatever limit asks for; 0: no cap
    int requestsPerSecond = 20'000;      // above it 429
    int largeGroups = 100'000;           // of the big sender in Scenario::Large
    int extraSenders = 0;                // so many more AKMTA senders, for sweeps
    std::chrono::milliseconds latency{}; // of every reply
    QByteArray secret{};                 // let in beside "offline", as a token and as a password; empty: none
};

// The simulated services: requests in, replies out, no input or output of its own and no threads. What it answers follows
// from the scenario, the seed and the sequence of (time, request); the time comes from clock.steady().
//
// Every public function may be called from any thread: one lock is around the whole state. The clock must outlive it.
class Estate
{
public:
    Estate(Scenario scenario, quint64 seed, core::Clock &clock, EstateOptions options = {});
    ~Estate();
    Q_DISABLE_COPY_MOVE(Estate)

    [[nodiscard]] HttpReply handle(const HttpRequest &request);

    // Serves a method of the registry (api::Method::name) at another path. False when there is no such method.
    bool setPath(std::string_view method, const QByteArray &path);

    // The next requests (to `path`, or to any when empty) meet this fault. Faults queue up in the order they were given; a
    // fault from the request's own X-Offline-Fault header goes first.
    void inject(const Fault &fault, int requests = 1, const QByteArray &path = {});
    void setLatency(std::chrono::milliseconds latency);

    // What arrived, for tests that count. Off unless switched on, for it grows without end.
    struct Arrival
    {
        HttpRequest request;
        int error = 0;            // the envelope's code; the HTTP status where that was not 200
        bool isExecuted = false;  // a change that took effect, or a read that was answered
        bool isDuplicate = false; // answered with the stored reply of an earlier request
    };
    void setRecording(bool on);
    [[nodiscard]] QList<Arrival> arrivals() const;

    // The tokens that are let in, "offline" and the documents' one.
    [[nodiscard]] static QByteArrayList tokens();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}
