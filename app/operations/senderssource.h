#pragma once

#include "domain/sender.h"
#include "operations/environment.h"
#include "operations/source.h"

#include <QHash>
#include <QList>

#include <memory>

namespace senderdesk::net {
class Client;
}
namespace senderdesk::model {
class SendersModel;
}

namespace senderdesk::operations {

class SendersReading;
class Sweep;

// The senders of a connection: the list, page after page, and then their counts by a sweep (one stats request with
// group=total for each sender that has a queue).
//
// The list is read with from_id = last id + 1 until a page is empty: fewer rows than asked for may be the server's own smaller
// limit, and total_count bounds nothing (wire/altcraft-admin.md 1.9). Ids that do not rise are Malformed. The first reading shows
// rows as they arrive; later ones change the list in place when they are whole. A failed page keeps what came.
class SendersSource : public Source
{
    Q_OBJECT

public:
    SendersSource(net::Client &client, const Environment &environment, int requestsInFlight, QObject *parent = nullptr);
    ~SendersSource() override;

    [[nodiscard]] model::SendersModel &model();

    // Names by id, of all that were read.
    [[nodiscard]] QHash<qint64, QString> names() const { return m_names; }

    void refresh() override;
    void refreshInPlace(); // the program's own: values change, rows do not move; nothing where a reading is under way
    void readAnew();       // after a change: what is under way may have been answered before it, and is dropped
    void cancel() override;

    // The sweep. Automatic while setSweeping(true): after the list was read, and then list and sweep once a minute.
    void setVisibleSenders(const QList<core::SenderId> &senders); // read first
    void setSweeping(bool isSweeping);
    void sweepNow();                                      // the person's: at once, all
    void sweepOnly(const QList<core::SenderId> &senders); // after an action on these
    void stopSweep();                                     // what was read stays
    [[nodiscard]] bool isSweepRunning() const;
    [[nodiscard]] Progress sweepProgress() const;
    [[nodiscard]] std::optional<core::Error> sweepError() const; // the first of the last sweep; empty when all were read
    [[nodiscard]] qint64 sweepFailures() const;                  // senders whose counts could not be read in the last sweep

    static constexpr std::chrono::minutes sweepInterval{1};

Q_SIGNALS:
    void sweepChanged();
    void listRead(bool isWhole);

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override { return sweepInterval; }
    void ageRows(core::WallTime limit) override;

private:
    void read(bool isManual);
    bool m_isManual = false; // the reading under way
    void takeList(core::Result<void> how, bool isFirst, bool isManual);
    void scheduleNext();
    [[nodiscard]] bool isSweepDue() const;
    QList<core::SenderId> sendersWithQueue() const;

    net::Client &m_client;
    const Environment &m_environment;
    std::unique_ptr<model::SendersModel> m_model;
    std::unique_ptr<SendersReading> m_reading;
    std::unique_ptr<Sweep> m_sweep;
    QTimer m_nextReading;
    QList<domain::Sender> m_senders; // the last whole list, or what came of the first
    QHash<qint64, QString> m_names;
    QList<domain::Sender> m_pages; // of the reading that is under way
    bool m_isSweeping = false;
    std::optional<core::SteadyTime> m_lastSweep;
};

}
