#pragma once

#include "ui/panes/tablepane.h"

namespace senderdesk::core {
class Clock;
}
namespace senderdesk::model {
struct ActivityRow;
}
namespace senderdesk::operations {
class Activity;
class ActivitySource;
}

namespace senderdesk::ui {

class BodiesView;
class SelectionBar;

// Every request of every connection, newest first, with what was sent and what came back. No secret is in any of it.
class ActivityPane final : public TablePane
{
    Q_OBJECT

public:
    // activity, clock and layout outlive the pane.
    ActivityPane(operations::Activity &activity, const core::Clock &clock, store::LayoutStore &layout, QWidget *parent);

    [[nodiscard]] QList<QAction *> paneActions() const override;
    void showExample() override;

protected:
    void describeEmpty() override;
    void sayProgress() override {}
    void retranslate() override;

private:
    ActivityPane(operations::ActivitySource *source, store::LayoutStore &layout, QWidget *parent);
    [[nodiscard]] QList<model::ActivityRow> selected() const;
    void showSelection();
    [[nodiscard]] Sentence whyNoCurl(const QList<model::ActivityRow> &rows) const;
    void showPause();
    void clear();
    void copyAsCurl();

    operations::ActivitySource &m_source;
    Command *m_curl;
    Command *m_pause;
    Command *m_clear;
    QLabel *m_paused;
    BodiesView *m_bodies;
    SelectionBar *m_selection;
};

}
