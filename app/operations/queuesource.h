#pragma once

#include "domain/queue.h"
#include "operations/environment.h"
#include "operations/source.h"

#include <QHash>
#include <QList>

#include <memory>

namespace senderdesk::net {
class Client;
}
namespace senderdesk::model {
class QueueModel;
struct QueueAnswer;
}

namespace senderdesk::operations {

class QueueReading;

// The sum of a sender's rows against the server's own total, read before and after the rows.
struct SumCheck
{
    core::SenderId sender;
    qint64 rows = 0;
    qint64 totalBefore = 0;
    qint64 totalAfter = 0;
    // Mail flows while the rows are read: only a sum outside both totals is worth telling.
    [[nodiscard]] bool isOff() const { return rows < qMin(totalBefore, totalAfter) || rows > qMax(totalBefore, totalAfter); }
};

// The queue of one sender or several, as one query shows it.
class QueueSource : public Source
{
    Q_OBJECT

public:
    QueueSource(net::Client &client, const Environment &environment, QObject *parent = nullptr);
    ~QueueSource() override;

    [[nodiscard]] model::QueueModel &model();

    // Shows another queue. The rows of the one before go at once: a row must never meet a query that did not read it. Its late
    // replies are dropped. The same senders and query again only read anew.
    void show(const QList<core::SenderId> &senders, const domain::QueueQuery &query);
    [[nodiscard]] const domain::QueueQuery &query() const { return m_query; }
    [[nodiscard]] QList<core::SenderId> senders() const { return m_senders; }

    void refresh() override; // order and new rows are applied, and sums are checked
    void refreshInPlace();   // the program's own; nothing where a reading is under way
    void readAnew();         // after a change: what is under way may have been answered before it, and is dropped
    void cancel() override;

    // Automatic refresh: empty is off, else shortestInterval…longestInterval. Slower while hidden.
    void setInterval(std::optional<std::chrono::milliseconds> interval);
    [[nodiscard]] std::optional<std::chrono::milliseconds> automaticInterval() const { return m_interval; }
    void setVisible(bool isVisible);
    // Until the next automatic reading; empty when there is none. After 429 it is longer than the interval.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextDelay() const;

    // Of the last refresh(); empty where rows are not groups of a total, or a total could not be read.
    [[nodiscard]] QList<SumCheck> sumChecks() const { return m_sumChecks; }
    // Senders whose queue could not be read in the last reading; error() is the first one's.
    [[nodiscard]] QHash<core::SenderId, core::Error> failures() const { return m_failures; }

    static constexpr std::chrono::seconds shortestInterval{2};
    static constexpr std::chrono::minutes longestInterval{5};
    static constexpr std::chrono::minutes restingInterval{1}; // "stale" counts from this while automatic refresh is off

Q_SIGNALS:
    void queryChanged();
    void answered(const senderdesk::model::QueueAnswer &answer); // one sender's rows came, just before they go into the model
    void rowsRead();                                             // a reading ended and every sender answered
    void sumsChecked();

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override;
    void ageRows(core::WallTime limit) override;

private:
    enum class Why { Shown, Manual, Automatic };
    void read(Why why);
    Why m_why = Why::Shown; // of the reading under way
    void take(core::SenderId sender, core::Result<QList<domain::QueueGroup>> groups, Why why);
    void finish();
    void schedule();

    net::Client &m_client;
    std::unique_ptr<model::QueueModel> m_model;
    std::unique_ptr<QueueReading> m_reading;
    QList<core::SenderId> m_senders;
    domain::QueueQuery m_query;
    QHash<core::SenderId, core::Error> m_failures;
    std::optional<core::Error> m_firstFailure;
    qint64 m_answers = 0;
    QList<SumCheck> m_sumChecks;
    QTimer m_poll;
    std::optional<std::chrono::milliseconds> m_interval;
    bool m_isVisible = true;
    int m_limitedInARow = 0; // readings that ended in 429
};

}
