#include "ui/text/readonly.h"

#include <QCoreApplication>

namespace senderdesk::ui::text {
namespace {

using namespace Qt::StringLiterals;

class ReadOnlyText
{
    Q_DECLARE_TR_FUNCTIONS(ReadOnlyText)
};

}

QString readOnlySentence()
{
    return ReadOnlyText::tr("This connection is read-only. Choose Arm… to allow changes for a while.");
}

QString disarmedSentence(operations::Arming::End why)
{
    using End = operations::Arming::End;
    switch (why) {
    case End::ByHand:
        return ReadOnlyText::tr("The connection is read-only again.");
    case End::TimeOver:
        return ReadOnlyText::tr("The time is over: the connection is read-only again.");
    case End::Idle:
        return ReadOnlyText::tr("Nobody used the program for a while: the connection is read-only again.");
    case End::ScreenLocked:
        return ReadOnlyText::tr("The screen was locked: the connection is read-only again.");
    case End::Asleep:
        return ReadOnlyText::tr("The machine slept: the connection is read-only again.");
    case End::ConnectionChanged:
        return ReadOnlyText::tr("The connection was changed: it is read-only again.");
    }
    Q_UNREACHABLE();
}

QString armingRefusal(operations::Arming::Refusal why)
{
    using Refusal = operations::Arming::Refusal;
    switch (why) {
    case Refusal::ReasonMissing:
        return ReadOnlyText::tr("Say why: the reason is written into the journal with everything you do.");
    case Refusal::NameWrong:
        return ReadOnlyText::tr("This is a production connection: type its name exactly.");
    }
    Q_UNREACHABLE();
}

QString countdown(std::chrono::milliseconds left)
{
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

}
