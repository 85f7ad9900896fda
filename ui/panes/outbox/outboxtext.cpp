#include "ui/panes/outbox/outboxtext.h"

#include "ui/panes/actions/actiontext.h"
#include "ui/panes/actions/targettext.h"
#include "ui/text/actionwords.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"
#include "ui/text/readonly.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace senderdesk::ui::text {
namespace {

using operations::NotSent;
using operations::OutboxItem;

struct OutboxText
{
    Q_DECLARE_TR_FUNCTIONS(OutboxText)
};

QString whatAndWhere(const OutboxItem &item)
{
    const QString button = actionButton(item.kind, item.number);
    const QString where = connectionLine(item.connection);
    if (item.targets.size() != 1) {
        //: %1 is "Hold 340 messages", %2 is a connection
        return OutboxText::tr("%1 · %2").arg(button, where);
    }
    //: %1 is "Hold 340 messages", %2 is "campaign 4914 of account 306 on 119 Main", %3 is a connection
    return OutboxText::tr("%1: %2 · %3").arg(button, targetName(item.targets.first()), where);
}

qint64 touched(const OutboxItem &item, bool before)
{
    qint64 sum = 0;
    for (const operations::ActionTarget &target : item.targets) {
        const auto &counts = before && target.countsShownBefore ? target.countsShownBefore : target.counts;
        sum += counts ? operations::messagesTouched(item.kind, *counts) : 0;
    }
    return sum;
}

QString question(const OutboxItem &item)
{
    const qint64 before = touched(item, true);
    const qint64 now = touched(item, false);
    if (before == now)
        return OutboxText::tr("The state changed while it waited. Send it all the same?");
    //: Figures of messages: 140 when it was confirmed, 260 now
    return OutboxText::tr("It was %1 when you confirmed and is %2 now. Send it all the same?").arg(count(before), count(now));
}

// "240 of 500 answered, 12 of them not done · 8.0 a second · 33 s left".
QString course(const operations::Progress &progress)
{
    QStringList parts;
    //: How far a run has come: 240 of 500
    parts << OutboxText::tr("%1 of %2 answered").arg(count(progress.answered), count(progress.total));
    if (progress.notDone > 0)
        parts << OutboxText::tr("%n not done", nullptr, pluralNumber(progress.notDone));
    if (progress.perSecond)
        parts << OutboxText::tr("%1 a second").arg(QLocale().toString(*progress.perSecond, 'f', 1));
    if (progress.left)
        parts << OutboxText::tr("%1 left").arg(duration(*progress.left));
    return parts.join(QStringLiteral(" · "));
}

QString running(const OutboxItem &item)
{
    if (item.isStopping) {
        return OutboxText::tr("Stopping: %1. What is on its way ends, nothing more leaves · %2")
            .arg(whatAndWhere(item), course(item.progress));
    }
    if (item.progress.isPaused)
        return OutboxText::tr("Paused: %1 · %2").arg(whatAndWhere(item), course(item.progress));
    return OutboxText::tr("Sending: %1 · %2").arg(whatAndWhere(item), course(item.progress));
}

QString seconds(std::chrono::milliseconds left)
{
    return count(std::chrono::ceil<std::chrono::seconds>(left).count());
}

}

QString outboxLine(const OutboxItem &item)
{
    switch (item.state) {
    case OutboxItem::State::Waiting:
        //: %1 is what is sent, and where
        return OutboxText::tr("In %2 s: %1").arg(whatAndWhere(item), seconds(item.left));
    case OutboxItem::State::Checking:
        return OutboxText::tr("%1. The figures are read once more before it is sent…").arg(whatAndWhere(item));
    case OutboxItem::State::Asking:
        //: %1 is what is sent, and where, %2 is a question, %3 seconds that are left for an answer
        return OutboxText::tr("%2 %1. Without an answer it is not sent, %3 s.")
            .arg(whatAndWhere(item), question(item), seconds(item.left));
    case OutboxItem::State::Sending:
        return running(item);
    case OutboxItem::State::Verifying:
        return OutboxText::tr("Sent: %1. What it came to is read from the server, %2 of %3…")
            .arg(whatAndWhere(item), count(item.progress.answered), count(item.progress.total));
    case OutboxItem::State::Ended:
        return OutboxText::tr("Ended: %1. %2").arg(connectionLine(item.connection), reportSentence(item.report));
    case OutboxItem::State::NotSent:
        return OutboxText::tr("Not sent: %1. %2").arg(whatAndWhere(item), notSentSentence(*item.notSent));
    }
    Q_UNREACHABLE();
}

QString notSentSentence(const NotSent &why)
{
    switch (why.why) {
    case NotSent::Why::Disarmed:
        return disarmedSentence(why.end.value_or(operations::Arming::End::ByHand));
    case NotSent::Why::ConnectionGone:
        return OutboxText::tr("The connection was edited or removed meanwhile.");
    case NotSent::Why::TimeJumped:
        return OutboxText::tr("The time jumped while it waited: the machine slept, or its clock was set.");
    case NotSent::Why::NotAnswered:
        return OutboxText::tr("It had changed while it waited, and nobody said whether to send it all the same.");
    case NotSent::Why::NotRead:
        return why.error ? OutboxText::tr("The figures could not be read once more. %1").arg(errorSentence(*why.error))
                         : OutboxText::tr("The figures could not be read once more.");
    case NotSent::Why::DesktopEnding:
        return OutboxText::tr("The desktop is ending.");
    }
    Q_UNREACHABLE();
}

}
