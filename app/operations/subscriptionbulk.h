#pragma once

#include "domain/profile.h"
#include "operations/actionrequest.h"
#include "operations/bulklines.h"
#include "operations/report.h"

#include <QObject>

#include <map>
#include <memory>

namespace senderdesk::operations {

class UserSession;

// What is to be done with the subscriptions that lines name.
struct BulkOrder
{
    domain::ActionKind kind = domain::ActionKind::DeleteSubscription; // or RestoreSubscription, SetSubscriptionStatus
    core::DatabaseId database;
    std::optional<core::ResourceId> resource{}; // where a line names none
    QString channel{};                          // likewise; empty: all channels
    QString status{};                           // likewise, of SetSubscriptionStatus
    QString plain{};                            // the column that lines are where no first line names any
    bool skipsTriggers = false;
};

// The columns of a bulk: action, profile_id, email, phone, provider, subscription_id, chat_id, resource_id, channel, status. A
// line finds a profile by its id, else by email, phone or push subscription; meant are those of its subscriptions that agree with
// all that the line says.
[[nodiscard]] BulkColumns bulkColumns(const QString &plain);
// The words of the column "action": "delete", "restore", "status".
[[nodiscard]] QString bulkWord(domain::ActionKind kind);
[[nodiscard]] std::optional<domain::ActionKind> bulkKind(const QString &word);

// What a line would come to.
struct DryRunLine
{
    enum class Finding {
        Waiting, // not looked up yet
        WouldChange,
        AlreadySo,
        NotFound,
        Ambiguous,     // several profiles are like that (435)
        NoResource,    // neither the line nor the order names one
        StatusMissing, // likewise
        AnotherAction, // the line says another action than the order
        NotATarget,    // the address is not whole, or of a channel of the platform's own
        Failed,        // it could not be read, see error
    };
    BulkLine line;
    Finding finding = Finding::Waiting;
    QList<ActionTarget> targets{}; // that would change
    qsizetype alreadySo = 0;
    std::optional<core::Error> error{};
};

// Looks every line up and says what would change, and changes nothing. The session outlives it; letting go of it cancels.
class BulkDryRun final : public QObject
{
    Q_OBJECT

public:
    BulkDryRun(UserSession &session, net::Client &client, BulkOrder order, const QList<BulkLine> &lines,
               QObject *parent = nullptr);
    ~BulkDryRun() override;

    [[nodiscard]] const BulkOrder &order() const { return m_order; }
    [[nodiscard]] const QList<DryRunLine> &lines() const { return m_lines; }
    [[nodiscard]] qsizetype done() const { return m_done; }
    [[nodiscard]] bool isOver() const { return m_isCancelled || m_done == m_lines.size(); }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    [[nodiscard]] qsizetype count(DryRunLine::Finding finding) const;
    // All that would change, each once however many lines mean it.
    [[nodiscard]] QList<ActionTarget> targets() const;
    void cancel(); // what was found stays

Q_SIGNALS:
    void lineFound(qsizetype line);
    void ended();

private:
    void pump();
    void ask(qsizetype line);
    void list(qsizetype line, const domain::Profile &profile);
    void take(qsizetype line, const domain::Profile &profile);
    void fail(qsizetype line, const core::Error &error);
    void judge(DryRunLine &line, const domain::Profile &profile) const;
    void letGo(qsizetype line);
    void finish(qsizetype line);
    [[nodiscard]] std::optional<DryRunLine::Finding> faultOf(const BulkLine &line) const;

    UserSession &m_session;
    net::Client &m_client;
    const BulkOrder m_order;
    QList<DryRunLine> m_lines;
    qsizetype m_next = 0;
    qsizetype m_done = 0;
    bool m_isCancelled = false;
    std::map<qsizetype, std::unique_ptr<OpenRequest>> m_open;
};

// A CSV file for a bulk that puts back what this report says was done, and what may have been done and shows; exactly those.
[[nodiscard]] QByteArray inverseLines(const Report &report);

}
