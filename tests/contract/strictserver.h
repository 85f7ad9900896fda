#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTestEventLoop>
#include <QUrl>

namespace senderdesk::contract {

// The strict server of tests/support, which was written from the documents alone: whatever it notes is a request outside of them.
class StrictServer
{
public:
    static constexpr auto token = "20250107"; // all digits: in XML it has to be marked as text; of mail, the password

    explicit StrictServer(const QStringList &options)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QString::fromUtf8(SENDERDESK_PYTHON), QStringList{QString::fromUtf8(SENDERDESK_STRICT_SERVER),
                                                                          QStringLiteral("--token"), QString::fromUtf8(token)}
                                                                  + options);
        m_url = address();
        m_control = address();
    }
    ~StrictServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    StrictServer(const StrictServer &) = delete;
    StrictServer &operator=(const StrictServer &) = delete;

    [[nodiscard]] QUrl url() const { return m_url; }
    // "state", "arrivals", "violations" or "changes", while it runs.
    [[nodiscard]] QJsonDocument see(const QString &what) { return whole(m_network.get(QNetworkRequest(control(what)))); }
    // "mode", "forget" and what the service has.
    QJsonObject tell(const QString &what, const QJsonObject &values = {})
    {
        QNetworkRequest request(control(what));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        return whole(m_network.post(request, QJsonDocument(values).toJson())).object();
    }
    // What it saw; it ends with that.
    [[nodiscard]] QJsonObject summary()
    {
        m_process.terminate();
        m_process.waitForFinished();
        return QJsonDocument::fromJson(m_process.readAllStandardOutput()).object();
    }

private:
    QUrl address()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead()) {
        }
        return QUrl(QString::fromUtf8(m_process.readLine().trimmed().split(' ').last()));
    }
    [[nodiscard]] QUrl control(const QString &what) const
    {
        QUrl url = m_control;
        url.setPath(u'/' + what);
        return url;
    }
    static QJsonDocument whole(QNetworkReply *reply)
    {
        QTestEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QTestEventLoop::exitLoop);
        loop.enterLoopMSecs(20'000);
        reply->deleteLater();
        return QJsonDocument::fromJson(reply->readAll());
    }

    QProcess m_process;
    QUrl m_url;
    QUrl m_control;
    QNetworkAccessManager m_network;
};

[[nodiscard]] inline QStringList violations(const QJsonObject &summary)
{
    QStringList found;
    for (const QJsonValue &each : summary.value(QLatin1String("violations")).toArray())
        found << each[QLatin1String("rule")].toString() + QStringLiteral(": ") + each[QLatin1String("text")].toString();
    return found;
}

// How many changes were executed, by method.
[[nodiscard]] inline QMap<QString, int> effects(const QJsonObject &summary)
{
    QMap<QString, int> count;
    for (const QJsonValue &each : summary.value(QLatin1String("changes")).toArray())
        count[each[QLatin1String("method")].toString()] += each[QLatin1String("executed")].toBool() ? 1 : 0;
    return count;
}

}
