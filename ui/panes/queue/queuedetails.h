#pragma once

#include "model/queuemodel.h"
#include "operations/watchedqueue.h"

#include <QList>

class QAction;

namespace senderdesk::operations {
class AdminSession;
}

namespace senderdesk::ui {

class DetailsPanel;

// Fills the panel on the right with what is known of the selected rows.
void describeQueueRows(DetailsPanel &panel, operations::AdminSession &session, const QList<model::QueueRow> &rows,
                       const QList<QAction *> &actions);

// "119 Main promo", and where one is down inside it: "› Account 306 Retail › Campaign 4914 › Gmail".
[[nodiscard]] QString queuePath(operations::AdminSession &session);
// The same for a part of a queue that is watched.
[[nodiscard]] QString watchedName(operations::AdminSession &session, const operations::WatchedQueue &queue);

}
