#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace senderdesk::ui {

class ConsoleWindow;

// Walks a window through every pane of every connection without a hand. A stop is told once the pane's figures are there and
// were drawn. For --screenshots and --self-test.
class Tour final : public QObject
{
    Q_OBJECT

public:
    explicit Tour(ConsoleWindow &window);

    void start();
    void proceed();                                     // after paneReady: the pane was looked at
    static constexpr std::chrono::seconds patience{30}; // for one pane

Q_SIGNALS:
    void paneReady(const QString &id); // answer with proceed()
    void ended();
    void failed(const QString &why);

private:
    void enterConnection();
    void enterPane();
    void look();

    ConsoleWindow &m_window;
    QStringList m_connections; // still to be walked through
    QStringList m_panes;       // of the connection shown, likewise; the first is the one in front
    QTimer m_look;
    QTimer m_patience;
};

}
