#include "operations/session.h"
#include "tests/gui/connectiondesk.h"
#include "tests/gui/guitest.h"
#include "ui/panes/connections/connectionssheet.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDirIterator>
#include <QTabWidget>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using support::ConnectionDesk;

namespace {

constexpr int patience = ConnectionDesk::patience;

bool hasSenders(const ConnectionDesk &desk)
{
    const auto *table = desk.table(u"Senders"_s);
    return table && table->model()->rowCount() > 0;
}

// Everything that a person can see or hear of a window.
QString allTexts(QWidget *window)
{
    QStringList texts{window->windowTitle()};
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        for (const char *property : {"text", "displayText", "placeholderText", "currentText", "plainText", "title"})
            texts << (qobject_cast<const QLineEdit *>(widget) && qstrcmp(property, "text") == 0
                          ? QString()
                          : widget->property(property).toString());
        texts << widget->toolTip() << widget->whatsThis() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::EditRole})
                        texts << view->model()->index(row, column).data(role).toString();
                }
            }
        }
    }
    return texts.join(u'\n');
}

}

// Connections, by keyboard and by the names that a person sees.
class ConnectionDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { support::failOnWarnings(); }

    void aFirstConnectionIsMadeAndShown()
    {
        ConnectionDesk desk;
        ui::ConsoleWindow &window = desk.open();
        QVERIFY(desk.button(u"Open the offline platform"_s));
        desk.press(u"New connection…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        QCOMPARE(desk.front()->focusWidget(), desk.line(u"Name"_s));
        desk.type(u"Name"_s, u"Main admin"_s);
        QCOMPARE(desk.box(u"Class"_s)->currentText(), u"Production"_s);
        desk.type(u"Base URL"_s, desk.platform.baseUrl().toString());
        QCOMPARE(desk.box(u"Class"_s)->currentText(), u"Test"_s); // loopback
        desk.type(u"Token"_s, u"offline"_s);
        desk.choose(u"Format"_s, u"XML"_s);
        desk.press(u"Save"_s);
        QTRY_VERIFY_WITH_TIMEOUT(hasSenders(desk), patience);
        QCOMPARE(window.session()->connection().name, u"Main admin"_s);
        QCOMPARE(window.session()->connection().format, domain::WireFormat::Xml);
        QVERIFY(!window.session()->canChange()); // read-only until it is armed
        QCOMPARE(desk.box(u"Connection"_s)->currentText(), u"Main admin"_s);
    }

    void faultsStandAtTheirFieldAndNothingTypedIsLost()
    {
        ConnectionDesk desk;
        desk.save(u"Taken"_s);
        desk.open();
        desk.press(u"New connection…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        desk.press(u"Save"_s);
        QCOMPARE(desk.title(), u"Connection"_s);
        QVERIFY(!desk.fault(u"Name"_s).isEmpty());
        QVERIFY(!desk.fault(u"Base URL"_s).isEmpty());
        QCOMPARE(desk.front()->focusWidget(), desk.line(u"Name"_s));
        for (const QString &address : {u"mail.example.com"_s, u"https://me:word@example.com"_s, u"https://example.com/?a=1"_s,
                                       u"https://example.com/a/../b"_s, u"ftp://example.com"_s}) {
            desk.type(u"Name"_s, u"Taken"_s);
            desk.type(u"Base URL"_s, address);
            desk.type(u"Token"_s, u"typed once"_s);
            QVERIFY(desk.fault(u"Base URL"_s).isEmpty()); // said anew when it is saved
            desk.press(u"Save"_s);
            QVERIFY(desk.fault(u"Name"_s).contains("Another"_L1));
            QVERIFY2(!desk.fault(u"Base URL"_s).isEmpty(), qPrintable(address));
            QCOMPARE(desk.line(u"Base URL"_s)->text(), address);
            QCOMPARE(desk.line(u"Token"_s)->text(), u"typed once"_s);
        }
        QCOMPARE(desk.connections->all().size(), 1);
    }

    void aFaultOnAnotherTabIsGoneTo()
    {
        ConnectionDesk desk;
        desk.open();
        desk.press(u"New connection…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        desk.type(u"Name"_s, u"a"_s);
        desk.type(u"Base URL"_s, u"https://example.com"_s);
        auto *tabs = desk.front()->findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        QVERIFY(!desk.field(u"Proxy host"_s));
        desk.choose(u"Proxy"_s, u"SOCKS5"_s);
        QVERIFY(desk.field(u"Proxy host"_s));
        desk.type(u"Extra CA file"_s, desk.path(u"no such file"_s));
        tabs->setCurrentIndex(0);
        desk.press(u"Save"_s);
        QCOMPARE(tabs->currentIndex(), 1);
        QCOMPARE(desk.front()->focusWidget(), desk.line(u"Proxy host"_s));
        QVERIFY(!desk.fault(u"Proxy port"_s).isEmpty());
        QVERIFY(!desk.fault(u"Extra CA file"_s).isEmpty());
    }

    void onlyFieldsOfTheServiceAreShown()
    {
        ConnectionDesk desk;
        desk.open();
        desk.press(u"New connection…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        const QStringList ofAltcraft{u"Token"_s, u"Format"_s, u"Token goes into"_s};
        const QStringList ofOpenSrs{u"User"_s, u"Password"_s};
        for (const auto &[service, isOpenSrs] :
             {std::pair{u"Altcraft administrator"_s, false}, {u"OpenSRS mail"_s, true}, {u"Altcraft user"_s, false}}) {
            desk.choose(u"Service"_s, service);
            for (const QString &name : ofAltcraft)
                QCOMPARE(desk.field(name) != nullptr, !isOpenSrs);
            for (const QString &name : ofOpenSrs)
                QCOMPARE(desk.field(name) != nullptr, isOpenSrs);
        }
    }

    void plainHttpElsewhereNeedsAYes()
    {
        ConnectionDesk desk;
        desk.open();
        desk.press(u"New connection…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        const QString yes = u"Use it without encryption all the same"_s;
        desk.type(u"Name"_s, u"a"_s);
        desk.type(u"Base URL"_s, u"http://mail.example.com"_s);
        QVERIFY(desk.field(yes));
        desk.press(u"Save"_s);
        QCOMPARE(desk.connections->all().size(), 0);
        QVERIFY(!desk.fault(yes).isEmpty());
        desk.press(yes);
        desk.type(u"Base URL"_s, u"http://other.example.com"_s); // accepted was the other one
        QVERIFY(!qobject_cast<QCheckBox *>(desk.field(yes))->isChecked());
        desk.press(yes);
        desk.press(u"Save"_s);
        QTRY_COMPARE(desk.connections->all().size(), 1);
        QVERIFY(desk.connections->all().first().isPlainHttpAccepted);
    }

    void aStoredSecretIsNeverShownAndGoesToNoOtherHost()
    {
        ConnectionDesk desk;
        const QString id = desk.save(u"Main"_s);
        ui::ConsoleWindow &window = desk.open();
        window.openConnections();
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        desk.select(u"Connections"_s, u"Main"_s);
        desk.press(u"Edit…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        QTRY_COMPARE(desk.line(u"Token"_s)->placeholderText(), u"stored"_s);
        QVERIFY(desk.line(u"Token"_s)->text().isEmpty());
        QCOMPARE(desk.line(u"Token"_s)->echoMode(), QLineEdit::Password);
        desk.type(u"Base URL"_s, u"https://other.example.com"_s);
        desk.press(u"Save"_s);
        QVERIFY(desk.fault(u"Token"_s).contains("127.0.0.1"_L1));
        desk.type(u"Token"_s, u"another"_s);
        desk.press(u"Save"_s);
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        QCOMPARE(desk.connections->find(id)->host(), u"other.example.com"_s);
    }

    void aMethodsPathIsJudgedAtItsCell()
    {
        ConnectionDesk desk;
        const QString id = desk.save(u"Main"_s);
        desk.open().openConnections();
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        desk.select(u"Connections"_s, u"Main"_s);
        desk.press(u"Edit…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        auto *tabs = desk.front()->findChild<QTabWidget *>();
        tabs->setCurrentIndex(2);
        auto *table = desk.table(u"Methods"_s);
        QVERIFY(table);
        const auto typeInto = [&](const QString &method, const QString &path) {
            const QModelIndex cell = table->model()->index(ConnectionDesk::rowWith(table, method), 1);
            table->setFocus();
            table->setCurrentIndex(cell);
            QTest::keyClick(table, Qt::Key_F2);
            auto *editor = table->findChild<QLineEdit *>();
            if (!editor)
                return false;
            editor->selectAll();
            QTest::keyClicks(editor, path);
            QTest::keyClick(editor, Qt::Key_Return);
            return true;
        };
        const auto evidence = [&](const QString &method) {
            return table->model()->index(ConnectionDesk::rowWith(table, method), 2).data().toString();
        };
        const auto pathFault = [&](const QString &method) {
            return table->model()
                ->index(ConnectionDesk::rowWith(table, method), 1)
                .data(Qt::AccessibleDescriptionRole)
                .toString();
        };
        const QString hold = u"senders.queue.hold"_s;
        QVERIFY(!typeInto(u"senders.queue.stats"_s, u"/x/"_s)); // documented
        QCOMPARE(evidence(u"senders.queue.stats"_s), u"documented"_s);
        QCOMPARE(evidence(hold), u"inferred"_s);
        QVERIFY(typeInto(hold, u"/api/../hold/"_s));
        QTRY_VERIFY(!pathFault(hold).isEmpty());
        tabs->setCurrentIndex(0);
        desk.press(u"Save"_s);
        QCOMPARE(desk.title(), u"Connection"_s);
        QCOMPARE(tabs->currentIndex(), 2);
        QCOMPARE(table->currentIndex().data().toString(), u"/api/../hold/"_s); // as it was typed
        QVERIFY(typeInto(hold, u"/other/hold/"_s));
        QTRY_VERIFY(pathFault(hold).isEmpty());
        QCOMPARE(evidence(hold), u"changed"_s);
        desk.press(u"Save"_s);
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        QCOMPARE(desk.connections->find(id)->methodPaths, (QMap<QString, QString>{{hold, u"/other/hold/"_s}}));
    }

    void orderCopyAndRemoval()
    {
        ConnectionDesk desk;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            desk.save(name);
        ui::ConsoleWindow &window = desk.open();
        QVERIFY(window.show(u"id-b"_s) || QTest::qWaitFor([&] { return window.session() != nullptr; }, patience));
        window.openConnections();
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        const QString list = u"Connections"_s;
        desk.select(list, u"c"_s);
        desk.press(u"Move up"_s);
        QCOMPARE(desk.namesIn(list), QStringList({u"a"_s, u"c"_s, u"b"_s}));
        desk.press(u"Move down"_s);
        QCOMPARE(desk.namesIn(list), QStringList({u"a"_s, u"b"_s, u"c"_s}));
        desk.select(list, u"a"_s);
        desk.press(u"Duplicate"_s);
        QCOMPARE(desk.namesIn(list), QStringList({u"a"_s, u"Copy of a"_s, u"b"_s, u"c"_s}));

        desk.select(list, u"b"_s); // the one that the window shows
        desk.press(u"Remove…"_s);
        QTRY_COMPARE(desk.title(), u"Remove connection"_s);
        QTest::keyClick(desk.front(), Qt::Key_Escape);
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        QCOMPARE(desk.connections->all().size(), 4);
        desk.press(u"Remove…"_s);
        desk.press(u"Remove b"_s);
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        QCOMPARE(desk.namesIn(list), QStringList({u"a"_s, u"Copy of a"_s, u"c"_s}));
        QVERIFY(!window.session());
        desk.press(u"Close"_s);
        QTRY_VERIFY(desk.button(u"New connection…"_s)); // what can be done now
        desk.run();
        QCOMPARE(desk.connections->all().size(), 3);
    }

    void importAndExportCarryNoSecrets()
    {
        ConnectionDesk desk;
        desk.save(u"Main"_s, {core::Secret("canary-91c4")});
        ui::ConsoleWindow &window = desk.open();
        window.openConnections();
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        auto *sheet = qobject_cast<ui::ConnectionsSheet *>(desk.front());
        sheet->exportTo(desk.path(u"exported.json"_s));
        QFile exported(desk.path(u"exported.json"_s));
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QVERIFY(!exported.readAll().contains("canary"));
        sheet->importFrom(desk.path(u"exported.json"_s));
        QCOMPARE(desk.namesIn(u"Connections"_s), QStringList({u"Main"_s, u"Main"_s}));
        sheet->importFrom(desk.path(u"layout.json"_s));
        QVERIFY(desk.table(u"Connections"_s)->accessibleDescription().size() > 0);
        QCOMPARE(desk.connections->all().size(), 2);
    }

    void aMissingTokenIsAskedForInASheet()
    {
        ConnectionDesk desk;
        desk.save(u"Main"_s, {});
        ui::ConsoleWindow &window = desk.open();
        QVERIFY(!window.session()); // nothing that the person did not ask for
        QCOMPARE(desk.box(u"Connection"_s)->currentIndex(), -1);
        QTest::keyClick(desk.box(u"Connection"_s), Qt::Key_Down);
        QTRY_COMPARE(desk.title(), u"Open connection"_s);
        QVERIFY(!desk.button(u"Open"_s)->isEnabled());
        QTest::keyClick(desk.front(), Qt::Key_Escape);
        QTRY_VERIFY(desk.button(u"New connection…"_s));
        QVERIFY(!window.session());
        window.show(u"id-Main"_s);
        QTRY_COMPARE(desk.title(), u"Open connection"_s);
        desk.type(u"Token"_s, u"offline"_s);
        desk.press(u"Open"_s);
        QTRY_VERIFY_WITH_TIMEOUT(hasSenders(desk), patience);
    }

    void theWindowsConnectionIsRemembered()
    {
        ConnectionDesk desk;
        desk.save(u"a"_s);
        desk.save(u"b"_s);
        desk.open().show(u"id-b"_s);
        QTRY_VERIFY_WITH_TIMEOUT(hasSenders(desk), patience);
        desk.run();
        ui::ConsoleWindow &window = desk.open();
        QTRY_VERIFY_WITH_TIMEOUT(hasSenders(desk), patience);
        QCOMPARE(window.session()->connection().name, u"b"_s);
    }

    void aConnectionOfThisRunGoesFirst()
    {
        ConnectionDesk desk;
        desk.save(u"a"_s);
        desk.open().show(u"id-a"_s);
        QTRY_VERIFY_WITH_TIMEOUT(hasSenders(desk), patience);
        desk.run();
        desk.connections->add(desk.platform.connections().first(), {offline::Platform::token()});
        ui::ConsoleWindow &window = desk.open();
        QCOMPARE(window.session()->connection().name, desk.platform.connections().first().name);
        desk.run(); // and is not remembered
        ui::ConsoleWindow &next = desk.open();
        QTRY_VERIFY_WITH_TIMEOUT(next.session(), patience);
        QCOMPARE(next.session()->connection().name, u"a"_s);
    }

    void twoWindowsShowTwoConnections()
    {
        ConnectionDesk desk;
        desk.save(u"a"_s);
        desk.save(u"b"_s);
        ui::ConsoleWindow &first = desk.open();
        first.show(u"id-a"_s);
        ui::ConsoleWindow &second = desk.open();
        second.show(u"id-b"_s);
        QTRY_VERIFY_WITH_TIMEOUT(first.session() && second.session(), patience);
        QCOMPARE(first.session()->connection().name, u"a"_s);
        QCOMPARE(second.session()->connection().name, u"b"_s);
        second.show(u"id-a"_s);
        QTRY_COMPARE(second.session(), first.session());
    }

    // The other window shows the connection, too: it goes on with what was saved.
    void anEditIsFollowedByEveryWindow()
    {
        ConnectionDesk desk;
        const QString id = desk.save(u"a"_s);
        ui::ConsoleWindow &other = desk.open();
        other.show(id);
        ui::ConsoleWindow &window = desk.open();
        window.show(id);
        QTRY_VERIFY_WITH_TIMEOUT(other.session() && window.session() && hasSenders(desk), patience);
        window.openConnections();
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        desk.select(u"Connections"_s, u"a"_s);
        desk.press(u"Edit…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        desk.type(u"Name"_s, u"renamed"_s);
        desk.press(u"Save"_s);
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        QTRY_VERIFY_WITH_TIMEOUT(other.session(), patience);
        QCOMPARE(other.session()->connection().name, u"renamed"_s);
        QVERIFY(!window.session()); // a dialog is in front of it
        desk.press(u"Close"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session() && hasSenders(desk), patience);
        QCOMPARE(window.session(), other.session());
    }

    void theListSpeaksAnotherLanguageAtOnce()
    {
        ConnectionDesk desk;
        desk.save(u"a"_s);
        desk.open().openConnections();
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        desk.press(u"New connection…"_s);
        QTRY_COMPARE(desk.title(), u"Connection"_s);
        support::BracketTranslator brackets;
        QCoreApplication::installTranslator(&brackets);
        QTRY_COMPARE(desk.title(), u"[Connection]"_s);
        for (const QString &name : {u"[Name]"_s, u"[Service]"_s, u"[Base URL]"_s, u"[Token]"_s, u"[Class]"_s, u"[Format]"_s})
            QVERIFY2(desk.field(name), qPrintable(name));
        QVERIFY(desk.button(u"[Save]"_s));
        QCOMPARE(desk.box(u"[Service]"_s)->currentText(), u"[Altcraft administrator]"_s);
        QCoreApplication::removeTranslator(&brackets);
    }

    // Promise 6, for every secret that a connection of each service can have.
    void aSecretIsFoundInNoFileNoExportAndNoWindow()
    {
        const QString word = u"canary-5d1f"_s;
        ConnectionDesk desk;
        ui::ConsoleWindow &window = desk.open();
        QString seen;
        for (const QString &service : {u"Altcraft administrator"_s, u"Altcraft user"_s, u"OpenSRS mail"_s}) {
            window.newConnection();
            QTRY_COMPARE(desk.title(), u"Connection"_s);
            const bool isOpenSrs = service == "OpenSRS mail"_L1;
            desk.choose(u"Service"_s, service);
            desk.type(u"Name"_s, service);
            desk.type(u"Base URL"_s, desk.platform.baseUrl().toString());
            if (isOpenSrs)
                desk.type(u"User"_s, u"admin@example.adm"_s);
            desk.type(isOpenSrs ? u"Password"_s : u"Token"_s, word);
            desk.front()->findChild<QTabWidget *>()->setCurrentIndex(1);
            desk.type(u"Key passphrase"_s, word);
            seen += allTexts(desk.front());
            desk.press(u"Save"_s);
            QTRY_VERIFY(!QApplication::activeModalWidget());
            QTRY_COMPARE(desk.connections->all().last().name, service);
            QTRY_VERIFY_WITH_TIMEOUT(window.session(), patience);
            seen += allTexts(&window.window());
        }
        window.openConnections();
        QTRY_COMPARE(desk.title(), u"Connections"_s);
        qobject_cast<ui::ConnectionsSheet *>(desk.front())->exportTo(desk.path(u"exported.json"_s));
        for (const QString &name : desk.namesIn(u"Connections"_s)) {
            desk.select(u"Connections"_s, name);
            desk.press(u"Edit…"_s);
            QTRY_COMPARE(desk.title(), u"Connection"_s);
            QTRY_VERIFY(allTexts(desk.front()).contains("stored"_L1));
            seen += allTexts(desk.front());
            QTest::keyClick(desk.front(), Qt::Key_Escape);
            QTRY_COMPARE(desk.title(), u"Connections"_s);
        }
        seen += QGuiApplication::clipboard()->text();
        QVERIFY(!seen.contains(word));
        QVERIFY(desk.layout.flush());
        int files = 0;
        QDirIterator walk(desk.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(word.toUtf8()), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 3);
    }
};

QTEST_MAIN(ConnectionDialogTest)
#include "connectiondialogtest.moc"
