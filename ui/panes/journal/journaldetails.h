#pragma once

#include "model/journalmodel.h"

class QAction;

namespace senderdesk::ui {

class DetailsPanel;

// Fills the panel on the right with what the journal says of the selected actions.
void describeJournal(DetailsPanel &panel, const QList<model::JournalRow> &selected, const QList<QAction *> &actions);

}
