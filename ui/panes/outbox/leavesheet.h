#pragma once

#include "ui/widgets/sheet.h"

namespace senderdesk::operations {
class Outbox;
}

namespace senderdesk::ui {

// Asked when the last window is closed while something waits in the outbox or is being carried out.
class LeaveSheet final : public Sheet
{
    Q_OBJECT

public:
    LeaveSheet(const operations::Outbox &outbox, QWidget *parent);
};

}
