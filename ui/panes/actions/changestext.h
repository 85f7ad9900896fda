#pragma once

#include "operations/actiontarget.h"

#include <QStringList>

namespace senderdesk::ui::text {

// What a draft changes in what was read, a line each: "Email rule 1: … → …". Of something new: what it will be. Empty where the
// target is no draft.
[[nodiscard]] QStringList changesOf(const operations::ActionTarget &target);

}
