#pragma once

#include "net/client.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <limits>

namespace senderdesk::operations {

// Reads a list page after page: from_id = last id + 1, until a page is empty. Fewer rows than asked for end nothing, since a
// server may have a smaller limit of its own, and total_count is never looked at (wire/altcraft-admin.md 1.9). Ids that do not
// rise are Malformed: such a list would never end.
//
// `page` is called with each page, `ended` once, with the failure or nothing; the reading may be destroyed inside both, and at
// any other time, which cancels it.
template<class Request>
class PageReading
{
public:
    using Rows = decltype(Request::Reply::items);
    struct Told
    {
        std::function<void(const Rows &)> page;
        std::function<void(core::Result<void>)> ended;
    };

    using Make = std::function<Request(qint64 from, qint64 limit)>; // of a list that is asked for by more than its page

    PageReading(
        net::Client &client, qint64 pageSize, Told told,
        Make make = [](qint64 from, qint64 limit) { return Request{from, limit}; })
        : m_client(client)
        , m_pageSize(pageSize)
        , m_told(std::move(told))
        , m_make(std::move(make))
    {
        ask(1);
    }

private:
    void ask(qint64 from)
    {
        m_call = m_client.call(m_make(from, m_pageSize))
                     .then(&m_context, [this, from](core::Result<net::Answer<typename Request::Reply>> answer) {
                         if (!answer)
                             return end(std::unexpected(std::move(answer.error())));
                         const Rows &rows = answer->value.items;
                         if (rows.isEmpty())
                             return end({});
                         qint64 least = from;
                         for (qsizetype i = 0; i < rows.size(); ++i) {
                             const qint64 id = rows.at(i).id;
                             if (id < least)
                                 return end(core::fail(
                                     core::Malformed{QStringLiteral("data[%1].id").arg(i),
                                                     QStringLiteral("%1, where %2 or more was expected").arg(id).arg(least)}));
                             if (id == std::numeric_limits<qint64>::max())
                                 return end(core::fail(
                                     core::Malformed{QStringLiteral("data[%1].id").arg(i), QStringLiteral("too large")}));
                             least = id + 1;
                         }
                         const auto page = m_told.page; // a listener may go as far as destroying this reading
                         const QPointer<QObject> alive(&m_context);
                         page(rows);
                         if (alive)
                             ask(least);
                     });
    }
    void end(core::Result<void> how)
    {
        auto ended = std::move(m_told.ended); // outlives this
        ended(std::move(how));
    }

    net::Client &m_client;
    const qint64 m_pageSize;
    Told m_told;
    const Make m_make;
    QObject m_context;
    net::Call<typename Request::Reply> m_call;
};

}
