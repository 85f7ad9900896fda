#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace senderdesk::operations {
class AdminSession;
}

namespace senderdesk::ui {

class ConsoleWindow;

// Walks a window through its panes without a hand: senders with their counts, then the queue of the busiest sender. A stop is
// told once the pane's figures are there and were drawn. For --screenshots and --self-test.
class Tour final : public QObject
{
    Q_OBJECT

public:
    // Of a window that shows a connection to an Altcraft administrator.
    explicit Tour(ConsoleWindow &window);

    void start();
    void proceed();                                     // after paneReady: the pane was looked at
    static constexpr std::chrono::seconds patience{30}; // for all of it

Q_SIGNALS:
    void paneReady(const QString &id); // answer with proceed()
    void ended();
    void failed(const QString &why);

private:
    struct Stop
    {
        QString pane;
        std::function<void()> enter;
        std::function<std::optional<QString>()> isReady; // empty: not yet; "": ready; else why it never will be
    };
    void look();
    [[nodiscard]] std::optional<QString> sendersReady() const;
    [[nodiscard]] std::optional<QString> queueReady() const;
    void openBusiest();

    ConsoleWindow &m_window;
    operations::AdminSession &m_session;
    std::vector<Stop> m_stops;
    size_t m_at = 0;
    bool m_isLookedAt = false;
    QTimer m_patience;
};

}
