#pragma once

#include "net/route.h"
#include "net/transport.h"

#include <QElapsedTimer>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>

#include <functional>

class QNetworkAccessManager;

namespace senderdesk::net {

class OneShotBody;

// One request handed to Qt, until its end. Its own deadline, not setTransferTimeout; the reason of an abort is noted before it;
// one function retires the reply, and then the attempt deletes itself later.
class Attempt final : public QObject
{
public:
    struct Order
    {
        QNetworkRequest request;
        Route route;
        QByteArray body;
        std::chrono::milliseconds deadline{};
        qint64 replyCap = 0; // of a reply with status 2xx; of others a mebibyte is kept
    };
    using Ended = std::function<void(Transport)>;

    // A child of the manager. `ended` runs once, from the event loop or from cancel(); the attempt is not used after it.
    Attempt(QNetworkAccessManager &manager, Order order, Ended ended);

    void cancel();
    void abandon(); // without telling

private:
    void readOn();
    void retire(Transport::End end);
    [[nodiscard]] bool isSuccess() const;
    [[nodiscard]] qint64 cap() const;
    [[nodiscard]] Transport facts(Transport::End end);

    QNetworkReply *m_reply = nullptr;
    OneShotBody *m_body = nullptr; // the reply's child
    Ended m_ended;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    QByteArray m_received;
    QString m_proxy;
    bool m_isProxyTold = false;
    QList<QSslError> m_faults;
    qint64 m_replyCap = 0;
    bool m_isOverCap = false;
    std::chrono::milliseconds m_latency{};
};

}
