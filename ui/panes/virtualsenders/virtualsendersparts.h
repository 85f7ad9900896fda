#pragma once

#include "domain/sender.h"

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace senderdesk::operations {
class AccountDirectory;
class Session;
class VirtualSendersSource;
}

namespace senderdesk::ui {

// What a service gives the pane. The administrator names accounts; a token has its own, and no directory of them.
struct VirtualSendersParts
{
    operations::Session &session;
    operations::VirtualSendersSource &source;
    operations::AccountDirectory *accounts;         // null: of a token
    std::function<QList<domain::Sender>()> senders; // real ones, as far as they are known
    std::function<QHash<qint64, QString>()> senderNames;
};

}
