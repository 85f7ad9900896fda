#pragma once

#include <QList>

namespace senderdesk::operations {
struct ActivityDetails;
}

namespace senderdesk::ui {

class Command;
class DetailsPanel;

// Fills the panel on the right with what is known of the selected requests.
void describeRequests(DetailsPanel &panel, const QList<operations::ActivityDetails> &selected, Command *curl);

}
