#include "model/rowsaccess.h"

#include <algorithm>

namespace senderdesk::model {

std::vector<Slot> ascending(std::span<const Slot> slots)
{
    if (slots.empty())
        return {};
    // By marking, not by comparing: there is at most one of each and few are missing.
    std::vector<bool> isIn(*std::ranges::max_element(slots) + 1, false);
    for (const Slot slot : slots)
        isIn[slot] = true;
    std::vector<Slot> sorted;
    sorted.reserve(slots.size());
    for (Slot slot = 0; slot < isIn.size(); ++slot) {
        if (isIn[slot])
            sorted.push_back(slot);
    }
    return sorted;
}

}
