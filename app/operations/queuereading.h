#pragma once

#include "api/senders.h"
#include "net/client.h"
#include "operations/queuesource.h"

#include <QObject>

#include <functional>
#include <unordered_map>

namespace senderdesk::operations {

// One reading of the queues of some senders by one query. With sums checked, each sender's total is read before its rows and
// after.
//
// `rows` is told once for each sender, `sum` where it was checked, `ended` once at the end; the reading may be destroyed inside
// any of them, and at any other time, which cancels it.
class QueueReading
{
public:
    struct Told
    {
        std::function<void(core::SenderId, core::Result<QList<domain::QueueGroup>>)> rows;
        std::function<void(const SumCheck &)> sum;
        std::function<void()> ended;
    };

    QueueReading(net::Client &client, const QList<core::SenderId> &senders, const domain::QueueQuery &query, bool isSumChecked,
                 Told told);

private:
    enum class Step { Before, Rows, After };
    struct Progress
    {
        net::Call<api::QueueStats::Reply> call;
        std::optional<qint64> before;
        qint64 rows = 0;
    };
    void pump();
    void ask(core::SenderId sender, Step step);
    void take(core::SenderId sender, Step step, core::Result<net::Answer<api::QueueStats::Reply>> answer);
    void takeRows(core::SenderId sender, core::Result<net::Answer<api::QueueStats::Reply>> answer);
    void finish(core::SenderId sender);

    net::Client &m_client;
    const QList<core::SenderId> m_senders;
    const domain::QueueQuery m_query;
    const bool m_isSumChecked;
    Told m_told;
    QObject m_context;
    qsizetype m_next = 0;
    std::unordered_map<qint64, Progress> m_open;
};

}
