#include "ui/console/console.h"

#include "core/error.h"
#include "operations/absencewatch.h"
#include "operations/connections.h"
#include "operations/session.h"
#include "ui/console/pictures.h"
#include "ui/console/selftest.h"
#include "ui/icons/icon.h"
#include "ui/panes/welcome/welcomepane.h"
#include "ui/text/errors.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using operations::Session;

namespace {

constexpr QSize pictureSize(1280, 800);

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
    if (m_connections.all().isEmpty()) {
        welcome();
        return;
    }
    m_windows.push_back(std::make_unique<ConsoleWindow>(m_connections, m_layout, m_theme));
    ConsoleWindow &shown = *m_windows.back();
    connect(&shown, &ConsoleWindow::sessionShown, this, [this](Session *session) { watchFirstReading(*session); });
    if (m_options.pictures)
        drawPictures(shown);
    else if (m_options.isSelfTest)
        testItself(shown);
    else
        shown.begin(m_options.place);
    shown.window().show();
    m_welcome.reset();
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
    qApp->installEventFilter(this);
}

bool Console::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel)
        m_connections.noteActivity();
    return QObject::eventFilter(object, event);
}

void Console::welcome()
{
    std::vector<PaneSpec> panes{{u"welcome"_s, QT_TRANSLATE_NOOP("Pane", "Welcome"), u"connection"_s, [this](QWidget *parent) {
                                     auto *pane = new WelcomePane(parent);
                                     connect(pane, &WelcomePane::offlinePlatformWanted, this, &Console::offlinePlatformWanted,
                                             Qt::QueuedConnection); // its window is replaced by it
                                     return pane;
                                 }}};
    m_welcome = std::make_unique<MainWindow>(m_layout, m_theme);
    m_welcome->setPanes(std::move(panes));
    m_welcome->show();
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
