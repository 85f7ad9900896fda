#pragma once

#include "model/journalmodel.h"
#include "operations/journalsource.h"

#include <QString>

// The words of the journal.
namespace senderdesk::ui::text {

// What a row of the table says.
[[nodiscard]] model::JournalWords journalWords(const model::JournalRow &row);
// How it ended, in a sentence.
[[nodiscard]] QString journalOutcomeSentence(const model::JournalRow &row);
// Why it cannot be undone, or what would differ.
[[nodiscard]] QString undoRefusalSentence(const operations::UndoRefusal &refusal);
// What Verify found, and what it cannot prove.
[[nodiscard]] QString proofSentence(const operations::JournalProof &proof);
// Figures of one moment; short, as a cell has them.
[[nodiscard]] QString momentWords(const model::JournalMoment &moment, bool isForExport = false);

}
