#pragma once

#include "ui/shell/pane.h"

namespace senderdesk::ui {

// What a first start shows: no connection is open, and none is opened that the person did not ask for.
class WelcomePane final : public Pane
{
    Q_OBJECT

public:
    explicit WelcomePane(QWidget *parent);
    [[nodiscard]] QList<QAction *> paneActions() const override;
    void refresh() override {} // there is nothing to read

Q_SIGNALS:
    void offlinePlatformWanted();

private:
    Command *m_open;
};

}
