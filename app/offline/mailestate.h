#pragma once

#include "core/clock.h"
#include "domain/mail.h"
#include "offline/noise.h"

#include <QHash>
#include <QStringList>

#include <map>

namespace senderdesk::offline {

// What an OpenSRS reseller sees: domains, mailboxes, and in each mailbox messages and deleted ones.
class MailEstate
{
public:
    // anotherPassword: lets in as the usual one does; empty: there is none.
    explicit MailEstate(quint64 seed, QString anotherPassword = {});

    // Seconds since the estate began. Never goes back.
    void setTime(qint64 second) { m_second = second; }

    // ---- who asks
    enum class Role { Company, ReadOnly };
    [[nodiscard]] std::optional<Role> roleOf(const QString &user, const QString &password) const;
    [[nodiscard]] std::optional<Role> roleOfToken(const QString &user, const QString &token);
    [[nodiscard]] QString makeToken(const QString &user, qint64 seconds);

    // ---- what there is
    [[nodiscard]] const QStringList &domains() const { return m_domains; }
    [[nodiscard]] bool hasDomainOf(const QString &address) const;

    struct Message
    {
        qint64 uid = 0;
        QString folder; // empty: listed without one
        QJsonObject headers;
        bool isDeleted = false;
    };
    struct Account
    {
        domain::Mailbox mailbox;
        domain::MailQuota quota;
        QStringList folders;
        std::vector<Message> messages; // made when first asked for
        int deleted = 0;               // how many of them there were at the start
        bool isFilled = false;
    };
    [[nodiscard]] QList<domain::Mailbox> mailboxes() const; // in the order of their addresses
    [[nodiscard]] Account *account(const QString &address); // with its messages; nullptr: there is none

    // ---- ids of messages: another one in every listing, good for a quarter of an hour and for one mailbox. No document says how
    // long they live (wire/opensrs-mail.md 10).
    static constexpr qint64 idSeconds = 900;
    [[nodiscard]] QString idFor(const Account &account, const Message &message, quint64 listing) const;
    [[nodiscard]] Message *messageOf(Account &account, const QString &id) const;
    [[nodiscard]] quint64 beginListing() { return ++m_listings; }

private:
    void add(const QString &address, const QString &type, int deleted, const QString &status = QStringLiteral("active"));
    [[nodiscard]] QByteArray stream(quint64 salt, quint64 mailbox) const;

    Noise m_noise;
    const QString m_anotherPassword;
    qint64 m_second = 0;
    quint64 m_listings = 0;
    quint64 m_tokens = 0;
    QStringList m_domains;
    std::map<QString, Account> m_accounts;
    struct Token
    {
        QString user;
        qint64 until = 0;
    };
    QHash<QString, Token> m_sessions;
};

// What the deleted messages of a mailbox are like: hostile ones first, then as they occur in the world.
[[nodiscard]] std::vector<MailEstate::Message> deletedMessages(const QString &mailbox, int number, const Noise &noise);

// The mailbox with very many of them; how many of those have a subject that begins with "Invoice".
inline constexpr QLatin1StringView busyMailbox{"jo@example.com"};
inline constexpr int busyMessages = 2000;
inline constexpr int busyInvoices = 300;

}
