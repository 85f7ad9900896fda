#include "offline/profilematch.h"

#include "domain/matching.h"

#include <algorithm>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using api::ProfilesGet;
using domain::AddressKey;
using domain::MatchField;
using domain::MatchMode;
using Entry = SubscriberDesk::Entry;
using Profile = SubscriberDesk::Profile;

bool has(const ProfilesGet &request, MatchField field)
{
    switch (field) {
    case MatchField::Email:
        return request.email.has_value();
    case MatchField::Phone:
        return request.phone.has_value();
    case MatchField::ProfileId:
        return request.profile.has_value();
    case MatchField::Provider:
        return request.provider.has_value();
    case MatchField::SubscriptionId:
        return request.subscriptionId.has_value();
    case MatchField::FieldName:
        return request.fieldName.has_value();
    case MatchField::FieldValue:
        return request.fieldValue.has_value();
    }
    return false;
}

bool isComplete(const ProfilesGet &request, const MatchMode &mode)
{
    const auto isThere = [&request](const std::optional<MatchField> &field) { return field && has(request, *field); };
    const auto isNotMissing = [&request](const std::optional<MatchField> &field) { return !field || has(request, *field); };
    return mode.isEither ? std::ranges::any_of(mode.fields, isThere) : std::ranges::all_of(mode.fields, isNotMissing);
}

// A text is never a number here: 16 does not find "00016", nor does "500" find 500.
bool isSame(const QJsonValue &a, const QJsonValue &b)
{
    return a.isDouble() && b.isDouble() ? a.toDouble() == b.toDouble() : !a.isUndefined() && a == b;
}

bool isSameAddress(const QString &a, const QString &b)
{
    return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
}

class Search
{
public:
    Search(const SubscriberDesk &desk, const ProfilesGet &request, const MatchMode &mode)
        : m_desk(desk)
        , m_request(request)
        , m_mode(mode.word)
        , m_resource(mode.isNarrowedByResource && request.resource ? request.resource->value() : 0)
    {}

    [[nodiscard]] bool isMeant(const Profile &profile) const
    {
        if (m_mode == "profile_id"_L1)
            return profile.id == m_request.profile;
        if (m_mode == "custom"_L1)
            return isSame(profile.fields.value(*m_request.fieldName), *m_request.fieldValue);
        if (m_mode == "push_sub"_L1 || m_mode == "custom_sub"_L1)
            return bySubscription(profile);
        const bool byProfile = !m_mode.endsWith("_sub"_L1) && isOfTheResource(profile) && byFields(profile);
        return byProfile || (m_mode != "email_profile"_L1 && bySubscription(profile));
    }

private:
    [[nodiscard]] bool byFields(const Profile &profile) const
    {
        const auto is = [&profile](const std::optional<QString> &wanted, QLatin1StringView field) {
            return wanted && isSameAddress(profile.fields.value(field).toString(), *wanted);
        };
        return (looksAt("email"_L1) && is(m_request.email, "email"_L1))
               || (looksAt("phone"_L1) && is(m_request.phone, "phone"_L1));
    }
    [[nodiscard]] bool isOfTheResource(const Profile &profile) const
    {
        return m_resource == 0 || anyOf(profile, [](const Entry &) { return true; });
    }
    [[nodiscard]] bool bySubscription(const Profile &profile) const
    {
        return anyOf(profile, [this](const Entry &entry) {
            const domain::Subscription &address = entry.key.address();
            const auto part = [&address](AddressKey key) { return domain::addressPart(address, key); };
            if (m_mode == "push_sub"_L1)
                return part(AddressKey::Provider) == m_request.provider
                       && part(AddressKey::SubscriptionId) == m_request.subscriptionId;
            if (m_mode == "custom_sub"_L1)
                return isSame(entry.state.customFields.value(*m_request.fieldName), *m_request.fieldValue);
            if (looksAt("email"_L1) && m_request.email && isSameAddress(part(AddressKey::Email), *m_request.email))
                return true;
            return looksAt("phone"_L1) && m_request.phone
                   && (isSameAddress(part(AddressKey::Phone), *m_request.phone)
                       || isSameAddress(part(AddressKey::ChatPhone), *m_request.phone));
        });
    }
    [[nodiscard]] bool looksAt(QLatin1StringView what) const { return m_mode.contains(what); }
    template<class Is>
    [[nodiscard]] bool anyOf(const Profile &profile, Is is) const
    {
        return std::ranges::any_of(profile.subscriptions, [&](size_t place) {
            const Entry &entry = m_desk.subscriptions()[place];
            return (m_resource == 0 || entry.key.resource().value() == m_resource) && is(entry);
        });
    }

    const SubscriberDesk &m_desk;
    const ProfilesGet &m_request;
    QLatin1StringView m_mode;
    qint64 m_resource; // 0: any
};

}

Outcome<const Profile *> matched(const SubscriberDesk &desk, const ProfilesGet &request)
{
    const QString word = request.matching.value_or(domain::matchModes.front().word);
    const auto mode = std::ranges::find(domain::matchModes, word, &MatchMode::word);
    if (mode == domain::matchModes.end())
        return std::unexpected(Refusal{450, u"Validation error: matching has an unknown value"_s});
    if (!isComplete(request, *mode))
        return std::unexpected(Refusal{450, u"Validation error: a field that this matching needs is missing"_s});
    const Search search(desk, request, *mode);
    const Profile *found = nullptr;
    for (const Profile &profile : desk.profiles()) {
        if (profile.database != request.database.value() || !search.isMeant(profile))
            continue;
        if (found)
            return std::unexpected(Refusal{435, u"Ambiguous search: more than one profile matches"_s});
        found = &profile;
    }
    if (!found)
        return std::unexpected(Refusal{404, u"Profile not found"_s});
    return found;
}

}
