#include "tests/a11y/accessibility.h"
#include "tests/gui/everysheetdesk.h"
#include "tests/gui/guitest.h"
#include "tests/support/testids.h"
#include "ui/panes/subscriptions/subscriptionsbar.h"
#include "ui/shell/navigationlist.h"

#include <QDir>
#include <QLocale>
#include <QScreen>
#include <QScrollBar>
#include <QSet>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace Qt::StringLiterals;

namespace {

enum Connection { Admin, User, Mail };

struct Case
{
    const char *name;
    std::function<void(EverySheetDesk &)> open;
};

std::function<void(EverySheetDesk &)> at(int connection, const char *pane, int row, const char *command)
{
    return [=](EverySheetDesk &desk) {
        desk.show(connection, QLatin1String(pane), row);
        if (!QTest::currentTestFailed())
            desk.run(QLatin1String(command));
    };
}

// The same, once its figures are there.
std::function<void(EverySheetDesk &)> confirmed(int connection, const char *pane, int row, const char *command)
{
    return [=](EverySheetDesk &desk) {
        at(connection, pane, row, command)(desk);
        if (!QTest::currentTestFailed())
            EverySheetDesk::waitForFigures();
    };
}

std::function<void(EverySheetDesk &)> page(int number)
{
    return [=](EverySheetDesk &desk) {
        desk.console->newConnection();
        EverySheetDesk::dialog()->findChild<QTabWidget *>()->setCurrentIndex(number);
    };
}

QPushButton *otherButton(int number)
{
    QList<QPushButton *> others;
    for (auto *button : EverySheetDesk::sheet()->findChild<QDialogButtonBox *>()->findChildren<QPushButton *>()) {
        if (button != EverySheetDesk::sheet()->doButton() && button != EverySheetDesk::sheet()->safeButton())
            others << button;
    }
    return others.value(number);
}

void dryRun(EverySheetDesk &desk)
{
    at(User, "subscriptions", 0, "subscriptions.bulk")(desk);
    if (QTest::currentTestFailed())
        return;
    EverySheetDesk::sheet()->findChild<QPlainTextEdit *>()->setPlainText(
        u"email,resource_id\njohn@example.com,1\nnobody-at-all@example.com,1\n"_s);
    for (QPushButton *button : {otherButton(0), otherButton(1), otherButton(2)}) {
        if (button && !button->text().contains(u'…')) // the others open something
            button->click();
    }
    QTRY_VERIFY_WITH_TIMEOUT(EverySheetDesk::sheet()->doButton()->isEnabled(), EverySheetDesk::patience);
}

// For a profile that was found.
void addSubscription(EverySheetDesk &desk)
{
    desk.show(User, u"subscriptions"_s);
    if (QTest::currentTestFailed())
        return;
    desk.window().findChild<ui::SubscriptionsBar *>()->ask(
        {.database = databaseId(1), .matchBy = u"email"_s, .value = u"john@example.com"_s});
    QTRY_VERIFY_WITH_TIMEOUT(desk.command(u"subscriptions.add"_s)->isEnabled(), EverySheetDesk::patience);
    desk.run(u"subscriptions.add"_s);
}

const std::vector<Case> cases{
    {"connections", [](EverySheetDesk &desk) { desk.console->openConnections(); }},
    {"connection", page(0)},
    {"connection-network", page(1)},
    {"connection-methods", page(2)},
    {"connection-test", page(3)},
    {"keyboard", at(Admin, "senders", 0, "help.keyboard")},
    {"about", at(Admin, "senders", 0, "help.about")},
    {"palette", at(Admin, "senders", 0, "view.commands")},
    {"export", at(Admin, "senders", 0, "file.export")},
    {"hold", confirmed(Admin, "senders", 2, "queue.hold")},
    {"hold-of-a-bulk", confirmed(Admin, "queue", -1, "queue.hold")},
    {"release", confirmed(Admin, "senders", 2, "queue.release")},
    {"clear", confirmed(Admin, "queue", 0, "queue.clear")},
    {"clear-of-a-bulk", confirmed(Admin, "queue", -1, "queue.clear")},
    {"delete-sender", confirmed(Admin, "senders", 2, "senders.delete")},
    {"delete-all-senders", confirmed(Admin, "senders", -1, "senders.delete")},
    {"restore-sender", at(Admin, "senders", 2, "senders.restore")},
    {"new-sender", at(Admin, "senders", 2, "senders.create")},
    {"edit-sender", at(Admin, "senders", 2, "senders.save")},
    {"sender-information", at(Admin, "senders", 2, "senders.information")},
    {"assign-account", at(Admin, "senders", 2, "senders.assign")},
    {"new-virtual-sender", at(Admin, "virtual-senders", 1, "vsenders.create")},
    {"edit-virtual-sender", at(Admin, "virtual-senders", 1, "vsenders.update")},
    {"clone-virtual-sender", at(Admin, "virtual-senders", 1, "vsenders.clone")},
    {"delete-virtual-sender", confirmed(Admin, "virtual-senders", 1, "vsenders.delete")},
    {"add-subscription", addSubscription},
    {"edit-subscription", at(User, "subscriptions", 0, "subscriptions.save")},
    {"delete-subscription", confirmed(User, "subscriptions", 0, "subscriptions.delete")},
    {"set-status", at(User, "subscriptions", 0, "subscriptions.status")},
    {"suspend-all", at(User, "subscriptions", 0, "subscriptions.suspend-all")},
    {"suspend-all-confirmed",
     [](EverySheetDesk &desk) {
         at(User, "subscriptions", 0, "subscriptions.suspend-all")(desk);
         if (!QTest::currentTestFailed())
             EverySheetDesk::goOn();
     }},
    {"bulk", at(User, "subscriptions", 0, "subscriptions.bulk")},
    {"dry-run", dryRun},
    {"restore-messages", confirmed(Mail, "deleted-messages", 0, "messages.restore")},
    {"restore-many-messages", confirmed(Mail, "deleted-messages", -1, "messages.restore")},
    {"lock-when-idle", at(Mail, "deleted-messages", 0, "file.lock-when-idle")},
    {"arm",
     [](EverySheetDesk &desk) { // the last one: the connection is unarmed from here on
         desk.command(u"connection.disarm"_s)->trigger();
         at(Mail, "deleted-messages", 0, "connection.arm")(desk);
     }},
};

// How it is looked at: light, dark, large, in Russian.
struct Variant
{
    const char *name;
    qreal scale;
    ui::Theme::Choice theme;
    bool isRussian;
};

const std::vector<Variant> variants{{"light", 1, ui::Theme::Choice::Light, false},
                                    {"dark", 1, ui::Theme::Choice::Dark, false},
                                    {"large", 2, ui::Theme::Choice::Light, false},
                                    {"ru", 1, ui::Theme::Choice::Light, true},
                                    {"ru-large", 2, ui::Theme::Choice::Light, true}};

void addVariants()
{
    QTest::addColumn<int>("number");
    for (int i = 0; i < int(variants.size()); ++i)
        QTest::newRow(variants[size_t(i)].name) << i;
}

// Russian, and what it was asked for in vain that it has without the namespace: lupdate did not know it, and the words stay
// English.
class Russian final : public QTranslator
{
public:
    Russian()
    {
        if (!load(u":/translations/senderdesk_ru.qm"_s))
            qFatal("there is no Russian");
    }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *remark, int n) const override
    {
        QString words = QTranslator::translate(context, source, remark, n);
        const QByteArray bare = QByteArray(context).split(':').last();
        if (words.isEmpty() && bare != context && !QTranslator::translate(bare.constData(), source, remark, n).isEmpty())
            missing << QLatin1String(context) + u": "_s + QString::fromUtf8(source);
        return words;
    }
    mutable QSet<QString> missing;
};

