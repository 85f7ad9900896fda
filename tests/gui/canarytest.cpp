#include "operations/session.h"
#include "tests/gui/connectiondesk.h"
#include "tests/gui/guitest.h"
#include "tests/gui/visibletexts.h"
#include "ui/console/pictures.h"
#include "ui/console/tour.h"
#include "ui/panes/connections/connectionsheet.h"
#include "ui/shell/pane.h"
#include "ui/widgets/command.h"

#include <QClipboard>
#include <QDirIterator>
#include <QImageReader>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using support::ConnectionDesk;

namespace {

constexpr auto canary = "canary-9e4d"; // every secret begins so

domain::ConnectionSecrets canaries()
{
    return {core::Secret(canary), core::Secret("canary-9e4d-of-the-proxy"), core::Secret("canary-9e4d-of-the-key")};
}

offline::EstateOptions lettingThemIn()
{
    offline::EstateOptions options;
    options.secret = canary;
    return options;
}

// What a picture says beside its pixels, and all of its bytes.
QByteArray textOf(const QString &picture)
{
    QImageReader reader(picture);
    QByteArray texts;
    for (const QString &key : reader.textKeys())
        texts += key.toUtf8() + ' ' + reader.text(key).toUtf8() + '\n';
    QFile file(picture);
    return file.open(QIODevice::ReadOnly) ? texts + file.readAll() : QByteArray();
}

// Goes through every pane and every sheet of the three services, reads what is there and draws it.
class Search
{
public:
    Search(ConnectionDesk &desk, ui::ConsoleWindow &window) : m_desk(desk), m_window(window) {}

    void look(QWidget *at)
    {
        ++looks;
        const QString texts = support::visibleTextsOf(at);
        letters += texts.size();
        if (texts.contains(QLatin1String(canary))) {
            for (const QString &line : texts.split(u'\n')) {
                if (line.contains(QLatin1String(canary)))
                    found << at->windowTitle() + u": "_s + line.left(200);
            }
        }
        if (!at->grab().save(m_desk.path(u"drawn-%1.png"_s.arg(looks))))
            QTest::qFail("a picture was not written", __FILE__, __LINE__);
    }

    void pane()
    {
        look(&m_window.window());
        QAbstractItemView *view = m_window.window().currentPane()->primaryView();
        const int rows = view ? std::min(view->model()->rowCount(), mostRows) : 0;
        for (int row = 0; row < rows; ++row) { // what is told of each beside the table
            view->setCurrentIndex(view->model()->index(row, 0));
            calm();
        }
        look(&m_window.window());
        // By their names the commands that end in "…" open something.
        for (const QPointer<QAction> &command : commands()) {
            if (command && command->isEnabled() && command->text().endsWith(u'…'))
                open(*command);
        }
    }

