#pragma once

#include "domain/subscription.h"
#include "ui/panes/subscriptions/subscriptionsbar.h"

#include <QString>

// What is said of subscriptions.
namespace senderdesk::ui::text {

// Every documented way to find a profile, and the walk over a resource.
[[nodiscard]] QList<MatchChoice> matchChoices();
// The words of the documents; others may be typed wherever one can be chosen.
[[nodiscard]] QStringList channelWords();
[[nodiscard]] QStringList statusWords();
[[nodiscard]] QString channelTitle(const QString &word); // "Telegram"; of a platform's own channel its word
[[nodiscard]] QString statusTitle(const QString &word);
[[nodiscard]] QString addressLabel(domain::AddressKey key); // "Phone", "Subscription ID"

// Why a row is no target.
[[nodiscard]] QString keyRefusalSentence(domain::SubscriptionKey::Refusal why);

}