// The language, the font and the theme for as long as it lives.
class Look final
{
public:
    explicit Look(const Variant &variant) : m_scale(variant.scale)
    {
        QLocale::setDefault(QLocale(variant.isRussian ? u"ru"_s : u"en_US"_s));
        if (variant.isRussian) {
            m_russian = std::make_unique<Russian>();
            QCoreApplication::installTranslator(m_russian.get());
        } else {
            if (!m_plurals.load(u":/translations/senderdesk_en.qm"_s))
                qFatal("there are no English plurals");
            QCoreApplication::installTranslator(&m_plurals);
        }
        desk = std::make_unique<EverySheetDesk>(variant.theme);
    }
    [[nodiscard]] QStringList leftInEnglish() const { return m_russian ? m_russian->missing.values() : QStringList(); }

private:
    FontScale m_scale;
    QTranslator m_plurals;
    std::unique_ptr<Russian> m_russian;

public:
    std::unique_ptr<EverySheetDesk> desk; // goes first
};

}

// Every pane and every sheet, with the font of 200 % and in Russian too: it fits a screen of 1280 × 800 with its buttons, no word
// is cut, and the keyboard comes to all of it and back to the table.
class FitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void everySheet_data() { addVariants(); }
    void everySheet()
    {
        QFETCH(int, number);
        const Variant &variant = variants[size_t(number)];
        Look look(variant);
        QStringList faults;
        for (const Case &each : cases) {
            each.open(*look.desk);
            QVERIFY2(!QTest::currentTestFailed() && EverySheetDesk::dialog(), each.name);
            QDialog &dialog = *EverySheetDesk::dialog();
            dialog.activateWindow();
            QTRY_COMPARE(QApplication::activeWindow(), &dialog);
            QTRY_VERIFY(dialog.focusWidget());
            picture(dialog, QLatin1String(each.name) + u'-' + QLatin1String(variant.name));
            for (const QString &fault : faultsOf(dialog))
                faults << QLatin1String(each.name) + u": "_s + fault;
            leave(*look.desk, each, faults);
        }
        faults << look.leftInEnglish();
        QVERIFY2(faults.isEmpty(), told(faults).constData());
    }

    void everyPane_data() { addVariants(); }
    void everyPane()
    {
        QFETCH(int, number);
        const Variant &variant = variants[size_t(number)];
        Look look(variant);
        ui::MainWindow &window = look.desk->window();
        QStringList faults;
        for (const int connection : {Admin, User, Mail}) {
            QVERIFY(look.desk->console->show(look.desk->connection(connection)));
            for (const QString &pane : window.paneIds()) {
                look.desk->show(connection, pane);
                QVERIFY2(!QTest::currentTestFailed(), qPrintable(pane));
                QStringList found = cutTextsIn(window);
                if (window.width() > 1280 || window.height() > 800)
                    found << u"it needs %1 × %2"_s.arg(window.width()).arg(window.height());
                found << cutNamesIn(window);
                const int beyond = window.currentPane()->primaryView()->horizontalScrollBar()->maximum();
                if (variant.scale == 1 && beyond > 0)
                    found << u"it is scrolled sideways, by %1"_s.arg(beyond);
                picture(window, pane + u'-' + QLatin1String(variant.name));
                for (const QString &fault : std::as_const(found))
                    faults << pane + u": "_s + fault;
            }
        }
        QVERIFY2(faults.isEmpty(), told(faults).constData());
    }

