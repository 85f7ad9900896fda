#include "offline/deduplication.h"

#include <QCryptographicHash>

#include <algorithm>

namespace senderdesk::offline {
namespace {

using namespace std::chrono_literals;

constexpr auto liveTime = 86'400s; // API_DEDUPLICATION_LIVE_TIME_SEC

}

QByteArray Deduplication::keyOf(const HttpRequest &request, const QByteArray &token)
{
    auto id = headerOf(request.headers, "Request-ID");
    if (!id)
        id = headerOf(request.headers, "X-Request-ID");

    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](QByteArrayView part) {
        hash.addData(QByteArray::number(part.size()) + ':'); // so that no two lists of parts read the same
        hash.addData(part);
    };
    if (id && !id->isEmpty()) {
        add("id");
        add(*id);
        add(token);
    } else {
        add("checksum");
        add(request.target);
        add(request.body);
        Headers headers = request.headers;
        for (auto &[name, value] : headers)
            name = name.toLower();
        std::ranges::sort(headers);
        for (const auto &[name, value] : headers) {
            if (name == "x-offline-fault") // what goes wrong with one try does not make it another request
                continue;
            add(name);
            add(value);
        }
    }
    return hash.result().toBase64();
}

Headers Deduplication::marksOf(const QByteArray &key)
{
    return {{"Duplicate-Request", "true"}, {"X-Duplicate-Request", "true"}, {"Duplicate-Key", key}, {"X-Duplicate-Key", key}};
}

std::optional<HttpReply> Deduplication::find(const QByteArray &key, core::SteadyTime now)
{
    forget(now);
    const auto found = m_replies.constFind(key);
    if (found == m_replies.constEnd())
        return std::nullopt;
    HttpReply reply = *found;
    reply.headers += marksOf(key);
    return reply;
}

void Deduplication::remember(const QByteArray &key, const HttpReply &reply, core::SteadyTime now)
{
    m_replies.insert(key, reply);
    m_expiries.emplace_back(now + liveTime, key);
}

void Deduplication::forget(core::SteadyTime now)
{
    while (!m_expiries.empty() && m_expiries.front().first <= now) {
        m_replies.remove(m_expiries.front().second);
        m_expiries.pop_front();
    }
}

}
