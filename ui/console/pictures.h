#pragma once

#include "ui/widgets/theme.h"

#include <QDir>
#include <QObject>
#include <QStringList>

namespace senderdesk::ui {

class ConsoleWindow;
class Tour;

// --screenshots DIR: draws every pane to DIR/<pane>-<theme>.png in each theme that is asked for.
class Pictures final : public QObject
{
    Q_OBJECT

public:
    Pictures(ConsoleWindow &window, Theme &theme, QDir folder);

    void start();

Q_SIGNALS:
    void ended(const QStringList &files);
    void failed(const QString &why);

private:
    void draw(const QString &pane, QList<Theme::Choice> themes);

    ConsoleWindow &m_window;
    Theme &m_theme;
    const Theme::Choice m_asked;
    QDir m_folder;
    Tour *m_tour = nullptr;
    QStringList m_files;
};

}
