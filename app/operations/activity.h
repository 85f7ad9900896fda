#pragma once

#include "domain/connection.h"
#include "model/activitymodel.h"
#include "operations/source.h"

#include <memory>

namespace senderdesk::net {
class Trace;
struct TraceRecord;
}

namespace senderdesk::operations {

// All that is kept of one request. No secret is in it: bodies have *** in its place, and whatever a server said was masked.
struct ActivityDetails
{
    model::ActivityRow row;
    QString url;
    QString requestId; // empty for reads
    QString outcome;   // "ok", "duplicate", or core::reasonName
    QByteArray requestBody;
    QByteArray replyBody;
    bool isRequestCut = false; // only its beginning is kept
    bool isReplyCut = false;
};

// The latest requests of all connections, whether they are still open or not: a ring limited by bytes, in memory only.
class Activity final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 mostBytes = 32 << 20;

    explicit Activity(qint64 byteLimit = mostBytes, QObject *parent = nullptr);
    ~Activity() override;

    // Takes in what is recorded there from now on. The trace may go at any time.
    void follow(const net::Trace &trace, const domain::Connection &connection);

    [[nodiscard]] QList<model::ActivityRow> rowsAfter(quint64 id) const; // oldest first; 0: all
    [[nodiscard]] std::optional<ActivityDetails> find(quint64 id) const;
    // The request as a command with $TOKEN (OpenSRS: $PASSWORD); empty where it is not kept, or its body is cut.
    [[nodiscard]] QString curl(quint64 id) const;
    [[nodiscard]] bool hasCurl(quint64 id) const; // the same, without making it
    [[nodiscard]] quint64 firstKept() const;      // the id of the oldest, or of the next one that comes
    [[nodiscard]] qint64 bytes() const;

    // While paused nothing is taken in, so that what is there stays there.
    void setPaused(bool isPaused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    [[nodiscard]] qint64 missed() const { return m_missed; } // in the pause that is on, or was the last
    void clear();

Q_SIGNALS:
    void changed(); // requests came, or old ones went
    void pauseChanged();

private:
    std::unique_ptr<net::Trace> m_ring;
    bool m_isPaused = false;
    qint64 m_missed = 0;
};

// The same as a pane shows it: rows come in by groups, and only while no hand is on them.
class ActivitySource final : public Source
{
    Q_OBJECT

public:
    ActivitySource(Activity &activity, const core::Clock &clock, QObject *parent = nullptr);
    ~ActivitySource() override;

    [[nodiscard]] model::ActivityModel &model() { return *m_model; }
    [[nodiscard]] Activity &activity() { return m_activity; }
    // Whether new rows may push others aside now.
    void setMayMove(std::function<bool()> mayMove) { m_mayMove = std::move(mayMove); }

    void refresh() override;
    void cancel() override {}

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override;
    void ageRows(core::WallTime) override {}

private:
    void take();

    Activity &m_activity;
    std::unique_ptr<model::ActivityModel> m_model;
    std::function<bool()> m_mayMove;
    quint64 m_last = 0;
    QTimer m_gather;
};

}
