#pragma once

#include "domain/node.h"

#include <QString>

namespace senderdesk::ui::text {

// "1 Main node · mta1.example.com:443 · SSH · running, not synchronised".
[[nodiscard]] QString nodeLine(const domain::Node &node, const std::optional<domain::MtaStatus> &mta);

// Letters and shape of an IP address, of either version; whether a node has it the server knows.
[[nodiscard]] bool looksLikeAddress(const QString &word);

}
