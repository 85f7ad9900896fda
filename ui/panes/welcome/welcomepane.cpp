#include "ui/panes/welcome/welcomepane.h"

#include "ui/shell/detailspanel.h"
#include "ui/widgets/command.h"

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

WelcomePane::WelcomePane(QWidget *parent)
    : Pane(u"welcome"_s, QT_TRANSLATE_NOOP("Pane", "Welcome"), u"connection"_s, parent)
    , m_open(new Command(
          u"welcome.offline"_s, [] { return tr("Open the offline platform"); }, {}, this))
    , m_new(new Command(u"welcome.new-connection"_s, [] { return tr("New connection…"); }, {}, this))
{
    connect(m_open, &QAction::triggered, this, &WelcomePane::offlinePlatformWanted);
    connect(m_new, &QAction::triggered, this, &WelcomePane::newConnectionWanted);
    refreshCommand()->setReason([] { return tr("There is nothing to read yet."); });
    details()->setNothing([] { return QString(); }); // there is no row to select
    setHasConnections(false);
    setState(State::Empty);
}

void WelcomePane::setHasConnections(bool hasConnections)
{
    setEmpty(
        [hasConnections] {
            return hasConnections ? tr("No connection is open. Choose one on the left, or make a new one.")
                                  : tr("No connection is open. Make one to your server, or look around on the built-in offline "
                                       "platform, which "
                                       "needs no server and contacts none.");
        },
        {m_new, m_open});
}

QList<QAction *> WelcomePane::paneActions() const
{
    return {m_new, m_open};
}

}
