#pragma once

#include "model/deletedmessagesmodel.h"

namespace senderdesk::ui {

class Command;
class DetailsPanel;

// Fills the panel on the right with all headers of the selected message, decoded and as they were sent.
void describeMessages(DetailsPanel &panel, const QList<model::MessageRow> &selected, Command *restore);

}