private:
    // A line each in the log, which cuts long messages; how many is the message.
    static QByteArray told(const QStringList &faults)
    {
        for (const QString &fault : faults)
            qInfo("%s", qPrintable(fault));
        return QByteArray::number(faults.size()) + " faults";
    }
    static QStringList faultsOf(QDialog &dialog)
    {
        QStringList faults = namelessIn(dialog) + unreachableByTabIn(dialog) + cutTextsIn(dialog);
        const QSize screen = dialog.screen()->availableSize();
        if (dialog.width() > screen.width() || dialog.height() > screen.height())
            faults << u"it is %1 × %2"_s.arg(dialog.width()).arg(dialog.height());
        const auto *sheet = qobject_cast<ui::Sheet *>(&dialog);
        if (sheet && !sheet->safeButton()->isDefault())
            faults << u"Enter does not press the safe button"_s;
        for (const auto *button : dialog.findChildren<QPushButton *>()) {
            const QRect place(button->mapTo(&dialog, QPoint()), button->size());
            if (sheet && button->isVisible() && qobject_cast<QDialogButtonBox *>(button->parent())
                && !dialog.rect().contains(place))
                faults << button->text() + u": the button is not on the sheet"_s;
        }
        return faults;
    }
    // Of the panes, at the left. With a large font their ends are in a tooltip.
    static QStringList cutNamesIn(const ui::MainWindow &window)
    {
        QStringList faults;
        const auto *list = window.findChild<ui::NavigationList *>();
        if (const int words = list->sizeHintForColumn(0); words > list->viewport()->width() && words < 240)
            faults << u"a name in the navigation is cut: %1 of %2"_s.arg(list->viewport()->width()).arg(words);
        return faults;
    }
    // Esc, and the keyboard is in the table again.
    static void leave(EverySheetDesk &desk, const Case &each, QStringList &faults)
    {
        // A confirmation may stand on its form, which stays with what was typed.
        for (int layer = 0; layer < 2 && EverySheetDesk::dialog(); ++layer) {
            const QPointer<QDialog> dialog = EverySheetDesk::dialog();
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY2(!dialog, each.name);
        }
        QVERIFY2(!EverySheetDesk::dialog(), each.name);
        const QWidget *table = desk.window().currentPane() ? desk.window().currentPane()->primaryView() : nullptr;
        if (table && desk.window().focusWidget() != table)
            faults << QLatin1String(each.name) + u": the keyboard does not go back to the table"_s;
    }
    // To look at them: SENDERDESK_PICTURES=FOLDER.
    static void picture(QWidget &window, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("SENDERDESK_PICTURES"); !folder.isEmpty())
            QVERIFY(window.grab().save(QDir(folder).filePath(name + u".png"_s)));
    }
};

// The screen that the pictures of the design are drawn for.
int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    QFile screen(folder.filePath(u"screen.json"_s));
    if (!screen.open(QIODevice::WriteOnly))
        return 1;
    screen.write(R"({"screens": [{"name": "1", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96,
                                  "logicalBaseDpi": 96, "dpr": 1}]})");
    screen.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toUtf8());
    QApplication application(argc, argv);
    FitTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "fittest.moc"
