#pragma once

#include "model/filterexpression.h"

#include <QString>

namespace senderdesk::ui::text {

// What is wrong with the text of a Filter field, in one sentence that says how to mend it.
[[nodiscard]] QString filterFaultSentence(const model::FilterFault &fault);

}
