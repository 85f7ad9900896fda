#pragma once

namespace senderdesk::operations {
class Confirmation;
}

namespace senderdesk::ui {

class Sheet;

// A form stays open under the confirmation of what was written in it: who says no there goes on writing, and after a yes it
// closes.
void closeOnceConfirmed(Sheet &form, operations::Confirmation &confirmation);

}
