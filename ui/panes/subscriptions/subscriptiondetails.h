#pragma once

#include "domain/profile.h"
#include "model/subscriptionsmodel.h"

class QAction;

namespace senderdesk::ui {

class DetailsPanel;

// What is known of the selected subscriptions; of none, of the profile that was found.
void describeSubscriptions(DetailsPanel &panel, const QList<model::SubscriptionRow> &selected,
                           const std::optional<domain::Profile> &profile, const QHash<qint64, QString> &resources,
                           const QList<QAction *> &actions);

}
