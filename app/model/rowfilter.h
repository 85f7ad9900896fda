#pragma once

#include "model/filterexpression.h"
#include "model/rowsaccess.h"

namespace senderdesk::model {

// The slots whose rows the filter lets through, in their order. A pass per term over a column of raw values, each over what
// the one before has left.
[[nodiscard]] std::vector<Slot> filterSlots(std::span<const Slot> slots, const RowsAccess &rows, const FilterExpression &filter,
                                            std::span<const Column *const> wordColumns);

}
