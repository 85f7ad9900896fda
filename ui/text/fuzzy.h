#pragma once

#include <QStringView>

#include <optional>

namespace senderdesk::ui::text {

// How well typed letters fit a command's words: nothing when they are not all there in order, else higher is better. Starts of
// words and runs of letters count most, so that "hq" finds "Hold queue" before "Show queue".
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView words);

}
