#include "ui/widgets/roomybutton.h"

#include "ui/widgets/grid.h"

namespace senderdesk::ui {

QSize RoomyButton::sizeHint() const
{
    const QSize hint = QPushButton::sizeHint();
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    return {qMax(hint.width(), words + 2 * grid::pane), hint.height()};
}

}
