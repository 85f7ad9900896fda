#pragma once

#include "core/ids.h"
#include "domain/field.h"

#include <QJsonObject>
#include <QJsonValue>

#include <array>
#include <vector>

// A virtual sender is a set of rules, one list for email and one for SMS, that choose real senders and their shares
// (wire/altcraft-admin.md 4 and 7, wire/altcraft-user.md 8.2). The first rule that fits is used, so the order is the priority.
namespace senderdesk::domain {

// A real sender in a rule. An empty text overrides nothing; those of addresses are for email only, though the documents' SMS
// example carries them too.
struct RuleSender
{
    qint64 senderId = 0;
    qint64 percent = 0;
    std::optional<QString> fromEmail{};
    std::optional<QString> replyToEmail{};
    std::optional<QString> fromName{};
    QJsonObject rest{}; // what no document names: an update replaces rules whole, so it goes back
    friend bool operator==(const RuleSender &, const RuleSender &) = default;
};

template<>
inline constexpr auto fieldsOf<RuleSender> = std::tuple{
    Field{"sender_id", &RuleSender::senderId},   Field{"percent", &RuleSender::percent},
    Field{"from_email", &RuleSender::fromEmail}, Field{"replyto_email", &RuleSender::replyToEmail},
    Field{"from_name", &RuleSender::fromName},
};
template<>
inline constexpr auto restOf<RuleSender> = &RuleSender::rest;

struct Rule
{
    QString type;     // an open string; ruleTypes has those that the documents name
    QJsonValue value; // a number for a group's id, else a text, "" for the default
    QList<RuleSender> senders;
    QJsonObject rest{}; // likewise
    friend bool operator==(const Rule &, const Rule &) = default;
};

template<>
inline constexpr auto fieldsOf<Rule> =
    std::tuple{Field{"type", &Rule::type}, Field{"value", &Rule::value}, Field{"senders", &Rule::senders}};
template<>
inline constexpr auto restOf<Rule> = &Rule::rest;

// A row of the list. Only the administrator's has custom channels, and no document says what is in them.
struct VirtualSenderRow
{
    qint64 id = 0;
    QString name;
    bool hasSms = false;
    bool hasEmail = false;
    std::optional<QJsonObject> customChannels{};

    [[nodiscard]] std::optional<core::VirtualSenderId> virtualSenderId() const { return core::VirtualSenderId::from(id); }
    friend bool operator==(const VirtualSenderRow &, const VirtualSenderRow &) = default;
};

template<>
inline constexpr auto fieldsOf<VirtualSenderRow> = std::tuple{
    Field{"id", &VirtualSenderRow::id},
    Field{"name", &VirtualSenderRow::name},
    Field{"sms_channel", &VirtualSenderRow::hasSms},
    Field{"email_channel", &VirtualSenderRow::hasEmail},
    Field{"custom_channels", &VirtualSenderRow::customChannels},
};

struct VirtualSender
{
    qint64 id = 0;
    QString name;
    QList<Rule> emailRules;
    QList<Rule> smsRules;
    friend bool operator==(const VirtualSender &, const VirtualSender &) = default;
};

template<>
inline constexpr auto fieldsOf<VirtualSender> = std::tuple{
    Field{"id", &VirtualSender::id},
    Field{"name", &VirtualSender::name},
    Field{"email_rules", &VirtualSender::emailRules},
    Field{"sms_rules", &VirtualSender::smsRules},
};

// Which virtual sender an action is done to. The Administrator API names the account, the User API's token implies it; no id:
// one that is yet to be made.
struct VirtualSenderRef
{
    std::optional<core::AccountId> account{};
    std::optional<core::VirtualSenderId> id{};
    friend bool operator==(const VirtualSenderRef &, const VirtualSenderRef &) = default;
};

// The id of what a method made or changed.
struct Saved
{
    std::optional<qint64> savedId{};
    friend bool operator==(const Saved &, const Saved &) = default;
};

template<>
inline constexpr auto fieldsOf<Saved> = std::tuple{Field{"saved_id", &Saved::savedId}};

enum class RuleChannel { Email, Sms };

// What a rule looks at. The first is the default: always the last of its list, and never taken away.
struct RuleType
{
    QLatin1String word;
    const char *title; // translation context "Rule"
    bool isNumber;     // its value is an id
    bool isForSms;     // email has them all
};
inline constexpr std::array ruleTypes{
    RuleType{QLatin1String("default"), QT_TRANSLATE_NOOP("Rule", "Default: everything else"), false, true},
    RuleType{QLatin1String("group_id"), QT_TRANSLATE_NOOP("Rule", "Group of the object"), true, true},
    RuleType{QLatin1String("from_domain"), QT_TRANSLATE_NOOP("Rule", "Domain of the From address"), false, true},
    RuleType{QLatin1String("to_domain"), QT_TRANSLATE_NOOP("Rule", "Domain of the recipient"), false, false},
};
inline constexpr const RuleType &defaultRule = ruleTypes.front();
[[nodiscard]] const RuleType *ruleTypeOf(const Rule &rule); // nullptr: one that the documents do not name
[[nodiscard]] bool isDefault(const Rule &rule);

// The values as their types have them: XML does not tell a domain named 163 from a number, nor "" from nothing.
void typeValues(VirtualSender &sender);

inline constexpr qint64 wholeShare = 100; // percent

[[nodiscard]] qint64 sumOfShares(const Rule &rule);

// Why rules cannot be sent as they are.
struct RuleFault
{
    enum class Why {
        NoRules,         // neither channel has any
        DefaultMissing,  // the last rule must be the default
        DefaultNotLast,  // rules below it would never be asked
        TypeNotForSms,   // SMS has no recipient domain
        ValueMissing,    // of any rule but the default
        ValueIsNoId,     // a group's id is a whole number above 0
        NoSenders,       //
        SenderTwice,     // one sender has two shares
        SenderMissing,   // no sender is chosen
        ShareOutOfRange, // 1 … 100
        SumDiffers,      // the shares of a rule are 100 together
    };
    Why why;
    RuleChannel channel = RuleChannel::Email;
    qsizetype rule = -1; // its place; −1: the list as a whole
    friend bool operator==(const RuleFault &, const RuleFault &) = default;
};
// Empty: they are sound. At most one for a rule, the first that a person would mend.
[[nodiscard]] std::vector<RuleFault> faultsOf(const VirtualSender &sender);

}
Q_DECLARE_TYPEINFO(senderdesk::domain::RuleSender, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(senderdesk::domain::Rule, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(senderdesk::domain::VirtualSenderRow, Q_RELOCATABLE_TYPE);
