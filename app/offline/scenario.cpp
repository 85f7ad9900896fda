#include "offline/scenario.h"

#include <array>
#include <utility>

namespace senderdesk::offline {
namespace {

constexpr std::array named{
    std::pair{Scenario::Calm, QLatin1StringView("calm")},
    std::pair{Scenario::GmailBlock, QLatin1StringView("gmail-block")},
    std::pair{Scenario::RunawayCampaign, QLatin1StringView("runaway-campaign")},
    std::pair{Scenario::Large, QLatin1StringView("large")},
    std::pair{Scenario::Faulty, QLatin1StringView("faulty")},
};

}

std::optional<Scenario> scenarioNamed(QStringView name)
{
    for (const auto &[scenario, word] : named) {
        if (name == word)
            return scenario;
    }
    return std::nullopt;
}

QStringList scenarioNames()
{
    QStringList names;
    for (const auto &[scenario, word] : named)
        names << QString(word);
    return names;
}

}
