#pragma once

#include "domain/action.h"
#include "operations/actiontarget.h"
#include "operations/holdwatch.h"
#include "operations/watchedqueue.h"
#include "ui/panes/queue/queuetrail.h"
#include "ui/panes/tablepane.h"

#include <array>
#include <memory>

namespace senderdesk::operations {
class ScopeOffer;
class AdminSession;
}

namespace senderdesk::ui {

class QueryBar;
class QueueBarView;
class SelectionBar;

// What stands in the queue of one sender or several, as a table and as a chart of the same rows with one selection. Hold,
// release and clear act on the selected rows and on nothing else.
class QueuePane final : public TablePane
{
    Q_OBJECT

public:
    QueuePane(operations::AdminSession &session, store::LayoutStore &layout, QWidget *parent);
    ~QueuePane() override;

    // Another queue; the way back is the place shown before.
    void open(const QList<core::SenderId> &senders, domain::Grouping grouping);

    [[nodiscard]] QList<QAction *> paneActions() const override;
    void showExample() override; // the queue with the most mail
    [[nodiscard]] QueueBarView &chart() const { return *m_chart; }

Q_SIGNALS:
    void sendersWanted(); // the empty pane's next step

protected:
    [[nodiscard]] QList<ExportFormat> exportFormats() const override; // and the chart as a picture
    void describeEmpty() override;
    void sayProgress() override;
    [[nodiscard]] bool isAsked() const override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    static constexpr size_t queueActions = 3; // hold, release, clear: the first of domain::actions

    [[nodiscard]] QList<model::QueueRow> selectedQueueRows() const;
    void go(const QueuePlace &place);
    void drillDown();
    void goBack();
    void act(domain::ActionKind kind);
    void actOnEverything(domain::ActionKind kind);
    void actOnNearest(domain::ActionKind kind);
    void showPlace();
    void showSelection();
    void offerNearest(const QList<operations::ActionTarget> &nearest);
    void showOffer();
    void followBadges();
    void showSums();
    void watchDrain(bool isWanted);
    void tellArrival(const operations::HoldWatch::Held &held);
    void tellDrain(const operations::WatchedQueue &queue, bool hasDrained);
    void describe();

    operations::AdminSession &m_session;
    QueueTrail m_trail;
    std::optional<model::QueueKey> m_returnTo; // becomes current once its rows are there
    Command *m_back;
    Command *m_drill;
    Command *m_drain;
    Command *m_toSenders;
    std::array<Command *, queueActions> m_actions;
    std::array<Command *, queueActions> m_everything;
    std::array<Command *, queueActions> m_nearest;
    QueryBar *m_bar;
    QueueBarView *m_chart;
    SelectionBar *m_selection;
    std::unique_ptr<operations::ScopeOffer> m_offer;
};

}
