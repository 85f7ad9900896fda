#pragma once

#include <QDBusConnection>
#include <QObject>

namespace senderdesk::operations {

// Tells when the person may have gone: the screen was locked, or the machine is about to sleep. Over D-Bus: logind on the system
// bus, the desktops' screen savers on the session bus. Where there is no bus nothing is ever told.
class AbsenceWatch final : public QObject
{
    Q_OBJECT

public:
    AbsenceWatch(QDBusConnection systemBus, QDBusConnection sessionBus, QObject *parent = nullptr);

Q_SIGNALS:
    void screenLocked();
    void goingToSleep();

private Q_SLOTS: // QtDBus connects by name only
    void preparingForSleep(bool isBeginning);
    void activeChanged(bool isActive);
    void locked();
};

}
