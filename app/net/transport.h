#pragma once

#include <QByteArray>
#include <QNetworkReply>
#include <QSslError>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace senderdesk::net {

// How one attempt ended, without any object of Qt's, so that each end can be judged (verdict.h) and tested without a network.
struct Transport
{
    enum class End {
        Finished, // by Qt, well or badly: see error
        DeadlinePassed,
        Cancelled,
        OverCap, // a reply with status 2xx grew over the cap
    };
    End end = End::Finished;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorWords; // Qt's, for error
    int status = 0;     // 0: no status line arrived
    QString location;
    std::optional<std::chrono::milliseconds> retryAfter;
    bool isDuplicate = false;
    QByteArray encoding; // Content-Encoding; empty: the body is as it is
    QByteArray body;     // whatever arrived, packed where there is an encoding

    qint64 bodyTaken = 0;     // bytes of the request's body that Qt took; 0: the server cannot act on the request
    QUrl url;                 // that was asked
    QString proxy;            // "host:port"; empty: none was asked
    bool isProxyTold = false; // who we are, in the head of the request
    QList<QSslError> faults;  // of the server's certificate
    bool isClientCertificateWanted = false;
    std::chrono::milliseconds deadline{};
    qint64 cap = 0;
    std::chrono::milliseconds latency{}; // until the head of the reply; 0 when none came
};

}
