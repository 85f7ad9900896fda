#include "ui/console/console.h"

#include "core/error.h"
#include "operations/absencewatch.h"
#include "operations/connections.h"
#include "operations/session.h"
#include "ui/console/locksheet.h"
#include "ui/console/pictures.h"
#include "ui/console/selftest.h"
#include "ui/icons/icon.h"
#include "ui/panes/outbox/leavesheet.h"
#include "ui/shell/pane.h"
#include "ui/text/errors.h"
#include "ui/widgets/noticestrip.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QKeyEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

#include <algorithm>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using operations::Session;

namespace {

constexpr QSize pictureSize(1280, 800);
constexpr int besideStep = 24; // a new window covers nothing of the one it came from but its middle

}

Console::Console(operations::Connections &connections, store::LayoutStore &layout, ConsoleOptions options)
    : m_connections(connections)
    , m_layout(layout)
    , m_options(std::move(options))
    , m_theme(m_options.theme)
{
    QGuiApplication::setWindowIcon(icon(u"senderdesk"));
    speak(m_options.language);
}

Console::~Console() = default;

void Console::speak(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale); // raises no event, so before the translators
    const auto install = [&](const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(locale, name, u"_"_s, folder))
            return false;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
        return true;
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English has a file too: for its plural forms.
    if (!install(u"senderdesk"_s, u":/translations"_s)) {
        auto english = std::make_unique<QTranslator>();
        if (english->load(u":/translations/senderdesk_en.qm"_s)) {
            QCoreApplication::installTranslator(english.get());
            m_translators.push_back(std::move(english));
        }
    }
}

void Console::open()
{
    ConsoleWindow &shown = addWindow();
    if (m_options.pictures)
        drawPictures(shown);
    else if (m_options.isSelfTest)
        testItself(shown);
    else
        shown.begin(m_options.place);
    shown.window().show();
    QTimer::singleShot(0, this, &Console::followDesktop);
}

// After the first paint: the buses may take their time.
void Console::followDesktop()
{
    m_theme.followDesktop(QDBusConnection::sessionBus());
    if (m_absence)
        return;
    using operations::AbsenceWatch;
    using End = operations::Arming::End;
    m_absence = std::make_unique<AbsenceWatch>(QDBusConnection::systemBus(), QDBusConnection::sessionBus());
    connect(m_absence.get(), &AbsenceWatch::screenLocked, this, [this] { m_connections.disarmAll(End::ScreenLocked); });
    connect(m_absence.get(), &AbsenceWatch::goingToSleep, this, [this] { m_connections.disarmAll(End::Asleep); });
    m_connections.idleLock().setAfter(idleLockChosen(m_layout));
    connect(qApp, &QGuiApplication::commitDataRequest, this,
            [this] { m_connections.outbox().endAll(operations::NotSent::Why::DesktopEnding); });
    qApp->installEventFilter(this);
}

namespace {

bool isUndo(QEvent *event)
{
    return (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
           && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo);
}

}

bool Console::eventFilter(QObject *object, QEvent *event)
{
    // While something waits in the outbox the key is the outbox's, in a field of text too.
    if (isUndo(event) && m_connections.outbox().hasUndo() && object->isWidgetType()) {
        event->accept(); // as an override: then it arrives as a key, here
        if (event->type() == QEvent::KeyPress)
            m_connections.outbox().undoLatest();
        return true;
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel)
        m_connections.noteActivity();
    return QObject::eventFilter(object, event);
}

ConsoleWindow &Console::addWindow()
{
    m_windows.push_back(std::make_unique<ConsoleWindow>(m_connections, m_layout, m_theme));
    ConsoleWindow &window = *m_windows.back();
    connect(&window, &ConsoleWindow::sessionShown, this, [this](Session *session) { watchFirstReading(*session); });
    connect(&window, &ConsoleWindow::offlinePlatformWanted, this, &Console::offlinePlatformWanted);
    connect(&window, &ConsoleWindow::newWindowWanted, this, [this, &window] { openAnother(window); });
    window.window().setCloseGuard([this, &window] { return mayClose(window); });
    // Later: it is the window itself that says so.
    connect(&window.window(), &MainWindow::closed, this, [this, &window] { forget(window); }, Qt::QueuedConnection);
    return window;
}

bool Console::mayClose(ConsoleWindow &window)
{
    operations::Outbox &outbox = m_connections.outbox();
    if (m_isLeaving || m_windows.size() > 1 || outbox.waiting() + outbox.sending() == 0)
        return true;
    if (window.window().areActionsDisabled())
        return false; // a question is open, maybe this one
    auto *sheet = new LeaveSheet(outbox, &window.window());
    connect(sheet, &QDialog::accepted, this, [this, &window] {
        m_isLeaving = true;
        window.window().close();
    });
    sheet->open();
    return false;
}

void Console::openAnother(const ConsoleWindow &beside)
{
    ConsoleWindow &another = addWindow();
    const QPoint at = beside.window().pos();
    if (!beside.session() || !another.show(beside.session()->connection().id))
        another.begin({});
    another.window().show();
    another.window().move(at + QPoint(besideStep, besideStep));
}

void Console::forget(const ConsoleWindow &window)
{
    std::erase_if(m_windows, [&window](const auto &each) { return each.get() == &window; });
}

void Console::raise()
{
    if (m_windows.empty())
        return;
    const auto active = std::ranges::find_if(m_windows, [](const auto &each) { return each->window().isActiveWindow(); });
    MainWindow &window = (active == m_windows.end() ? m_windows.back() : *active)->window();
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

void Console::tellFailure(const core::Error &error)
{
    if (Pane *pane = m_windows.empty() ? nullptr : m_windows.front()->window().currentPane())
        pane->addNotice([error] { return text::errorSentence(error); }, {}, NoticeKind::Failure);
}

void Console::drawPictures(ConsoleWindow &window)
{
    window.window().resize(pictureSize);
    auto *pictures = new Pictures(window, m_theme, *m_options.pictures);
    connect(pictures, &Pictures::ended, this, [this](const QStringList &files) { Q_EMIT ended(0, files); });
    connect(pictures, &Pictures::failed, this, [this](const QString &why) { Q_EMIT ended(1, {u"senderdesk: "_s + why}); });
    window.begin({u"senders"_s, {}, {}});
    pictures->start();
}

void Console::testItself(ConsoleWindow &window)
{
    auto *test = new SelfTest(window, m_options.started);
    connect(test, &SelfTest::ended, this,
            [this](bool isSound, const QStringList &lines) { Q_EMIT ended(isSound ? 0 : 1, lines); });
    window.begin({u"senders"_s, {}, {}});
    test->start();
}

void Console::watchFirstReading(Session &session)
{
    operations::Source &first = session.firstSource();
    connect(&first, &operations::Source::stateChanged, this, [this, &session, &first, isTold = false]() mutable {
        if (isTold || first.state() != operations::Source::State::Failed || !first.error())
            return;
        isTold = true;
        Q_EMIT firstReadingFailed(session.connection().baseUrl.toString() + u": "_s + text::errorSentence(*first.error()));
    });
}

}
