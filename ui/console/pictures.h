#pragma once

#include "ui/widgets/theme.h"

#include <QDir>
#include <QObject>
#include <QStringList>

namespace senderdesk::ui {

class ConsoleWindow;
class Tour;

// --screenshots DIR: draws every pane of every connection to DIR/[<connection>-]<pane>-<theme>.png in each theme that is asked
// for. The connection is named where an earlier one has a pane of the same name.
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
    [[nodiscard]] QString nameOf(const QString &pane) const; // of the connection shown, the file's without its theme

    ConsoleWindow &m_window;
    Theme &m_theme;
    const Theme::Choice m_asked;
    QDir m_folder;
    Tour *m_tour = nullptr;
    QStringList m_names;
    QStringList m_files;
};

}
