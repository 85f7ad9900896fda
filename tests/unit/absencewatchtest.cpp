#include "operations/absencewatch.h"
#include "tests/support/privatebus.h"

#include <QDBusMessage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using operations::AbsenceWatch;

class AbsenceWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void lockAndSleepAreTold_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("interface");
        QTest::addColumn<QString>("signal");
        QTest::addColumn<bool>("hasArgument");
        QTest::addColumn<bool>("isSleep");
        const QString login = u"org.freedesktop.login1"_s;
        const QString saver = u"org.freedesktop.ScreenSaver"_s;
        const QString gnome = u"org.gnome.ScreenSaver"_s;
        QTest::newRow("sleep") << login << u"/org/freedesktop/login1"_s << login + u".Manager"_s << u"PrepareForSleep"_s << true
                               << true;
        QTest::newRow("lock") << login << u"/org/freedesktop/login1/session/_31"_s << login + u".Session"_s << u"Lock"_s << false
                              << false;
        QTest::newRow("screen saver") << saver << u"/org/freedesktop/ScreenSaver"_s << saver << u"ActiveChanged"_s << true
                                      << false;
        QTest::newRow("short path") << saver << u"/ScreenSaver"_s << saver << u"ActiveChanged"_s << true << false;
        QTest::newRow("GNOME") << gnome << u"/org/gnome/ScreenSaver"_s << gnome << u"ActiveChanged"_s << true << false;
    }
    void lockAndSleepAreTold()
    {
        QFETCH(QString, service);
        QFETCH(QString, path);
        QFETCH(QString, interface);
        QFETCH(QString, signal);
        QFETCH(bool, hasArgument);
        QFETCH(bool, isSleep);
        support::PrivateBus bus;
        QVERIFY(bus.isUp());
        AbsenceWatch watch(bus.connection(u"system"_s), bus.connection(u"session"_s));
        QSignalSpy locked(&watch, &AbsenceWatch::screenLocked);
        QSignalSpy asleep(&watch, &AbsenceWatch::goingToSleep);
        QDBusConnection desktop = bus.connection(u"desktop"_s);
        QVERIFY(desktop.registerService(service));
        const auto send = [&](bool isActive) {
            QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
            if (hasArgument)
                message << isActive;
            QVERIFY(desktop.send(message));
        };
        if (hasArgument)
            send(false); // over again: nothing to tell
        send(true);
        QTRY_COMPARE((isSleep ? asleep : locked).count(), 1);
        QCOMPARE((isSleep ? locked : asleep).count(), 0);
    }

    void withoutABusNothingIsTold()
    {
        const QDBusConnection none(u"there is none"_s);
        AbsenceWatch watch(none, none);
        QVERIFY(!none.isConnected());
    }
};

QTEST_GUILESS_MAIN(AbsenceWatchTest)
#include "absencewatchtest.moc"
