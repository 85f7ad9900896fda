#include "offline/workshop.h"

#include "domain/senderrecord.h"
#include "offline/content.h"

#include <algorithm>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using domain::Rule;
using domain::RuleChannel;
using domain::RuleFault;
using domain::RuleSender;
using domain::VirtualSender;

// Of TEST-NET-1…3: nobody's addresses.
QList<Workshop::NodeState> nodesOfTheEstate()
{
    return {
        {{1, u"new"_s, u"localhost"_s, u"SSL"_s}, {true, true}, {u"192.0.2.10"_s, u"192.0.2.11"_s, u"192.0.2.12"_s}},
        {{4, u"mta-frankfurt-1"_s, u"198.51.100.4:22"_s, u"SSH"_s}, {false, true}, {u"198.51.100.10"_s, u"198.51.100.11"_s}},
        {{5, u"mta-frankfurt-2"_s, u"198.51.100.5:443"_s, u"HTTPS"_s}, {true, true}, {u"198.51.100.20"_s}},
        {{10, u"Москва, резерв"_s, u"203.0.113.7:443"_s, u"HTTPS"_s}, {false, false}, {u"203.0.113.10"_s, u"203.0.113.11"_s}},
    };
}

// A record with what the panel shows, and with fields that this program knows nothing of.
QJsonObject recordOf(const domain::Sender &sender, const QList<Workshop::NodeState> &nodes)
{
    const Workshop::NodeState &node = nodes.at(sender.id % nodes.size());
    return {{u"id"_s, sender.id},
            {u"name"_s, sender.name},
            {u"type"_s, sender.type},
            {u"node_id"_s, node.node.id},
            {u"ips"_s, QJsonArray::fromStringList(node.addresses)},
            {u"domain_type"_s, sender.id % 2 == 0 ? u"from"_s : u"ptr"_s},
            {u"accounts"_s, QJsonArray{userAccount, 57}},
            {u"dkim"_s, QJsonObject{{u"selector"_s, u"ak%1"_s.arg(sender.id)}, {u"is_enabled"_s, true}}},
            {u"limits"_s, QJsonObject{{u"per_hour"_s, 36'000}, {u"isps"_s, QJsonArray{u"Gmail"_s, u"163"_s}}}},
            {u"strategy"_s, u"60:60"_s}};
}

RuleSender share(qint64 sender, qint64 percent, const QString &fromName = {})
{
    return {sender, percent, QString(), QString(), fromName};
}

Rule rule(const QString &type, const QJsonValue &value, const QList<RuleSender> &senders)
{
    return {type, value, senders};
}

Rule otherwise(const QList<RuleSender> &senders)
{
    return rule(domain::defaultRule.word, QString(), senders);
}

VirtualSender mainRouting()
{
    return {0,
            u"Main routing"_s,
            {rule(u"to_domain"_s, u"gmail.com"_s, {share(119, 70), share(120, 30, u"Main store"_s)}),
             rule(u"group_id"_s, 12, {share(27, 100)}), otherwise({share(119, 100)})},
            {otherwise({share(63, 100)})}};
}

VirtualSender warmUp()
{
    return {0, u"IP warm-up"_s, {otherwise({share(119, 95), share(133, 5)})}, {}};
}

VirtualSender texts()
{
    return {0, u"SMS: основной и резерв"_s, {}, {otherwise({share(63, 60), share(64, 40)})}};
}

VirtualSender ofDomains()
{
    return {0,
            u"2024"_s, // a name that XML must not take for a number
            {rule(u"from_domain"_s, u"163"_s, {share(22, 100)}), rule(u"from_domain"_s, u"shop.example"_s, {share(287, 100)}),
             otherwise({share(21, 50), share(22, 50)})},
            {}};
}

// The fault of a sender that is named and not there.
std::optional<qint64> unknownSenderIn(const VirtualSender &sender, Fleet &fleet)
{
    for (const QList<Rule> *rules : {&sender.emailRules, &sender.smsRules}) {
        for (const Rule &each : *rules) {
            for (const RuleSender &share : each.senders) {
                if (!fleet.find(share.senderId))
                    return share.senderId;
            }
        }
    }
    return std::nullopt;
}

}

Workshop::Workshop(Fleet &fleet) : m_fleet(fleet), m_nodes(nodesOfTheEstate())
{
    for (const domain::Account &account : fleet.accounts())
        m_books[account.id];
    const auto put = [this](qint64 account, VirtualSender sender) {
        sender.id = m_nextVirtualSender++;
        m_books[account].emplace(sender.id, std::move(sender));
    };
    VirtualSender first = warmUp();
    first.name = u"Virtual sender12"_s; // as the documents print it, of account 1
    put(1, first);
    put(userAccount, mainRouting());
    put(userAccount, warmUp());
    put(userAccount, texts());
    put(57, ofDomains());
    put(57, mainRouting());
    m_nextVirtualSender = 14; // the documents' clone and delete name 14 and 15
    put(userAccount, ofDomains());
    put(userAccount, warmUp());
    m_books[userAccount][15].name = u"Reserve"_s;
}

bool Workshop::hasAccount(qint64 account) const
{
    return std::ranges::any_of(m_fleet.accounts(), [account](const domain::Account &each) { return each.id == account; });
}

const QJsonObject *Workshop::record(qint64 sender)
{
    const domain::Sender *known = m_fleet.find(sender);
    if (!known || !known->hasQueue())
        return nullptr;
    const auto [record, isNew] = m_records.try_emplace(sender);
    if (isNew)
        record->second = recordOf(*known, m_nodes);
    return &record->second;
}

std::optional<Workshop::Fault> Workshop::faultIn(const QJsonObject &record, std::optional<qint64> sender) const
{
    const QString name = record.value("name"_L1).toString().trimmed();
    if (name.isEmpty())
        return Fault{450, u"Validation error: name must not be empty"_s};
    if (const auto other = m_fleet.named(name); other && other != sender)
        return Fault{409, u"A sender of this name exists"_s};
    for (const QString &address : domain::wordsOf(record.value("ips"_L1))) {
        if (std::ranges::none_of(m_nodes, [&](const NodeState &node) { return node.addresses.contains(address); }))
            return Fault{450, u"Validation error: no node has the IP address "_s + address};
    }
    for (const qint64 account : domain::idsOf(record.value("accounts"_L1))) {
        if (!hasAccount(account))
            return Fault{404, u"Account not found"_s};
    }
    return std::nullopt;
}

std::expected<qint64, Workshop::Fault> Workshop::save(std::optional<qint64> sender, const QJsonObject &record)
{
    if (sender && !this->record(*sender))
        return std::unexpected(Fault{404, u"Sender not found"_s});
    if (auto fault = faultIn(record, sender))
        return std::unexpected(std::move(*fault));
    const QString name = record.value("name"_L1).toString().trimmed();
    const qint64 id = sender ? *sender : m_fleet.add(name);
    m_fleet.rename(id, name);
    QJsonObject kept = record;
    kept.insert(u"id"_s, id);
    m_records[id] = kept;
    return id;
}

std::optional<Workshop::Fault> Workshop::assign(qint64 sender, qint64 account)
{
    if (!record(sender))
        return Fault{404, u"Sender not found"_s};
    if (!hasAccount(account))
        return Fault{404, u"Account not found"_s};
    QJsonObject &changed = m_records.at(sender);
    QJsonArray accounts = changed.value("accounts"_L1).toArray();
    if (!accounts.contains(account))
        accounts.append(account);
    changed.insert(u"accounts"_s, accounts);
    return std::nullopt;
}

const Workshop::Book *Workshop::book(qint64 account) const
{
    const auto found = m_books.find(account);
    return found == m_books.end() ? nullptr : &found->second;
}

std::optional<Workshop::Fault> Workshop::faultIn(const VirtualSender &sender) const
{
    if (sender.name.trimmed().isEmpty())
        return Fault{450, u"Validation error: name must not be empty"_s};
    if (const auto faults = domain::faultsOf(sender); !faults.empty()) {
        const QString list = faults.front().channel == RuleChannel::Sms ? u"sms_rules"_s : u"email_rules"_s;
        return Fault{450, u"Validation error: rule %1 of %2 is not sound"_s.arg(faults.front().rule).arg(list)};
    }
    if (const auto unknown = unknownSenderIn(sender, m_fleet))
        return Fault{404, u"Sender %1 not found"_s.arg(*unknown)};
    return std::nullopt;
}

std::expected<qint64, Workshop::Fault> Workshop::save(qint64 account, std::optional<qint64> id, VirtualSender sender)
{
    const auto found = m_books.find(account);
    if (found == m_books.end())
        return std::unexpected(Fault{404, u"Account not found"_s});
    Book &book = found->second;
    if (id && !book.contains(*id))
        return std::unexpected(Fault{404, u"Virtual sender not found"_s});
    if (auto fault = faultIn(sender))
        return std::unexpected(std::move(*fault));
    for (const auto &[other, existing] : book) {
        if (other != id && existing.name == sender.name)
            return std::unexpected(Fault{409, u"A virtual sender of this name exists"_s});
    }
    sender.id = id ? *id : m_nextVirtualSender++;
    const qint64 saved = sender.id;
    book[saved] = std::move(sender);
    return saved;
}

bool Workshop::remove(qint64 account, qint64 id)
{
    const auto found = m_books.find(account);
    return found != m_books.end() && found->second.erase(id) > 0;
}

}
