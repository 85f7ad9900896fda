#include "ui/widgets/theme.h"

#include "ui/widgets/colours.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleFactory>

namespace senderdesk::ui {
namespace {

using namespace Qt::StringLiterals;

const auto portalName = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto portalSettings = u"org.freedesktop.portal.Settings"_s;
const auto appearance = u"org.freedesktop.appearance"_s;
const auto colourScheme = u"color-scheme"_s;

// Fusion draws the edge of a control in the control's Window colour made darker by 140 %, which on a dark ground is no edge at
// all. These classes get a Window colour of which that edge stands out 3:1; they draw nothing else with it.
constexpr const char *controlClasses[]{"QLineEdit",        "QComboBox", "QPushButton",  "QToolButton",
                                       "QAbstractSpinBox", "QCheckBox", "QRadioButton", "QProgressBar"};

struct Shade
{
    QRgb window, text, base, alternate, button, light, midlight, mid, dark, shadow, highlight, link, visited, tip, tipText;
};

// Greys with a breath of blue, and one accent.
constexpr Shade lightShade{0xF3F4F6, 0x1B1F24, 0xFFFFFF, 0xF8F9FA, 0xF7F8F9, 0xFFFFFF, 0xECEEF0, 0xB4B9BF,
                           0x8B929A, 0x5B6168, 0x1F62B8, 0x0B57A4, 0x6B3FA0, 0xFFF6D6, 0x2A2410};
constexpr Shade darkShade{0x20242A, 0xE4E7EB, 0x181B20, 0x1D2126, 0x2D323A, 0x4A515B, 0x3A4049, 0x14171B,
                          0x101215, 0x08090B, 0x2F6DBE, 0x7DB7F5, 0xC3A6F0, 0x4A4218, 0xFBF3D0};

}

Theme::Theme(Choice choice, QObject *parent) : QObject(parent), m_choice(choice)
{
    // Fusion means that no platform theme brought its style: then the greys are ours in either shade.
    m_ownPalette = QApplication::style()->name().compare(u"fusion"_s, Qt::CaseInsensitive) == 0;
    m_platformDark = colour::isDark(QApplication::palette());
    m_dark = m_platformDark;
    apply();
}

void Theme::followDesktop(const QDBusConnection &session)
{
    if (!session.isConnected() || std::exchange(m_isFollowing, true))
        return;
    // The message itself is taken: a QDBusVariant parameter that is not registered makes connect() fail in silence.
    QDBusConnection(session).connect(portalName, portalPath, portalSettings, u"SettingChanged"_s, this,
                                     // The one string-based connect of the program: D-Bus has no other.
                                     "1settingChanged(QDBusMessage)");
    QDBusMessage ask = QDBusMessage::createMethodCall(portalName, portalPath, portalSettings, u"Read"_s);
    ask << appearance << colourScheme;
    auto *watcher = new QDBusPendingCallWatcher(session.asyncCall(ask, 1000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            hear(reply.value().variant());
    });
}

void Theme::settingChanged(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 3 && arguments[0].toString() == appearance && arguments[1].toString() == colourScheme)
        hear(arguments[2]);
}

void Theme::hear(const QVariant &value)
{
    QVariant inner = value; // Read wraps the value in two variants, the signal in one
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    switch (inner.toUInt()) {
    case 1:
        m_desktopDark = true;
        break;
    case 2:
        m_desktopDark = false;
        break;
    default:
        m_desktopDark.reset();
    }
    apply();
}

void Theme::setChoice(Choice choice)
{
    if (std::exchange(m_choice, choice) == choice)
        return;
    apply();
    Q_EMIT choiceChanged(choice);
}

void Theme::apply()
{
    const bool dark = m_choice == Choice::System ? m_desktopDark.value_or(m_platformDark) : m_choice == Choice::Dark;
    // A platform theme that already agrees keeps its own style and palette.
    if (!m_ownPalette && dark != m_platformDark) {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        m_ownPalette = true;
    }
    if (m_ownPalette) {
        QApplication::setPalette(palette(dark));
        for (const char *control : controlClasses)
            QApplication::setPalette(controlPalette(dark), control);
    }
    if (std::exchange(m_dark, dark) != dark)
        Q_EMIT darkChanged(dark);
}

QPalette Theme::palette(bool dark)
{
    const Shade &shade = dark ? darkShade : lightShade;
    const auto rgb = [](QRgb value) { return QColor::fromRgb(value); };
    const QColor window = rgb(shade.window);
    const QColor text = rgb(shade.text);
    const QColor base = rgb(shade.base);
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, rgb(shade.alternate));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, colour::blend(text, base, 0.36));
    palette.setColor(QPalette::Button, rgb(shade.button));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::Light, rgb(shade.light));
    palette.setColor(QPalette::Midlight, rgb(shade.midlight));
    palette.setColor(QPalette::Mid, rgb(shade.mid));
    palette.setColor(QPalette::Dark, rgb(shade.dark));
    palette.setColor(QPalette::Shadow, rgb(shade.shadow));
    palette.setColor(QPalette::Highlight, rgb(shade.highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, rgb(shade.link));
    palette.setColor(QPalette::LinkVisited, rgb(shade.visited));
    palette.setColor(QPalette::ToolTipBase, rgb(shade.tip));
    palette.setColor(QPalette::ToolTipText, rgb(shade.tipText));

    const QColor faded = colour::blend(text, window, 0.55);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::Link, QPalette::LinkVisited,
                            QPalette::PlaceholderText, QPalette::ToolTipText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Base, colour::blend(base, window, 0.7));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colour::blend(rgb(shade.mid), window, 0.3));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, text);
    return palette;
}

QPalette Theme::controlPalette(bool dark)
{
    QPalette controls = palette(dark);
    controls.setColor(QPalette::Window, controlEdge(dark).lighter(140));
    return controls;
}

QColor Theme::controlEdge(bool dark)
{
    return dark ? QColor(0x77, 0x80, 0x8B) : QColor(0x82, 0x89, 0x92);
}

std::optional<Theme::Choice> Theme::choiceNamed(QStringView name)
{
    if (name == u"light")
        return Choice::Light;
    if (name == u"dark")
        return Choice::Dark;
    if (name == u"system")
        return Choice::System;
    return std::nullopt;
}

}
