#pragma once

#include "store/journal.h"

namespace senderdesk::operations {
class Connections;
}

namespace senderdesk::ui {

// A morning's work on the offline platform, for the picture of a journal in which there is nothing yet. Never written anywhere.
[[nodiscard]] QList<store::JournalEntry> journalExample(const operations::Connections &connections);

}
