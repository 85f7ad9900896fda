#include "ui/console/pictures.h"

#include "operations/session.h"
#include "ui/console/consolewindow.h"
#include "ui/console/tour.h"
#include "ui/widgets/theme.h"

#include <QPixmap>
#include <QTimer>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 100; // the short tint of new figures is less in the way, too

}

Pictures::Pictures(ConsoleWindow &window, Theme &theme, QDir folder)
    : QObject(&window)
    , m_window(window)
    , m_theme(theme)
    , m_asked(theme.choice())
    , m_folder(std::move(folder))
{}

void Pictures::start()
{
    if (!m_folder.mkpath(u"."_s)) {
        Q_EMIT failed(u"the folder %1 cannot be made"_s.arg(m_folder.path()));
        return;
    }
    // A theme that was asked for is the only one; else each pane is drawn in both.
    const QList<Theme::Choice> themes =
        m_asked == Theme::Choice::System ? QList{Theme::Choice::Light, Theme::Choice::Dark} : QList{m_asked};
    m_tour = new Tour(m_window);
    connect(m_tour, &Tour::paneReady, this, [this, themes](const QString &pane) {
        m_names << nameOf(pane);
        draw(m_names.last(), themes);
    });
    connect(m_tour, &Tour::failed, this, &Pictures::failed);
    connect(m_tour, &Tour::ended, this, [this] { Q_EMIT ended(m_files); });
    m_tour->start();
}

QString Pictures::nameOf(const QString &pane) const
{
    if (!m_names.contains(pane))
        return pane;
    return m_window.session()->connection().name.toLower().replace(u' ', u'-') + u'-' + pane;
}

void Pictures::draw(const QString &pane, QList<Theme::Choice> themes)
{
    if (themes.isEmpty()) {
        m_theme.setChoice(m_asked);
        m_tour->proceed();
        return;
    }
    const Theme::Choice choice = themes.takeFirst();
    m_theme.setChoice(choice);
    // Widgets hear of a new palette by an event.
    QTimer::singleShot(settleMs, this, [this, pane, choice, themes] {
        const QString file = m_folder.filePath(pane + (choice == Theme::Choice::Dark ? u"-dark.png"_s : u"-light.png"_s));
        if (!m_window.window().grab().save(file)) {
            Q_EMIT failed(u"%1 cannot be written"_s.arg(file));
            return;
        }
        m_files << file;
        draw(pane, themes);
    });
}

}
