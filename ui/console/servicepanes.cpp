#include "ui/console/servicepanes.h"

#include "model/sendersmodel.h"
#include "operations/adminsession.h"
#include "operations/mailsession.h"
#include "operations/usersession.h"
#include "ui/panes/deletedmessages/deletedmessagespane.h"
#include "ui/panes/queue/queuepane.h"
#include "ui/panes/senders/senderspane.h"
#include "ui/panes/subscriptions/subscriptionspane.h"
#include "ui/panes/virtualsenders/virtualsenderspane.h"

#include <array>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using domain::Service;

namespace {

struct PaneOfService
{
    const char16_t *id;
    Service service;
};
constexpr std::array panesOfServices{
    PaneOfService{u"senders", Service::AltcraftAdmin},         PaneOfService{u"queue", Service::AltcraftAdmin},
    PaneOfService{u"virtual-senders", Service::AltcraftAdmin}, PaneOfService{u"virtual-senders", Service::AltcraftUser},
    PaneOfService{u"subscriptions", Service::AltcraftUser},    PaneOfService{u"deleted-messages", Service::OpenSrs},
};

std::vector<PaneSpec> panesOf(operations::AdminSession &session, MainWindow &window)
{
    return {
        {u"senders"_s, QT_TRANSLATE_NOOP("Pane", "Senders"), u"senders"_s,
         [&session, &window](QWidget *parent) {
             auto *pane = new SendersPane(session, window.layoutStore(), parent);
             QObject::connect(pane, &SendersPane::queueWanted, &window, [&window](const QList<core::SenderId> &senders) {
                 openQueue(window, senders, domain::Grouping::Campaign);
             });
             return pane;
         }},
        {u"queue"_s, QT_TRANSLATE_NOOP("Pane", "Queue"), u"queue"_s,
         [&session, &window](QWidget *parent) {
             auto *pane = new QueuePane(session, window.layoutStore(), parent);
             QObject::connect(pane, &QueuePane::sendersWanted, &window, [&window] { window.showPane(u"senders"); });
             return pane;
         }},
        {u"virtual-senders"_s, QT_TRANSLATE_NOOP("Pane", "Virtual senders"), u"virtual-senders"_s,
         [&session, &window](QWidget *parent) {
             const VirtualSendersParts parts{session, session.virtualSenders(), &session.accounts(),
                                             [&session] { return session.senders().model().senders(); },
                                             [&session] { return session.senders().names(); }};
             return new VirtualSendersPane(parts, window.layoutStore(), parent);
         }},
    };
}

std::vector<PaneSpec> panesOf(operations::UserSession &session, MainWindow &window)
{
    return {
        {u"subscriptions"_s, QT_TRANSLATE_NOOP("Pane", "Subscriptions"), u"subscriptions"_s,
         [&session, &window](QWidget *parent) { return new SubscriptionsPane(session, window.layoutStore(), parent); }},
        {u"virtual-senders"_s, QT_TRANSLATE_NOOP("Pane", "Virtual senders"), u"virtual-senders"_s,
         [&session, &window](QWidget *parent) {
             session.workspace().needSenders();
             const VirtualSendersParts parts{session, session.virtualSenders(), nullptr,
                                             [&session] { return session.workspace().senders(); },
                                             [&session] { return session.workspace().senderNames(); }};
             return new VirtualSendersPane(parts, window.layoutStore(), parent);
         }},
    };
}

std::vector<PaneSpec> panesOf(operations::MailSession &session, MainWindow &window)
{
    return {
        {u"deleted-messages"_s, QT_TRANSLATE_NOOP("Pane", "Deleted messages"), u"restore"_s,
         [&session, &window](QWidget *parent) { return new DeletedMessagesPane(session, window.layoutStore(), parent); }},
    };
}

}

std::vector<PaneSpec> servicePanes(operations::Session &session, MainWindow &window)
{
    if (auto *admin = qobject_cast<operations::AdminSession *>(&session))
        return panesOf(*admin, window);
    if (auto *user = qobject_cast<operations::UserSession *>(&session))
        return panesOf(*user, window);
    if (auto *mail = qobject_cast<operations::MailSession *>(&session))
        return panesOf(*mail, window);
    return {};
}

std::optional<Service> serviceOfPane(QStringView id)
{
    for (const PaneOfService &pane : panesOfServices) {
        if (id == pane.id)
            return pane.service;
    }
    return std::nullopt;
}

void openQueue(MainWindow &window, const QList<core::SenderId> &senders, domain::Grouping grouping)
{
    window.showPane(u"queue");
    if (auto *queue = qobject_cast<QueuePane *>(window.pane(u"queue")))
        queue->open(senders, grouping);
}

}
