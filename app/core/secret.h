#pragma once

#include <QByteArray>
#include <QString>

namespace senderdesk::core {

// A token or password. It cannot be streamed, compared for order, converted or formatted, so that printing one does not
// compile; the bytes are taken out only by reveal(), whose calls are easy to find, and are overwritten at the end.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    Secret(const Secret &) = default;
    Secret &operator=(const Secret &);
    Secret(Secret &&) noexcept = default;
    Secret &operator=(Secret &&) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const noexcept { return m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &reveal() const noexcept { return m_bytes; }

    // `text` with every occurrence of the secret replaced by "***": for words that a server sends back.
    [[nodiscard]] QByteArray maskedIn(const QByteArray &text) const;
    [[nodiscard]] QString maskedIn(const QString &text) const;

private:
    void wipe();
    QByteArray m_bytes;
};

}
