#pragma once

#include "operations/actiontarget.h"
#include "ui/widgets/sheet.h"

namespace senderdesk::ui {

// Asks first: some of the messages were restored by this program already, or may have been.
class RestoreAgainSheet final : public Sheet
{
    Q_OBJECT

public:
    // `again` are those; `others` the rest of what was selected.
    RestoreAgainSheet(QList<operations::ActionTarget> again, QList<operations::ActionTarget> others, QWidget *parent);

Q_SIGNALS:
    void decided(const QList<senderdesk::operations::ActionTarget> &targets); // to be confirmed now

public Q_SLOTS:
    void accept() override;

private:
    QList<operations::ActionTarget> m_again;
    QList<operations::ActionTarget> m_others;
};

}
