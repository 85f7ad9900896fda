#include "ui/shell/safetybanner.h"

#include "ui/shell/bannerreading.h"
#include "ui/text/words.h"
#include "ui/widgets/command.h"
#include "ui/widgets/grid.h"
#include "ui/widgets/roomybutton.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace senderdesk::ui {
namespace {

struct Safety
{
    Q_DECLARE_TR_FUNCTIONS(Safety)
};

QString classWord(const SafetyState &safety)
{
    if (safety.isOfflinePlatform)
        //: On the safety banner: the built-in platform; nothing real can be harmed.
        return Safety::tr("OFFLINE PLATFORM");
    if (safety.connectionClass == domain::ConnectionClass::Production)
        //: On the safety banner, in capitals: real mail.
        return Safety::tr("PRODUCTION");
    return text::className(safety.connectionClass);
}

}

QString safetyWords(const SafetyState &safety)
{
    // A connection of the command line is called by its host: once is enough.
    const QString host = safety.host == safety.connectionName ? QString() : safety.host;
    QStringList parts{classWord(safety), safety.connectionName, host,
                      safety.isLocked             ? Safety::tr("locked")
                      : !safety.isArmed           ? Safety::tr("read-only")
                      : safety.armedFor.isEmpty() ? Safety::tr("armed")
                                                  //: %1 is the time left until a connection is read-only again: 4:32
                                                  : Safety::tr("armed for %1").arg(safety.armedFor)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

SafetyBanner::SafetyBanner(QWidget *parent) : QWidget(parent)
{
    BannerReading::install();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(grid::pane, grid::group / 2, grid::pane, grid::group / 2);
    m_row->setSpacing(grid::gap);
    m_row->addStretch(1);
    say();
}

void SafetyBanner::setSafety(const SafetyState &safety)
{
    m_safety = safety;
    m_hasConnection = true;
    say();
}

void SafetyBanner::clear()
{
    m_hasConnection = false;
    say();
}

void SafetyBanner::setCommands(const QList<Command *> &commands)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (Command *command : commands) {
        auto *button = new RoomyButton(this);
        const auto follow = [button, command] {
            button->setText(command->text());
            button->setToolTip(command->toolTip());
            button->setEnabled(command->isEnabled());
            button->setVisible(command->isVisible());
        };
        connect(command, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, command, &QAction::trigger);
        m_row->addWidget(button);
        m_buttons << button;
        follow();
    }
    updateGeometry();
}

QString SafetyBanner::words() const
{
    return m_hasConnection ? safetyWords(m_safety) : tr("No connection");
}

SafetyBanner::Colours SafetyBanner::coloursOf(const SafetyState &safety, const QPalette &palette)
{
    if (safety.isOfflinePlatform)
        return {QColor(0x47, 0x55, 0x69), Qt::white}; // slate
    if (safety.connectionClass == domain::ConnectionClass::Production)
        return {QColor(0x9B, 0x1C, 0x1C), Qt::white};
    return {palette.color(QPalette::ToolTipBase), palette.color(QPalette::ToolTipText)};
}

QSize SafetyBanner::sizeHint() const
{
    int height = fontMetrics().height() + grid::gap;
    for (const QPushButton *button : m_buttons)
        height = std::max(height, button->sizeHint().height() + grid::group);
    return {320, grid::rounded(height)};
}

QSize SafetyBanner::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void SafetyBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        say();
    else if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void SafetyBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // The Active colours always: a question in front must not fade the word that warns.
    QPalette vivid = palette();
    vivid.setCurrentColorGroup(QPalette::Active);
    const Colours colours =
        m_hasConnection ? coloursOf(m_safety, vivid) : Colours{vivid.color(QPalette::Window), vivid.color(QPalette::WindowText)};
    painter.fillRect(rect(), colours.ground);
    painter.setPen(colours.text);
    QRect room = rect().adjusted(grid::pane, 0, -grid::pane, 0);
    for (const QPushButton *button : m_buttons) {
        if (button->isVisible())
            room.setRight(std::min(room.right(), button->x() - grid::gap));
    }
    const QString all = words();
    const QString first = m_hasConnection ? classWord(m_safety) : QString();
    if (!first.isEmpty() && all.startsWith(first)) {
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, first);
        room.setLeft(room.left() + QFontMetrics(bold).horizontalAdvance(first));
        painter.setFont(font());
    }
    // The end ("read-only") must survive a narrow window; the middle is a name that the connection box shows as well.
    painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(all.mid(first.size()), Qt::ElideMiddle, room.width()));
}

void SafetyBanner::say()
{
    setAccessibleName(tr("Safety"));
    setAccessibleDescription(words());
    const QString why = m_hasConnection ? m_safety.reason() : QString();
    setToolTip(why.isEmpty() ? words() : words() + u'\n' + why);
    update();
}

}
