#pragma once

#include "operations/session.h"

#include <QString>

namespace senderdesk::ui::text {

// Why nothing can be changed, and how it could. Empty where changes are possible.
[[nodiscard]] QString readOnlySentence(operations::Session::ReadOnly readOnly);

}
