#pragma once

#include <QStringList>

#include <optional>

namespace senderdesk::offline {

// What the simulated estate goes through.
enum class Scenario {
    Calm,            // queues fill and drain
    GmailBlock,      // Gmail defers everything: its retry grows on every sender
    RunawayCampaign, // one campaign of one sender pours in mail, also after a hold
    Large,           // calm, and one sender with 100,000 groups
    Faulty,          // calm, behind a server that is slow, refuses, breaks off and garbles by chance
};

// By the words of the command line: calm, gmail-block, runaway-campaign, large, faulty.
[[nodiscard]] std::optional<Scenario> scenarioNamed(QStringView name);
[[nodiscard]] QStringList scenarioNames();

}
