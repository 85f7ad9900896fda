// Opens the shell around a demonstration pane: shellgallery [--theme dark] [--scale 2] [--state empty|loading|ready|stale|failed]
// [--class production|test|offline] [--narrow] [--save FILE.png]. Tries nothing; it is there to be looked at.
#include "store/layoutstore.h"
#include "tests/gui/demopane.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/command.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/noticestrip.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTimer>

using namespace senderdesk;
using namespace Qt::StringLiterals;

namespace {

ui::SafetyState safetyNamed(const QString &name)
{
    ui::SafetyState safety{u"Main admin"_s, u"mail.example.com"_s};
    safety.isOfflinePlatform = name == u"offline"_s;
    safety.isArmed = name != u"production"_s;
    safety.connectionClass = name == u"production"_s ? domain::ConnectionClass::Production : domain::ConnectionClass::Test;
    if (safety.isOfflinePlatform)
        safety.host = u"127.0.0.1:41234"_s;
    return safety;
}

void showState(support::DemoPane &pane, const QString &state)
{
    using State = ui::Pane::State;
    if (state == u"empty"_s)
        return;
    if (state == u"loading"_s) {
        pane.setState(State::Loading);
        pane.setProgress(12, 40, [] { return u"12 of 40 pages"_s; });
        return;
    }
    pane.fill(state == u"failed-empty"_s ? 0 : 60, support::someTime());
    pane.table->setFocus();
    pane.table->selectRow(3);
    if (state == u"ready"_s) {
        pane.addNotice([] { return u"Hold campaign 4914 of account 306 on 119: 340 messages are held."_s; }, {pane.hold},
                       ui::NoticeKind::Done);
        pane.addNotice([] { return u"New mail is arriving un-held in campaign 4914: 12 messages since 12:03:05."_s; },
                       {pane.hold}, ui::NoticeKind::Attention);
        pane.filter->setText(u"retry>10x00"_s);
    } else if (state == u"stale"_s) {
        pane.setState(State::Stale);
    } else if (state.startsWith(u"failed"_s)) {
        core::Error error{core::Reason(core::RateLimited{std::chrono::seconds(60), u"Too many requests"_s}), {}};
        error.circumstances.host = u"mail.example.com"_s;
        pane.setFailure(error, support::someTime() + std::chrono::seconds(60));
    }
}

}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addOptions({{u"theme"_s, {}, u"t"_s, u"light"_s},
                        {u"scale"_s, {}, u"s"_s, u"1"_s},
                        {u"state"_s, {}, u"s"_s, u"ready"_s},
                        {u"class"_s, {}, u"c"_s, u"production"_s},
                        {u"size"_s, {}, u"s"_s, u"1280x800"_s},
                        {u"open"_s, {}, u"command"_s},
                        {u"save"_s, {}, u"file"_s}});
    options.process(app);
    QFont font = app.font();
    font.setPointSizeF(font.pointSizeF() * options.value(u"scale"_s).toDouble());
    QApplication::setFont(font);
    ui::Theme theme(*ui::Theme::choiceNamed(options.value(u"theme"_s)));
    const QTemporaryDir folder;
    store::LayoutStore layout(folder.filePath(u"layout.json"_s));
    ui::MainWindow window(layout, theme);
    const auto pane = [](const char *id, const char *title, const char *icon) {
        return ui::PaneSpec{QLatin1String(id), title, QLatin1String(icon), [=](QWidget *parent) {
                                return new support::DemoPane(QLatin1String(id), title, QLatin1String(icon), parent);
                            }};
    };
    window.setPanes({pane("senders", "Senders", "senders"), pane("queue", "Queue", "queue")});
    window.setConnections({{u"1"_s, u"Main admin"_s}, {u"2"_s, u"Test user"_s}}, u"1"_s);
    window.setSafety(safetyNamed(options.value(u"class"_s)));
    window.setStatus({ui::StatusFigures::Link::Connected, std::chrono::milliseconds(42), 2, domain::WireFormat::Json, {}});
    const QStringList size = options.value(u"size"_s).split(u'x');
    window.resize(size[0].toInt(), size[1].toInt());
    window.show();
    auto *demo = static_cast<support::DemoPane *>(window.currentPane());
    showState(*demo, options.value(u"state"_s));
    QTimer::singleShot(300, &window, [&] {
        for (QAction *command : window.commands()) {
            if (command->objectName() == options.value(u"open"_s))
                command->trigger();
        }
    });
    if (options.isSet(u"save"_s))
        QTimer::singleShot(1500, &window, [&] {
            window.grab().save(options.value(u"save"_s));
            for (QWidget *top : QApplication::topLevelWidgets()) {
                if (top->isVisible() && top != &window)
                    top->grab().save(options.value(u"save"_s).replace(u".png"_s, u"-front.png"_s));
            }
            QCoreApplication::quit();
        });
    return QApplication::exec();
}
