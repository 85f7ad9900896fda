#pragma once

#include "domain/teststep.h"

#include <QString>

// The steps of "Test connection" in a person's words.
namespace senderdesk::ui::text {

[[nodiscard]] QString stepName(domain::TestStep::Kind kind);
[[nodiscard]] QString stepResult(domain::TestStep::State state); // "ok", "failed", "skipped"
// What was found, or why it failed, in one sentence; empty while nothing is known.
[[nodiscard]] QString stepFinding(const domain::TestStep &step, core::WallTime now);
// The same with what to try, and with what the certificate says: a line each.
[[nodiscard]] QString stepDetails(const domain::TestStep &step, core::WallTime now);
// All of it for the clipboard. No secrets.
[[nodiscard]] QString testReport(const QList<domain::TestStep> &steps, core::WallTime now);

}
