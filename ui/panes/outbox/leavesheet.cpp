#include "ui/panes/outbox/leavesheet.h"

#include "operations/outbox.h"

#include <QLabel>
#include <QVBoxLayout>

namespace senderdesk::ui {

LeaveSheet::LeaveSheet(const operations::Outbox &outbox, QWidget *parent) : Sheet([] { return tr("Leave Senderdesk"); }, parent)
{
    auto *words = new QLabel(this);
    words->setWordWrap(true);
    setFirstSize(74);
    QStringList sentences;
    if (const int waiting = outbox.waiting())
        sentences << tr("%n actions are waiting in the outbox. If you leave now, they are not sent.", nullptr, waiting);
    if (const int sending = outbox.sending()) {
        sentences << tr(
            "%n actions are being carried out. If you leave now, nothing more of them is sent, and the outcome of what "
            "has left is unknown.",
            nullptr, sending);
    }
    words->setText(sentences.join(QLatin1Char(' ')));
    content()->addWidget(words);
    setSafeButton([] { return tr("Stay"); });
    setDoButton([] { return tr("Leave"); }, Weight::Destructive);
    setReadyToDo(true);
}

}
