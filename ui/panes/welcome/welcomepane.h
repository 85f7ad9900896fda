#pragma once

#include "ui/shell/pane.h"

namespace senderdesk::ui {

// What a window shows while it shows no connection: none is opened that the person did not ask for.
class WelcomePane final : public Pane
{
    Q_OBJECT

public:
    explicit WelcomePane(QWidget *parent);

    void setHasConnections(bool hasConnections); // there are some to choose from
    [[nodiscard]] QList<QAction *> paneActions() const override;
    void refresh() override {} // there is nothing to read

Q_SIGNALS:
    void offlinePlatformWanted();
    void newConnectionWanted();

private:
    Command *m_open;
    Command *m_new;
};

}
