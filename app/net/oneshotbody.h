#pragma once

#include <QIODevice>

namespace senderdesk::net {

// A request's body that can be read once. QNetworkAccessManager sends a POST again by itself when the connection closes
// before the head of the reply is whole (up to four times, ground: Qt 6.4); it cannot when the body refuses to be rewound.
// Needs DoNotBufferUploadDataAttribute and a Content-Length with it, or Qt keeps a copy that it can rewind.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray bytes);
    ~OneShotBody() override;

    // How many bytes Qt took. 0: not a byte can have reached the server, whatever happened.
    [[nodiscard]] qint64 taken() const noexcept { return m_at; }
    // Nothing more is given out.
    void shut();

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_at >= m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *to, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void wipe();
    QByteArray m_bytes; // holds the token
    qint64 m_at = 0;
};

}
