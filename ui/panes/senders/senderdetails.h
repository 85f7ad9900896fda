#pragma once

#include "core/ids.h"
#include "domain/action.h"

#include <QList>

#include <array>

namespace senderdesk::operations {
class AdminSession;
}

namespace senderdesk::ui {

class Command;
class DetailsPanel;

// Fills the panel on the right with what is known of the selected senders.
void describeSenders(DetailsPanel &panel, operations::AdminSession &session, const QList<core::SenderId> &senders,
                     const std::array<Command *, domain::senderActions> &actions, Command *open);

}
