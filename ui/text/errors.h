#pragma once

#include "core/error.h"

#include <QString>

namespace senderdesk::ui::text {

// What happened, in one sentence: "The server did not answer within 20 seconds."
[[nodiscard]] QString errorSentence(const core::Error &error);

// What a person can do about it, in one sentence. Empty only where there is nothing to do (a cancel).
[[nodiscard]] QString whatToTry(const core::Error &error);

}
