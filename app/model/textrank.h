#pragma once

#include "model/rowsaccess.h"

#include <span>
#include <vector>

namespace senderdesk::model {

// The place of each slot's words among all distinct words, from 1; equal words (but for case) have equal places; 0 for none.
// As a person sorts: without regard to case, numbers inside by value ("mx2" before "mx10"), by the rules of the locale where a
// word is not plain ASCII.
[[nodiscard]] std::vector<quint32> textRanks(std::span<const Slot> slots, const RowsAccess &rows, const Column &column);

}