    // Every sheet that is open, one on top of the other, and its tabs; they are closed.
    void sheetsInFront()
    {
        for (int step = 0; step < 6; ++step) {
            const QPointer<QWidget> sheet = QApplication::activeModalWidget();
            if (!sheet)
                return;
            calm();
            if (!sheet)
                continue;
            sheets << sheet->windowTitle();
            look(sheet);
            for (auto *tabs : sheet->findChildren<QTabWidget *>()) {
                for (int tab = 0; tab < tabs->count(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    look(sheet);
                }
            }
            static_cast<QDialog *>(sheet.get())->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    int looks = 0;
    qsizetype letters = 0;
    QSet<QString> sheets;
    QStringList found;

private:
    static constexpr int mostRows = 12;

    QList<QPointer<QAction>> commands() const
    {
        QList<QPointer<QAction>> all;
        for (QAction *each : m_window.window().commands())
            all << each;
        return all;
    }
    // Until no answer is awaited.
    void calm() const
    {
        std::ignore =
            QTest::qWaitFor([this] { return m_window.session()->status().requestsInFlight == 0; }, ConnectionDesk::patience);
    }
    void open(QAction &command)
    {
        command.trigger();
        // One may read from the server before it opens.
        std::ignore = QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, 500);
        sheetsInFront();
    }
    ConnectionDesk &m_desk;
    ui::ConsoleWindow &m_window;
};

}

// Promise 6, looked for where people look: in every pane and sheet, its items and what a screen reader says of them, and in the
// pictures that are drawn of them.
class CanaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise))"_s)); }

    // The search itself: each way by which a word can show is looked at.
    void theSearchFindsWhatIsThere_data()
    {
        QTest::addColumn<std::function<void(QWidget &)>>("put");
        const auto row = [](const char *name, std::function<void(QWidget &)> put) { QTest::newRow(name) << std::move(put); };
        row("a label", [](QWidget &window) { new QLabel(QLatin1String(canary), &window); });
        row("a hidden label", [](QWidget &window) { (new QLabel(QLatin1String(canary), &window))->hide(); });
        row("a tooltip", [](QWidget &window) { (new QLabel(&window))->setToolTip(QLatin1String(canary)); });
        row("a title", [](QWidget &window) { window.setWindowTitle(QLatin1String(canary)); });
        row("a description",
            [](QWidget &window) { (new QPushButton(&window))->setAccessibleDescription(QLatin1String(canary)); });
        row("a field", [](QWidget &window) { (new QLineEdit(&window))->setText(QLatin1String(canary)); });
        row("a choice", [](QWidget &window) { (new QComboBox(&window))->addItems({u"a"_s, QLatin1String(canary)}); });
        row("a command", [](QWidget &window) { (new QAction(&window))->setStatusTip(QLatin1String(canary)); });
        for (const int role :
             {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(model::FullTextRole)}) {
            row(qPrintable(u"a cell's role %1"_s.arg(role)), [role](QWidget &window) {
                auto *table = new QTableView(&window);
                auto *items = new QStandardItemModel(1, 2, table);
                items->setData(items->index(0, 1), QLatin1String(canary), role);
                table->setModel(items);
            });
        }
    }
    void theSearchFindsWhatIsThere()
    {
        QFETCH(std::function<void(QWidget &)>, put);
        QWidget window;
        QVERIFY(!support::visibleTextsOf(&window).contains(QLatin1String(canary)));
        put(window);
        QVERIFY(support::visibleTextsOf(&window).contains(QLatin1String(canary)));
    }

    void theSearchReadsWhatAPictureSays()
    {
        const QTemporaryDir folder;
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::white);
        const QString path = folder.filePath(u"a.png"_s);
        QVERIFY(image.save(path));
        QVERIFY(!textOf(path).contains(canary));
        for (const QString &text :
             {QString::fromLatin1(canary), QString(2'000, u'x') + QLatin1String(canary)}) { // packed, the long one
            image.setText(u"Title"_s, text);
            QVERIFY(image.save(path));
            QVERIFY(textOf(path).contains(canary));
        }
    }

    void noSecretIsInAnyPaneSheetOrPicture()
    {
        ConnectionDesk desk(lettingThemIn());
        for (const auto &[name, place] : {std::pair{u"Main admin"_s, 0}, {u"Subscribers"_s, 1}, {u"Mailboxes"_s, 2}})
            desk.save(name, canaries(), place);
        ui::ConsoleWindow &window = desk.open();
        window.window().resize(1280, 800);
        for (const domain::Connection &connection : desk.connections->all()) {
            window.show(connection.id);
            QTRY_VERIFY_WITH_TIMEOUT(window.session() && window.session()->connection().id == connection.id,
                                     ConnectionDesk::patience);
            window.session()->arming().armFromCommandLine(); // so that the sheets of changes open too
        }
        Search search(desk, window);
        ui::Tour tour(window);
        QString failure;
        bool isOver = false;
        QStringList panes;
        connect(&tour, &ui::Tour::paneReady, this, [&](const QString &pane) {
            panes << pane;
            search.pane();
            tour.proceed();
        });
        connect(&tour, &ui::Tour::failed, this, [&](const QString &why) { failure = why; });
        connect(&tour, &ui::Tour::ended, this, [&] { isOver = true; });
        tour.start();
        QTRY_VERIFY_WITH_TIMEOUT(isOver || !failure.isEmpty(), 240'000);
        QVERIFY2(failure.isEmpty(), qPrintable(failure));

        // From the list of connections: with what is kept of each.
        for (const domain::Connection &connection : desk.connections->all()) {
            (new ui::ConnectionSheet(*desk.connections, connection.id, &window.window()))->open();
            search.sheetsInFront();
        }

        // By --screenshots.
        ui::Pictures pictures(window, desk.theme, QDir(desk.path(u"pictures"_s)));
        QStringList files;
        connect(&pictures, &ui::Pictures::ended, this, [&](const QStringList &drawn) { files = drawn; });
        connect(&pictures, &ui::Pictures::failed, this, [&](const QString &why) { failure = why; });
        pictures.start();
        QTRY_VERIFY_WITH_TIMEOUT(!files.isEmpty() || !failure.isEmpty(), 120'000);
        QVERIFY2(failure.isEmpty(), qPrintable(failure));

        QVERIFY2(search.found.isEmpty(), qPrintable(search.found.join(u'\n')));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QLatin1String(canary)));
        int drawn = 0;
        for (QDirIterator walk(desk.folder.path(), {u"*.png"_s}, QDir::Files, QDirIterator::Subdirectories); walk.hasNext();) {
            const QString path = walk.next();
            const QByteArray text = textOf(path);
            QVERIFY2(!text.isEmpty() && !text.contains(canary), qPrintable(path));
            ++drawn;
        }
        // And that all of it was looked at.
        qInfo("%d looks, %d letters, %d pictures, sheets: %s", search.looks, int(search.letters), drawn,
              qPrintable(QStringList(search.sheets.begin(), search.sheets.end()).join(u", "_s)));
        QCOMPARE(drawn, search.looks + files.size());
        for (const QString &pane : {u"senders"_s, u"queue"_s, u"virtual-senders"_s, u"subscriptions"_s, u"deleted-messages"_s,
                                    u"journal"_s, u"activity"_s})
            QVERIFY2(panes.contains(pane), qPrintable(pane));
        for (const QString &sheet : {u"Connections"_s, u"Connection"_s, u"Hold queue"_s, u"Delete sender"_s, u"Export"_s})
            QVERIFY2(search.sheets.contains(sheet), qPrintable(sheet));
    }
};

QTEST_MAIN(CanaryTest)
#include "canarytest.moc"
