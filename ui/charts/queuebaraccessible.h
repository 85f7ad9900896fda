#pragma once

namespace senderdesk::ui {

// Teaches Qt what a QueueBarView is: a table whose children are its values. Qt knows only its own views; without this the
// chart is an empty filler to assistive technology. To be called before the first one is made; more often is harmless.
void installQueueBarAccessible();

}
