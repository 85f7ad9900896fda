#include "ui/console/sharedpanes.h"

#include "operations/activity.h"
#include "operations/connections.h"
#include "ui/panes/activity/activitypane.h"
#include "ui/panes/journal/journalpane.h"

#include <algorithm>
#include <array>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char16_t *, 2> ids{u"journal", u"activity"};

}

std::vector<PaneSpec> sharedPanes(operations::Connections &connections, MainWindow &window)
{
    return {
        {u"journal"_s, QT_TRANSLATE_NOOP("Pane", "Journal"), u"journal"_s,
         [&connections, &window](QWidget *parent) { return new JournalPane(connections, window.layoutStore(), parent); }},
        {u"activity"_s, QT_TRANSLATE_NOOP("Pane", "Activity"), u"activity"_s,
         [&connections, &window](QWidget *parent) {
             return new ActivityPane(connections.activity(), connections.environment().clock, window.layoutStore(), parent);
         }},
    };
}

bool isSharedPane(QStringView id)
{
    return std::ranges::any_of(ids, [id](const char16_t *each) { return id == each; });
}

}
