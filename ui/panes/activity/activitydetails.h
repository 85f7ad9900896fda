#pragma once

#include "operations/activity.h"

namespace senderdesk::ui {

class Command;
class DetailsPanel;

// Fills the panel on the right with what is known of the selected requests; `single` where one is selected and kept still.
void describeRequests(DetailsPanel &panel, const QList<model::ActivityRow> &selected,
                      const std::optional<operations::ActivityDetails> &single, Command *curl);

}
