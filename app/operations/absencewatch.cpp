#include "operations/absencewatch.h"

#include <array>

namespace senderdesk::operations {
namespace {

using namespace Qt::StringLiterals;

struct ScreenSaver
{
    const char16_t *service;
    const char16_t *path;
};
constexpr std::array screenSavers{
    ScreenSaver{u"org.freedesktop.ScreenSaver", u"/org/freedesktop/ScreenSaver"},
    ScreenSaver{u"org.freedesktop.ScreenSaver", u"/ScreenSaver"},
    ScreenSaver{u"org.gnome.ScreenSaver", u"/org/gnome/ScreenSaver"},
};

QString text(const char16_t *utf16)
{
    return QString::fromUtf16(utf16);
}

}

// By the names of slots: D-Bus has no other way. The service is named in each, so that only its owner is heard, also when it
// starts later.
AbsenceWatch::AbsenceWatch(QDBusConnection systemBus, QDBusConnection sessionBus, QObject *parent) : QObject(parent)
{
    if (systemBus.isConnected()) {
        const QString login = u"org.freedesktop.login1"_s;
        systemBus.connect(login, u"/org/freedesktop/login1"_s, login + u".Manager"_s, u"PrepareForSleep"_s, this,
                          "1preparingForSleep(bool)");
        systemBus.connect(login, QString(), login + u".Session"_s, u"Lock"_s, this, "1locked()");
    }
    if (sessionBus.isConnected()) {
        for (const ScreenSaver &saver : screenSavers)
            sessionBus.connect(text(saver.service), text(saver.path), text(saver.service), u"ActiveChanged"_s, this,
                               "1activeChanged(bool)");
    }
}

void AbsenceWatch::preparingForSleep(bool isBeginning)
{
    if (isBeginning)
        Q_EMIT goingToSleep();
}

void AbsenceWatch::activeChanged(bool isActive)
{
    if (isActive)
        Q_EMIT screenLocked();
}

void AbsenceWatch::locked()
{
    Q_EMIT screenLocked();
}

}
