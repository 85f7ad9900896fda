#pragma once

#include <QByteArrayList>

#include <chrono>
#include <expected>
#include <optional>

namespace senderdesk::offline {

// What goes wrong with one request. Several may go wrong at once ("slow=2000, cut").
struct Fault
{
    std::chrono::milliseconds delay{}; // the request is executed at once, its reply waits
    std::optional<int> code{};         // refused with this `error` inside HTTP 200, nothing executed: 429, 500…
    std::optional<int> httpStatus{};   // refused with this HTTP status and an HTML page, nothing executed
    bool drop = false;                 // executed; the connection closes without a reply
    bool cut = false;                  // executed; the reply breaks off in the middle of its body
    bool malformed = false;            // executed; the reply is whole HTTP around half a document
    bool html = false;                 // executed; an HTML page comes with HTTP 200
    bool duplicate = false;            // a change is not executed; every reply says that it repeats an earlier one

    [[nodiscard]] bool isNone() const { return *this == Fault{}; }
    friend bool operator==(const Fault &, const Fault &) = default;

    // The value of the header X-Offline-Fault: "slow=MS", "429", "500", "http=STATUS", "drop", "cut", "malformed", "html",
    // "duplicate", several with commas. Otherwise the word that was not understood.
    [[nodiscard]] static std::expected<Fault, QByteArray> parse(const QByteArray &words);
};

}
