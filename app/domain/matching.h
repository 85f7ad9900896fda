#pragma once

#include <QLatin1String>
#include <QtGlobal>

#include <array>
#include <optional>

// How a profile is looked for: every mode that the documents give to profiles/get (wire/altcraft-user.md 3). Subscription
// methods know none of them; they want the profile's id.
namespace senderdesk::domain {

enum class MatchField { Email, Phone, ProfileId, Provider, SubscriptionId, FieldName, FieldValue };

struct MatchMode
{
    QLatin1String word;
    const char *title; // translation context "MatchBy"
    std::array<std::optional<MatchField>, 2> fields;
    bool isEither = false;             // one of its fields is enough
    bool isNarrowedByResource = false; // resource_id is for email and phone
};
inline constexpr std::array matchModes{
    MatchMode{QLatin1String("email"), QT_TRANSLATE_NOOP("MatchBy", "Email"), {MatchField::Email}, false, true},
    MatchMode{
        QLatin1String("email_profile"), QT_TRANSLATE_NOOP("MatchBy", "Email of the profile"), {MatchField::Email}, false, true},
    MatchMode{
        QLatin1String("email_sub"), QT_TRANSLATE_NOOP("MatchBy", "Email of a subscription"), {MatchField::Email}, false, true},
    MatchMode{QLatin1String("phone"), QT_TRANSLATE_NOOP("MatchBy", "Phone"), {MatchField::Phone}, false, true},
    MatchMode{
        QLatin1String("phone_sub"), QT_TRANSLATE_NOOP("MatchBy", "Phone of a subscription"), {MatchField::Phone}, false, true},
    MatchMode{QLatin1String("email_phone"),
              QT_TRANSLATE_NOOP("MatchBy", "Email or phone"),
              {MatchField::Email, MatchField::Phone},
              true,
              true},
    MatchMode{QLatin1String("email_phone_sub"),
              QT_TRANSLATE_NOOP("MatchBy", "Email or phone of a subscription"),
              {MatchField::Email, MatchField::Phone},
              true,
              true},
    MatchMode{QLatin1String("profile_id"), QT_TRANSLATE_NOOP("MatchBy", "Profile ID"), {MatchField::ProfileId}},
    MatchMode{QLatin1String("push_sub"),
              QT_TRANSLATE_NOOP("MatchBy", "Push subscription"),
              {MatchField::Provider, MatchField::SubscriptionId}},
    MatchMode{QLatin1String("custom"),
              QT_TRANSLATE_NOOP("MatchBy", "Field of the database"),
              {MatchField::FieldName, MatchField::FieldValue}},
    MatchMode{QLatin1String("custom_sub"),
              QT_TRANSLATE_NOOP("MatchBy", "Field of a subscription"),
              {MatchField::FieldName, MatchField::FieldValue}},
};

}
