#include "operations/queuesource.h"

#include "model/queuemodel.h"
#include "operations/queuereading.h"

#include <QSet>

#include <algorithm>

namespace senderdesk::operations {
namespace {

using std::chrono::milliseconds;

// While nobody looks, the figures need not be fresh, only there.
constexpr int hiddenFactor = 5;
constexpr std::chrono::seconds hiddenAtLeast{30};

QList<core::SenderId> withoutDoubles(const QList<core::SenderId> &senders)
{
    QList<core::SenderId> kept;
    QSet<core::SenderId> seen;
    for (const core::SenderId sender : senders) {
        if (!seen.contains(sender))
            kept << sender;
        seen.insert(sender);
    }
    return kept;
}

}

QueueSource::QueueSource(net::Client &client, const Environment &environment, QObject *parent)
    : Source(environment.clock, parent)
    , m_client(client)
    , m_model(std::make_unique<model::QueueModel>())
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &QueueSource::refreshInPlace);
}

QueueSource::~QueueSource() = default;

model::QueueModel &QueueSource::model()
{
    return *m_model;
}

void QueueSource::show(const QList<core::SenderId> &senders, const domain::QueueQuery &query)
{
    const QList<core::SenderId> wanted = withoutDoubles(senders);
    if (wanted == m_senders && query == m_query) {
        if (state() == State::Idle)
            read(Why::Shown);
        return;
    }
    m_reading.reset(); // its late replies are dropped
    m_poll.stop();
    m_senders = wanted;
    m_query = query;
    m_failures.clear();
    m_sumChecks.clear();
    m_limitedInARow = 0;
    m_model->setQuestion(m_senders, m_query);
    forget();
    Q_EMIT queryChanged();
    read(Why::Shown);
}

void QueueSource::refresh()
{
    read(Why::Manual);
}

void QueueSource::readAnew()
{
    read(state() == State::Loading ? m_why : Why::Automatic);
}

void QueueSource::refreshInPlace()
{
    if (state() != State::Loading)
        read(Why::Automatic);
}

void QueueSource::read(Why why)
{
    m_poll.stop();
    m_reading.reset();
    m_why = why;
    if (m_senders.isEmpty())
        return;
    m_failures.clear();
    m_firstFailure.reset();
    m_answers = 0;
    if (why == Why::Manual)
        m_sumChecks.clear();
    beginLoading();
    setProgress({0, m_senders.size()});
    m_reading = std::make_unique<QueueReading>(
        m_client, m_senders, m_query, why == Why::Manual,
        QueueReading::Told{[this, why](core::SenderId sender, core::Result<QList<domain::QueueGroup>> groups) {
                               take(sender, std::move(groups), why);
                           },
                           [this](const SumCheck &check) {
                               m_sumChecks << check;
                               Q_EMIT sumsChecked();
                           },
                           [this] {
                               m_reading.reset();
                               finish();
                           }});
}

void QueueSource::take(core::SenderId sender, core::Result<QList<domain::QueueGroup>> groups, Why why)
{
    if (groups) {
        model::QueueAnswer answer{sender, m_query, std::move(*groups), clock().now()};
        Q_EMIT answered(answer);
        // A question's first rows are all let in as they come; a poll's new ones wait for the person.
        m_model->replaceAnswer(std::move(answer), why == Why::Automatic ? model::Apply::InPlace : model::Apply::Reorder);
    } else {
        if (!m_firstFailure)
            m_firstFailure = groups.error();
        m_failures.insert(sender, std::move(groups.error()));
    }
    setProgress({++m_answers, m_senders.size()});
}

void QueueSource::finish()
{
    const bool isLimited =
        std::any_of(m_failures.cbegin(), m_failures.cend(), [](const core::Error &e) { return e.is<core::RateLimited>(); });
    m_limitedInARow = isLimited ? m_limitedInARow + 1 : 0;
    if (m_firstFailure) {
        endFailed(*m_firstFailure);
    } else {
        endReady(clock().now());
        Q_EMIT rowsRead();
    }
    schedule();
}

void QueueSource::cancel()
{
    if (state() != State::Loading)
        return;
    m_reading.reset();
    endCancelled();
    schedule();
}

void QueueSource::setInterval(std::optional<milliseconds> interval)
{
    m_interval.reset();
    if (interval)
        m_interval = std::clamp(*interval, milliseconds(shortestInterval), milliseconds(longestInterval));
    watchStaleness();
    schedule();
}

void QueueSource::setVisible(bool isVisible)
{
    if (m_isVisible == isVisible)
        return;
    m_isVisible = isVisible;
    // Old by the measure of those who look now: read at once.
    if (isVisible && m_interval && asOf() && clock().now() - *asOf() >= *m_interval)
        refreshInPlace();
    else
        schedule();
}

std::optional<milliseconds> QueueSource::nextDelay() const
{
    if (!m_interval || m_senders.isEmpty())
        return std::nullopt;
    milliseconds delay = *m_interval;
    if (!m_isVisible)
        delay = std::max(milliseconds(hiddenAtLeast), std::min(hiddenFactor * delay, milliseconds(longestInterval)));
    for (int i = 0; i < m_limitedInARow && delay < longestInterval; ++i)
        delay *= 2;
    if (m_limitedInARow > 0) {
        delay = std::min(delay, std::max(milliseconds(longestInterval), *m_interval));
        for (const core::Error &error : m_failures) {
            if (const auto *limited = error.as<core::RateLimited>(); limited && limited->retryAfter)
                delay = std::max(delay, *limited->retryAfter);
        }
    }
    return delay;
}

void QueueSource::schedule()
{
    if (state() == State::Loading)
        return;
    if (const auto delay = nextDelay())
        m_poll.start(*delay);
    else
        m_poll.stop();
}

milliseconds QueueSource::interval() const
{
    if (!m_interval)
        return restingInterval;
    return m_isVisible ? *m_interval : std::max(milliseconds(hiddenAtLeast), hiddenFactor * *m_interval);
}

void QueueSource::ageRows(core::WallTime limit)
{
    m_model->setStaleBefore(limit);
}

}
