#include "ui/panes/actions/formflow.h"

#include "operations/confirmation.h"
#include "ui/widgets/sheet.h"

namespace senderdesk::ui {

void closeOnceConfirmed(Sheet &form, operations::Confirmation &confirmation)
{
    QObject::connect(&confirmation, &operations::Confirmation::changed, &form, [&form, &confirmation] {
        if (!confirmation.isBeingAsked() && confirmation.state() != operations::Confirmation::State::Cancelled)
            form.done(QDialog::Accepted);
    });
}

}
