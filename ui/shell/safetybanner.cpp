#include "ui/shell/safetybanner.h"

#include "ui/shell/bannerreading.h"
#include "ui/text/words.h"
#include "ui/widgets/grid.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

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
                      safety.isArmed ? Safety::tr("armed") : Safety::tr("read-only")};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

SafetyBanner::SafetyBanner(QWidget *parent) : QWidget(parent)
{
    BannerReading::install();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
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
    return {320, grid::rounded(fontMetrics().height() + grid::gap)};
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
