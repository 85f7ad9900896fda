#pragma once

#include <QObject>
#include <QPalette>
#include <QStringView>

#include <optional>

class QDBusConnection;
class QDBusMessage;

namespace senderdesk::ui {

// Light or dark, for the whole program. Follows the desktop over org.freedesktop.appearance; where no portal answers, the
// platform's own palette stays the judge. One at a time; made after the QApplication, before the first window.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    explicit Theme(Choice choice = Choice::System, QObject *parent = nullptr);

    // Asks the portal, without waiting, and goes on listening; once. Worth doing after the first paint.
    void followDesktop(const QDBusConnection &session);

    void setChoice(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_dark; }

    [[nodiscard]] static QPalette palette(bool dark);                         // every role, with the Disabled group
    [[nodiscard]] static QPalette controlPalette(bool dark);                  // of fields and buttons
    [[nodiscard]] static QColor controlEdge(bool dark);                       // what Fusion makes of it
    [[nodiscard]] static std::optional<Choice> choiceNamed(QStringView name); // "light", "dark", "system"

Q_SIGNALS:
    void darkChanged(bool dark);
    void choiceChanged(senderdesk::ui::Theme::Choice choice);

private:
    Q_SLOT void settingChanged(const QDBusMessage &message);
    void hear(const QVariant &value);
    void apply();

    Choice m_choice;
    bool m_ownPalette; // no platform theme brought one
    bool m_platformDark;
    std::optional<bool> m_desktopDark;
    bool m_dark = false;
    bool m_isFollowing = false;
};

}
