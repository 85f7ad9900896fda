#include "tests/gui/connectiondesk.h"
#include "tests/gui/guitest.h"
#include "ui/panes/connections/connectionssheet.h"

using namespace senderdesk;
using namespace Qt::StringLiterals;
using support::ConnectionDesk;

// The account that a user's token belongs to, in the dialog "Connection".
class ConnectionAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void anAccountIsAskedOfTheUserServiceOnlyAndIsANumberOrNothing()
    {
        ConnectionDesk desk;
        desk.open();
        desk.press(u"New connection…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        const QString account = u"Account ID"_s;
        for (const QString &other : {u"Altcraft administrator"_s, u"OpenSRS mail"_s}) {
            desk.choose(u"Service"_s, other);
            QVERIFY(!desk.field(account));
        }
        desk.choose(u"Service"_s, u"Altcraft user"_s);
        QVERIFY(desk.fault(account).contains("ids alone"_L1)); // the hint
        desk.type(u"Name"_s, u"a"_s);
        desk.type(u"Base URL"_s, u"https://example.com"_s);
        desk.type(u"Token"_s, u"word"_s);
        for (const QString &wrong : {u"0"_s, u"-3"_s, u"1.5"_s, u"Main store"_s, u"99999999999999999999"_s}) {
            desk.type(account, wrong);
            desk.press(u"Save"_s);
            QVERIFY2(desk.fault(account).contains("account ID is a whole number"_L1), qPrintable(wrong));
            QCOMPARE(desk.front()->focusWidget(), desk.line(account));
            QCOMPARE(desk.line(account)->text(), wrong);
            QCOMPARE(desk.connections->all().size(), 0);
        }
        desk.type(account, u" 306 "_s);
        QVERIFY(desk.fault(account).contains("ids alone"_L1));
        desk.press(u"Save"_s);
        QTRY_COMPARE(desk.connections->all().size(), 1);
        QCOMPARE(desk.connections->all().first().account, core::AccountId::from(306));
        desk.run(); // the next start
        QCOMPARE(desk.connections->all().first().account, core::AccountId::from(306));
    }

    // Empty is not known; another service's connection has no account, whatever was typed before.
    void anAccountCanBeTakenAwayAndDoesNotOutliveItsService()
    {
        ConnectionDesk desk;
        const QString id = desk.save(u"User"_s, {offline::Platform::token()}, 1);
        domain::Connection connection = *desk.connections->find(id);
        connection.account = core::AccountId::from(306);
        QVERIFY(desk.connections->save(connection, {}));
        const auto edit = [&](const auto &change) {
            desk.windows.clear();
            desk.open().openConnections();
            QTRY_COMPARE(desk.title(), u"Connections"_s);
            desk.select(u"Connections"_s, u"User"_s);
            desk.press(u"Edit…"_s);
            QTRY_COMPARE(desk.title(), u"Connection"_s);
            QTRY_COMPARE(desk.line(u"Token"_s)->placeholderText(), u"stored"_s);
            change();
            desk.press(u"Save"_s);
            QTRY_COMPARE(desk.title(), u"Connections"_s);
        };
        edit([&] { QCOMPARE(desk.line(u"Account ID"_s)->text(), u"306"_s); });
        QCOMPARE(desk.connections->find(id)->account, core::AccountId::from(306));
        edit([&] { desk.choose(u"Service"_s, u"Altcraft administrator"_s); });
        QVERIFY(!desk.connections->find(id)->account);
        QVERIFY(desk.connections->save(connection, {}));
        edit([&] { desk.type(u"Account ID"_s, {}); });
        QVERIFY(!desk.connections->find(id)->account);
    }
};

QTEST_MAIN(ConnectionAccountTest)
#include "connectionaccounttest.moc"
