#include "tests/gui/connectiondesk.h"
#include "tests/gui/guitest.h"

#include <QTabWidget>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using support::ConnectionDesk;

namespace {

constexpr int patience = ConnectionDesk::patience;

bool says(const ConnectionDesk &desk, const QString &words)
{
    const auto labels = desk.front()->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
}

}

// "Test connection" in the dialog "Connection": what is typed is tested, saved or not.
class TestFromDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void whatIsTypedIsTestedAndNotSaved()
    {
        ConnectionDesk desk;
        desk.open();
        desk.press(u"New connection…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        desk.type(u"Base URL"_s, desk.platform.baseUrl().toString()); // no name yet: a test needs none
        desk.type(u"Token"_s, u"offline"_s);
        desk.press(u"Test connection"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(says(desk, u"The connection works."_s), "it does not", patience);
        QVERIFY(desk.table(u"Connection test"_s));
        QVERIFY(desk.connections->all().isEmpty());
    }

    void aWrongTokenIsNamedAndNothingTypedIsLost()
    {
        ConnectionDesk desk;
        desk.open();
        desk.press(u"New connection…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        desk.type(u"Base URL"_s, desk.platform.baseUrl().toString());
        desk.type(u"Token"_s, u"wrong"_s);
        desk.press(u"Test connection"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(says(desk, u"The connection fails at: Token or password."_s), "no word of it", patience);
        desk.front()->findChild<QTabWidget *>()->setCurrentIndex(0);
        QCOMPARE(desk.line(u"Token"_s)->text(), u"wrong"_s);
        desk.type(u"Token"_s, u"offline"_s);
        desk.press(u"Test connection"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(says(desk, u"The connection works."_s), "the second test does not", patience);
    }

    void aFaultIsShownAtItsFieldInsteadOfATest()
    {
        ConnectionDesk desk;
        desk.open();
        desk.press(u"New connection…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        desk.type(u"Base URL"_s, u"ftp://example.com"_s);
        desk.press(u"Test connection"_s);
        QVERIFY(!desk.fault(u"Base URL"_s).isEmpty());
        QVERIFY(desk.fault(u"Name"_s).isEmpty());
        QCOMPARE(desk.front()->findChild<QTabWidget *>()->currentIndex(), 0);
    }

    // The token lies in the keychain; its field is empty.
    void whatIsStoredIsUsed()
    {
        ConnectionDesk desk;
        desk.save(u"a"_s);
        desk.run();
        desk.open().openConnections();
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        desk.select(u"Connections"_s, u"a"_s);
        desk.press(u"Edit…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        QVERIFY(desk.line(u"Token"_s)->text().isEmpty());
        desk.press(u"Test connection"_s);
        QTRY_VERIFY2_WITH_TIMEOUT(says(desk, u"The connection works."_s), "it does not", patience);
    }
};

QTEST_MAIN(TestFromDialogTest)
#include "testfromdialogtest.moc"
