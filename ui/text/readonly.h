#pragma once

#include "operations/arming.h"

#include <QString>

namespace senderdesk::ui::text {

// Why a connection that is not armed offers no action, and what to do.
[[nodiscard]] QString readOnlySentence();
// Why it became read-only by itself.
[[nodiscard]] QString disarmedSentence(operations::Arming::End why);
[[nodiscard]] QString armingRefusal(operations::Arming::Refusal why);
// "4:32", of what is left.
[[nodiscard]] QString countdown(std::chrono::milliseconds left);

}
