#pragma once

#include "domain/connection.h"
#include "ui/text/sentence.h"

#include <QString>

namespace senderdesk::ui {

// What the banner says of the connection that this window shows.
struct SafetyState
{
    QString connectionName;
    QString host; // host or host:port
    domain::ConnectionClass connectionClass = domain::ConnectionClass::Production;
    bool isOfflinePlatform = false;
    bool isArmed = false;
    QString armedFor = {}; // "4:32": until it ends by itself
    bool isLocked = false; // nothing is read either
    Sentence reason = {};  // why it only reads, or what arming means here; for the tooltip
};

// "PRODUCTION · Main admin · mail.example.com · read-only". The word "read-only", "armed" or "locked" is always there.
[[nodiscard]] QString safetyWords(const SafetyState &safety);

}
