#pragma once

#include "domain/subscription.h"

#include <QList>
#include <QString>

// The profile whose subscriptions they are, as profiles/get has it: system fields (with a leading _) and fields of the database
// side by side, and "subscriptions" among them (wire/altcraft-user.md 6.1).
namespace senderdesk::domain {

struct Profile
{
    QString id;   // empty: not said
    QString name; // first and last; empty: neither is there
    QList<Subscription> subscriptions;
    bool saysSubscriptions = false; // the page's sample is cut before them: where they are missing, nothing is known
    QJsonObject fields;             // all others
};

// XML says no types, so a number is taken from its digits, and one subscription from an object that stands alone.
[[nodiscard]] Profile profileOf(const QJsonObject &data);

}
