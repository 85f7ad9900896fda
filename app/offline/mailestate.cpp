#include "offline/mailestate.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;

struct Administrator
{
    QLatin1StringView user;
    MailEstate::Role role;
};
constexpr std::array administrators{Administrator{"admin@example.adm"_L1, MailEstate::Role::Company},
                                    Administrator{"viewer@example.adm"_L1, MailEstate::Role::ReadOnly}};
constexpr QLatin1StringView password("offline"); // of both

constexpr QByteArrayView idHead = "Salted__";

quint64 keyOf(const QString &address)
{
    quint64 key = 0xcbf29ce484222325;
    for (const QChar c : address)
        key = (key ^ c.unicode()) * 0x100000001b3;
    return key;
}

std::optional<MailEstate::Role> roleOfUser(const QString &user)
{
    for (const Administrator &each : administrators) {
        if (user == each.user)
            return each.role;
    }
    return std::nullopt;
}

}

MailEstate::MailEstate(quint64 seed, QString anotherPassword)
    : m_noise(Noise(seed).of(0x3a11))
    , m_anotherPassword(std::move(anotherPassword))
    , m_domains{u"example.com"_s, u"example.net"_s, u"example.org"_s}
{
    static const std::array names{u"anna"_s, u"boris"_s, u"chen"_s, u"dora"_s, u"emil"_s, u"fatima"_s, u"greta"_s, u"hiro"_s};
    add(busyMailbox, u"mailbox"_s, busyMessages);
    add(u"bo@example.com"_s, u"mailbox"_s, 12);
    add(u"empty@example.com"_s, u"mailbox"_s, 0);
    add(u"full@example.com"_s, u"mailbox"_s, 40, u"quota"_s);
    add(u"gone@example.com"_s, u"mailbox"_s, 8, u"suspended"_s);
    add(u"info@example.com"_s, u"alias"_s, 0);
    add(u"office@example.com"_s, u"forward"_s, 0);
    for (int i = 0; i < 230; ++i)
        add(names[size_t(i) % names.size()] + QString::number(i) + u"@example.com"_s, u"mailbox"_s, i % 7);
    for (int i = 0; i < 12; ++i)
        add(u"desk"_s + QString::number(i) + u"@example.net"_s, u"mailbox"_s, 3 * i);
    m_accounts[u"full@example.com"_s].quota.bytesUsed = m_accounts[u"full@example.com"_s].quota.bytesMost;
}

void MailEstate::add(const QString &address, const QString &type, int deleted, const QString &status)
{
    Account account;
    account.mailbox = {address, type, status, u"staff"_s};
    const quint64 key = keyOf(address);
    account.quota = {5'368'709'120, m_noise.between(1'000'000, 4'000'000'000, key), 100'000, m_noise.between(10, 20'000, key, 1)};
    account.deleted = deleted;
    account.folders = {u"INBOX"_s, u"Spam"_s, u"Drafts"_s, u"Trash"_s, u"Sent Items"_s, u"2026"_s, u"2026.Q1"_s};
    m_accounts.insert_or_assign(address, std::move(account));
}

std::optional<MailEstate::Role> MailEstate::roleOf(const QString &user, const QString &given) const
{
    const bool isRight = given == password || (!m_anotherPassword.isEmpty() && given == m_anotherPassword);
    return isRight ? roleOfUser(user) : std::nullopt;
}

std::optional<MailEstate::Role> MailEstate::roleOfToken(const QString &user, const QString &token)
{
    m_sessions.removeIf([this](const auto &entry) { return entry.value().until <= m_second; });
    const auto found = m_sessions.constFind(token);
    return found != m_sessions.cend() && found->user == user ? roleOfUser(user) : std::nullopt;
}

QString MailEstate::makeToken(const QString &user, qint64 seconds)
{
    const quint64 number = ++m_tokens;
    const auto half = [&](quint64 which) {
        return QString::number(m_noise.bits(number, 0x70, which), 16).rightJustified(16, u'0');
    };
    const QString token = half(0) + half(1);
    m_sessions.insert(token, {user, m_second + seconds});
    return token;
}

bool MailEstate::hasDomainOf(const QString &address) const
{
    return m_domains.contains(address.sliced(address.indexOf(u'@') + 1));
}

QList<domain::Mailbox> MailEstate::mailboxes() const
{
    QList<domain::Mailbox> all;
    for (const auto &[address, account] : m_accounts)
        all << account.mailbox;
    return all;
}

MailEstate::Account *MailEstate::account(const QString &address)
{
    const auto found = m_accounts.find(address);
    if (found == m_accounts.end())
        return nullptr;
    Account &account = found->second;
    if (!std::exchange(account.isFilled, true))
        account.messages = deletedMessages(address, account.deleted, m_noise.of(keyOf(address)));
    return &account;
}

// What an id is hidden under, by its salt.
QByteArray MailEstate::stream(quint64 salt, quint64 mailbox) const
{
    QByteArray bytes;
    for (quint64 i = 0; i < 3; ++i) {
        std::array<char, 8> part;
        qToBigEndian(m_noise.bits(salt, mailbox, i), part.data());
        bytes.append(part.data(), part.size());
    }
    return bytes;
}

QString MailEstate::idFor(const Account &account, const Message &message, quint64 listing) const
{
    const quint64 mailbox = keyOf(account.mailbox.address);
    const quint64 salt = m_noise.bits(listing, quint64(message.uid), 0x5a17);
    QByteArray inside(24, '\0');
    qToBigEndian(message.uid, inside.data());
    qToBigEndian(m_second, inside.data() + 8);
    qToBigEndian(mailbox, inside.data() + 16);
    const QByteArray mask = stream(salt, mailbox);
    for (qsizetype i = 0; i < inside.size(); ++i)
        inside[i] = char(inside[i] ^ mask[i]);
    QByteArray id = idHead.toByteArray() + QByteArray(8, '\0') + inside;
    qToBigEndian(salt, id.data() + idHead.size());
    return QString::fromLatin1(id.toBase64());
}

MailEstate::Message *MailEstate::messageOf(Account &account, const QString &id) const
{
    const auto read = QByteArray::fromBase64Encoding(id.toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray &bytes = *read;
    if (!read || bytes.size() != idHead.size() + 8 + 24 || !bytes.startsWith(idHead))
        return nullptr;
    const quint64 mailbox = keyOf(account.mailbox.address);
    const auto salt = qFromBigEndian<quint64>(bytes.constData() + idHead.size());
    const QByteArray mask = stream(salt, mailbox);
    QByteArray inside = bytes.sliced(idHead.size() + 8);
    for (qsizetype i = 0; i < inside.size(); ++i)
        inside[i] = char(inside[i] ^ mask[i]);
    const auto uid = qFromBigEndian<qint64>(inside.constData());
    const auto second = qFromBigEndian<qint64>(inside.constData() + 8);
    if (qFromBigEndian<quint64>(inside.constData() + 16) != mailbox || second > m_second || m_second - second >= idSeconds)
        return nullptr;
    const auto found = std::ranges::find(account.messages, uid, &Message::uid);
    return found == account.messages.end() ? nullptr : &*found;
}

}
