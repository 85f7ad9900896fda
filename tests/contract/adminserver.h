#pragma once

#include "api/registry.h"
#include "codec/codec.h"
#include "tests/support/peer.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace senderdesk::contract {

// A small, truthful Administrator API for the flows of operations: held mail stays held, a clear removes its scope, deleted
// senders are not listed. Everything it is asked is kept, and `fault` may answer instead of it. It stands apart from the offline
// platform on purpose: a flow is proved against two servers that share nothing but the wire.
class AdminServer
{
public:
    struct Mail
    {
        qint64 sender = 0;
        qint64 account = 0;
        qint64 campaign = 0;
        QString isp;
        domain::QueueCounts counts;
    };
    struct Seen
    {
        QString method;
        QJsonObject fields;
        QByteArray requestId;
        domain::WireFormat format = domain::WireFormat::Json;

        [[nodiscard]] qint64 number(const char *name) const { return fields.value(QLatin1String(name)).toInteger(); }
        [[nodiscard]] QString text(const char *name) const { return fields.value(QLatin1String(name)).toString(); }
    };

    QList<domain::Sender> senders;
    QSet<qint64> deleted;
    QList<Mail> mail;
    QList<domain::Account> accounts;
    qint64 pageCap = 1'000'000; // rows of a page, whatever is asked for
    QList<Seen> seen;
    std::function<std::optional<support::Behaviour>(const Seen &)> fault;

    [[nodiscard]] support::Behaviour reply(const support::PeerRequest &request)
    {
        std::optional<support::Behaviour> behaviour;
        const bool isXml = request.header("Content-Type").contains("xml");
        const auto format = isXml ? domain::WireFormat::Xml : domain::WireFormat::Json;
        api::forEachRequest(api::AllRequests{}, [&]<class Request>() {
            const std::string_view path = Request::method.path;
            if (behaviour || request.path != QByteArray(path.data(), qsizetype(path.size())))
                return;
            const auto body = codec::decodeRequest<Request>(request.body, format);
            if (!body || body->token != QLatin1String("offline")) {
                behaviour = support::answer(200, codec::encodeError(body ? 401 : 400, QStringLiteral("refused"), format));
                return;
            }
            seen << Seen{QString::fromUtf8(Request::method.name.data(), qsizetype(Request::method.name.size())), body->fields,
                         request.header("Request-ID"), format};
            const Seen now = seen.constLast();
            if (fault)
                behaviour = fault(now);
            if (!behaviour)
                behaviour = truth<Request>(now);
        });
        return behaviour.value_or(support::answer(200, codec::encodeError(501, QStringLiteral("no such method"), format)));
    }

    // What a method does and answers, for a fault that acts first and then answers badly.
    template<class Request>
    [[nodiscard]] support::Behaviour truth(const Seen &now)
    {
        const auto answer = [&now](const auto &reply) { return support::answer(200, codec::encodeReply(reply, now.format)); };
        if constexpr (std::is_same_v<Request, api::SendersList>) {
            QList<domain::Sender> rows;
            for (const domain::Sender &sender : std::as_const(senders)) {
                if (sender.id >= now.number("from_id") && !deleted.contains(sender.id)
                    && rows.size() < std::min(pageCap, now.number("limit")))
                    rows << sender;
            }
            return answer(api::List<domain::Sender>{rows, senders.size() + 40}); // total_count is not to be trusted
        } else if constexpr (std::is_same_v<Request, api::AccountsList>) {
            QList<domain::Account> rows;
            for (const domain::Account &account : std::as_const(accounts)) {
                if (account.id >= now.number("from_id") && rows.size() < std::min(pageCap, now.number("limit")))
                    rows << account;
            }
            return answer(api::List<domain::Account>{rows, 1});
        } else if constexpr (std::is_same_v<Request, api::QueueStats>) {
            return answer(api::List<domain::QueueGroup>{groups(now), {}});
        } else {
            act(now);
            return answer(api::Nothing{});
        }
    }
    [[nodiscard]] support::Behaviour error(const Seen &now, int code) const
    {
        return support::answer(200, codec::encodeError(code, QStringLiteral("words of %1").arg(code), now.format));
    }

    [[nodiscard]] qsizetype count(const QString &method) const
    {
        return std::count_if(seen.begin(), seen.end(), [&method](const Seen &each) { return each.method == method; });
    }
    // Those that change something.
    [[nodiscard]] QList<Seen> changes() const
    {
        QList<Seen> list;
        for (const Seen &each : seen) {
            if (!each.requestId.isEmpty())
                list << each;
        }
        return list;
    }

    void act(const Seen &now)
    {
        const qint64 sender = now.number("id");
        if (now.method == QLatin1String("senders.delete"))
            deleted.insert(sender);
        if (now.method == QLatin1String("senders.undelete"))
            deleted.remove(sender);
        for (Mail &each : mail) {
            if (!isInside(each, now))
                continue;
            domain::QueueCounts &c = each.counts;
            if (now.method == QLatin1String("senders.queue.hold"))
                c = {0, 0, 0, c.total, c.total};
            else if (now.method == QLatin1String("senders.queue.release"))
                c = {c.fresh + c.hold, c.processing, c.retry, 0, c.total};
            else if (now.method == QLatin1String("senders.queue.purge"))
                c = {};
        }
    }

private:
    static bool isInside(const Mail &each, const Seen &now)
    {
        const auto fits = [&now](const char *name, qint64 value) { return now.number(name) == 0 || now.number(name) == value; };
        return each.sender == now.number("id") && fits("account_id", each.account) && fits("campaign_id", each.campaign)
               && (!now.fields.contains(QLatin1String("isp")) || now.text("isp") == each.isp);
    }
    QList<domain::QueueGroup> groups(const Seen &now) const
    {
        const QString group = now.text("group");
        const bool byAccount = group == QLatin1String("account") || group == QLatin1String("account_campaign");
        std::map<std::tuple<qint64, qint64, QString>, domain::QueueGroup> rows;
        for (const Mail &each : mail) {
            if (!isInside(each, now) || each.counts.total == 0)
                continue;
            const qint64 account = byAccount ? each.account : 0;
            const qint64 campaign = group == QLatin1String("account_campaign") ? each.campaign : 0;
            const QString isp = group == QLatin1String("isp") ? each.isp : QString();
            domain::QueueGroup &row = rows[{account, campaign, isp}];
            row.accountId = account;
            row.campaignId = campaign;
            row.isp = isp;
            row.fresh += each.counts.fresh;
            row.processing += each.counts.processing;
            row.retry += each.counts.retry;
            row.hold += each.counts.hold;
            row.total += each.counts.total;
        }
        QList<domain::QueueGroup> list;
        for (const auto &[key, row] : rows)
            list << row;
        return list;
    }
};

}
