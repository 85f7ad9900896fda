#pragma once

#include "operations/outbox.h"

#include <QString>

namespace senderdesk::ui::text {

// A line of the outbox: what, where, and how it stands.
[[nodiscard]] QString outboxLine(const operations::OutboxItem &item);
// Why it was not sent, and what to do.
[[nodiscard]] QString notSentSentence(const operations::NotSent &why);

}
