#include "operations/senderssource.h"

#include "model/sendersmodel.h"
#include "operations/pagereading.h"
#include "operations/sweep.h"

namespace senderdesk::operations {

class SendersReading : public PageReading<api::SendersList>
{
    using PageReading::PageReading;
};

SendersSource::SendersSource(net::Client &client, const Environment &environment, int requestsInFlight, QObject *parent)
    : Source(environment.clock, parent)
    , m_client(client)
    , m_environment(environment)
    , m_model(std::make_unique<model::SendersModel>())
{
    m_sweep = std::make_unique<Sweep>(client, requestsInFlight,
                                      Sweep::Told{[this](core::SenderId sender, const domain::QueueCounts &counts) {
                                                      m_model->setCounts(sender, counts, clock().now());
                                                  },
                                                  [this](core::SenderId sender) { m_model->setCountsFailed(sender); },
                                                  [this](bool isEnded) {
                                                      if (isEnded)
                                                          scheduleNext();
                                                      Q_EMIT sweepChanged();
                                                  }});
    m_nextReading.setSingleShot(true);
    connect(&m_nextReading, &QTimer::timeout, this, &SendersSource::refreshInPlace);
}

SendersSource::~SendersSource() = default;

model::SendersModel &SendersSource::model()
{
    return *m_model;
}

void SendersSource::refresh()
{
    read(true);
}

void SendersSource::readAnew()
{
    read(state() == State::Loading && m_isManual);
}

void SendersSource::refreshInPlace()
{
    if (state() != State::Loading)
        read(false);
}

void SendersSource::read(bool isManual)
{
    m_nextReading.stop();
    m_isManual = isManual;
    m_pages.clear();
    beginLoading();
    const bool isFirst = !asOf();
    m_reading = std::make_unique<SendersReading>(m_client, m_environment.pageSize,
                                                 SendersReading::Told{[this, isFirst](const QList<domain::Sender> &page) {
                                                                          m_pages << page;
                                                                          if (isFirst)
                                                                              m_model->addSenders(page);
                                                                          setProgress({m_pages.size(), {}});
                                                                      },
                                                                      [this, isFirst, isManual](core::Result<void> how) {
                                                                          m_reading.reset();
                                                                          takeList(std::move(how), isFirst, isManual);
                                                                      }});
}

void SendersSource::takeList(core::Result<void> how, bool isFirst, bool isManual)
{
    const QList<domain::Sender> list = std::exchange(m_pages, {});
    for (const domain::Sender &sender : list)
        m_names.insert(sender.id, sender.name); // a name that is not listed any more still names its id
    if (how) {
        m_senders = list;
        // A first reading that failed half-way may have left rows that are gone by now.
        m_model->replaceSenders(list, isManual || isFirst ? model::Apply::Reorder : model::Apply::InPlace);
        endReady(clock().now());
    } else {
        // What came is newer than what was there; what did not come may still be there.
        if (isFirst || m_senders.isEmpty())
            m_senders = list;
        m_model->addSenders(list);
        endFailed(std::move(how.error()));
    }
    Q_EMIT listRead(state() == State::Ready);
    if (m_isSweeping && state() == State::Ready && (isManual || isSweepDue()))
        sweepNow();
    else
        scheduleNext();
}

void SendersSource::cancel()
{
    if (state() == State::Loading) {
        m_reading.reset();
        if (m_senders.isEmpty())
            m_senders = m_pages;
        m_pages.clear();
        endCancelled();
        scheduleNext();
    }
    stopSweep();
}

QList<core::SenderId> SendersSource::sendersWithQueue() const
{
    QList<core::SenderId> ids;
    for (const domain::Sender &sender : m_senders) {
        if (const auto id = sender.senderId(); id && sender.hasQueue())
            ids << *id;
    }
    return ids;
}

void SendersSource::setVisibleSenders(const QList<core::SenderId> &senders)
{
    m_sweep->setFirst(senders);
}

bool SendersSource::isSweepDue() const
{
    return !m_lastSweep || clock().steady() - *m_lastSweep >= sweepInterval;
}

void SendersSource::setSweeping(bool isSweeping)
{
    if (m_isSweeping == isSweeping)
        return;
    m_isSweeping = isSweeping;
    if (!isSweeping)
        m_nextReading.stop();
    else if (state() == State::Ready && isSweepDue())
        sweepNow();
    else
        scheduleNext();
}

void SendersSource::sweepNow()
{
    m_lastSweep = clock().steady();
    m_sweep->start(sendersWithQueue());
}

void SendersSource::sweepOnly(const QList<core::SenderId> &senders)
{
    QList<core::SenderId> known;
    for (const core::SenderId sender : sendersWithQueue()) {
        if (senders.contains(sender))
            known << sender;
    }
    if (!known.isEmpty())
        m_sweep->addFirst(known);
}

void SendersSource::stopSweep()
{
    m_sweep->stop();
}

// The list and the sweep go round together, a minute after the last sweep began; a person's stop holds until then.
void SendersSource::scheduleNext()
{
    if (!m_isSweeping || state() == State::Loading || state() == State::Idle)
        return;
    using std::chrono::milliseconds;
    milliseconds left = sweepInterval;
    if (m_lastSweep)
        left -= std::chrono::duration_cast<milliseconds>(clock().steady() - *m_lastSweep);
    m_nextReading.start(std::max(left, milliseconds(state() == State::Failed ? sweepInterval : std::chrono::seconds(1))));
}

bool SendersSource::isSweepRunning() const
{
    return m_sweep->isRunning();
}

Source::Progress SendersSource::sweepProgress() const
{
    return {m_sweep->done(), m_sweep->all()};
}

std::optional<core::Error> SendersSource::sweepError() const
{
    return m_sweep->firstError();
}

qint64 SendersSource::sweepFailures() const
{
    return m_sweep->failures();
}

void SendersSource::ageRows(core::WallTime limit)
{
    m_model->setStaleBefore(limit);
}

}
