#include "ui/panes/welcome/welcomepane.h"

#include "ui/widgets/command.h"

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

WelcomePane::WelcomePane(QWidget *parent)
    : Pane(u"welcome"_s, QT_TRANSLATE_NOOP("Pane", "Welcome"), u"connection"_s, parent)
    , m_open(new Command(u"welcome.offline"_s, [] { return tr("Open the offline platform"); }, {}, this))
{
    connect(m_open, &QAction::triggered, this, &WelcomePane::offlinePlatformWanted);
    refreshCommand()->setReason([] { return tr("There is nothing to read yet."); });
    setEmpty(
        [] {
            return tr("No connection is open. Look around on the built-in offline platform, which needs no server and contacts "
                      "none, or start "
                      "the program with --open and the address of your server.");
        },
        m_open);
    setState(State::Empty);
}

QList<QAction *> WelcomePane::paneActions() const
{
    return {m_open};
}

}
