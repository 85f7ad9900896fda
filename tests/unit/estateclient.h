#pragma once

#include "api/registry.h"
#include "codec/codec.h"
#include "offline/estate.h"
#include "tests/support/testclock.h"
#include "tests/support/testids.h"

#include <array>

namespace senderdesk::offline {

// Asks an Estate as a client would, without a socket: typed by the registry, or raw.
class EstateClient
{
public:
    explicit EstateClient(Scenario scenario = Scenario::Calm, quint64 seed = 1, EstateOptions options = {})
        : estate(scenario, seed, clock, options)
    {}

    // A change takes a new Request-ID, unless one is given.
    template<class Request>
    core::Result<typename Request::Reply> ask(const Request &request, QByteArray requestId = {})
    {
        const core::Secret token(QByteArray("offline"));
        Headers headers = jsonHeaders();
        if (Request::method.effect == api::Effect::Change)
            headers.emplaceBack("Request-ID", requestId.isEmpty() ? m_ids.next().toLatin1() : requestId);
        last = post(pathOf<Request>(), codec::encodeRequest(request, domain::WireFormat::Json, &token), headers);
        return codec::decodeReply<typename Request::Reply>(last.body);
    }

    HttpReply post(const QByteArray &target, const QByteArray &body, const Headers &headers = jsonHeaders())
    {
        return estate.handle({"POST", target, headers, body});
    }

    // The groups of a sender; fails the test's expectations by being empty on an error.
    QList<domain::QueueGroup> groups(qint64 sender, domain::Grouping grouping, qint64 account = 0, qint64 campaign = 0,
                                     const std::optional<QString> &isp = {})
    {
        const auto reply = ask(api::QueueStats{support::senderId(sender), core::AccountId::from(account),
                                               core::CampaignId::from(campaign), isp, grouping});
        return reply ? reply->items : QList<domain::QueueGroup>();
    }
    domain::QueueCounts total(qint64 sender, qint64 account = 0, qint64 campaign = 0)
    {
        return sumOf(groups(sender, domain::Grouping::Total, account, campaign));
    }

    static domain::QueueCounts sumOf(const QList<domain::QueueGroup> &groups)
    {
        domain::QueueCounts sum;
        for (const domain::QueueGroup &group : groups)
            sum += group.counts();
        return sum;
    }

    template<class Request>
    static QByteArray pathOf()
    {
        return {Request::method.path.data(), qsizetype(Request::method.path.size())};
    }
    static Headers jsonHeaders() { return {{"Content-Type", "application/json"}}; }
    static Headers xmlHeaders() { return {{"Content-Type", "application/xml"}}; }

    support::TestClock clock;
    Estate estate;
    HttpReply last; // of ask()

private:
    support::CountingIds m_ids;
};

inline constexpr std::array allGroupings{domain::Grouping::Total, domain::Grouping::Isp, domain::Grouping::Account,
                                         domain::Grouping::Campaign};

}
