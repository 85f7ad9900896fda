#include "offline/fault.h"

namespace senderdesk::offline {
namespace {

constexpr int longestDelay = 600'000; // ms: a typing slip must not hold a worker for ever

std::optional<int> numberAfter(const QByteArray &word, QByteArrayView prefix, int low, int high)
{
    if (!word.startsWith(prefix))
        return std::nullopt;
    bool isNumber = false;
    const int value = word.mid(prefix.size()).toInt(&isNumber);
    return isNumber && value >= low && value <= high ? std::optional(value) : std::nullopt;
}

}

std::expected<Fault, QByteArray> Fault::parse(const QByteArray &words)
{
    Fault fault;
    for (const QByteArray &each : words.split(',')) {
        const QByteArray word = each.trimmed();
        if (const auto delay = numberAfter(word, "slow=", 0, longestDelay))
            fault.delay = std::chrono::milliseconds(*delay);
        else if (const auto status = numberAfter(word, "http=", 300, 599))
            fault.httpStatus = *status;
        else if (const auto code = numberAfter(word, "", 400, 599))
            fault.code = *code;
        else if (word == "drop")
            fault.drop = true;
        else if (word == "cut")
            fault.cut = true;
        else if (word == "malformed")
            fault.malformed = true;
        else if (word == "html")
            fault.html = true;
        else if (word == "duplicate")
            fault.duplicate = true;
        else
            return std::unexpected(word);
    }
    return fault;
}

}
