#include "offline/subscriberdesk.h"

#include <QDateTime>

#include <array>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using domain::Subscription;
using Entry = SubscriberDesk::Entry;
using Profile = SubscriberDesk::Profile;
using State = SubscriberDesk::State;

constexpr qint64 customers = 1;
constexpr qint64 partners = 2;
constexpr qint64 testPeople = 3;
constexpr std::array sizes{std::pair{customers, 2000}, std::pair{partners, 120}, std::pair{testPeople, 12}};

constexpr qint64 newsletter = 1;
constexpr qint64 mainSite = 3;
constexpr qint64 webPush = 26;
constexpr qint64 application = 29;
constexpr qint64 dealers = 34;
constexpr qint64 trials = 41;

struct Name
{
    const char16_t *first;
    const char16_t *last;
    const char *address;
};
constexpr std::array names{Name{u"Anna", u"Weber", "anna.weber"},
                           Name{u"Иван", u"Петров", "ivan.petrov"},
                           Name{u"Zoë", u"O'Brien", "zoe.o'brien"},
                           Name{u"花子", u"山田", "hanako"},
                           Name{u"Mara", u"", "mara"},
                           Name{u"", u"", "nobody"},
                           Name{u"Åsa", u"Öberg", "asa.oberg"},
                           Name{u"José", u"Núñez", "jose+shop"},
                           Name{u"فاطمة", u"حداد", "fatima"},
                           Name{u"Pål <b>", u"& Sønn", "paal"},
                           Name{u"Ольга", u"Смирнова", "o.smirnova"},
                           Name{u"=1+1", u"2024", "formula"},
                           Name{u"Wolfgang", u"von der Heydt-Schönhausen zu Lauenburg", "wolfgang"}};
constexpr std::array<const char16_t *, 6> cities{u"Berlin", u"Москва", u"Rīga", u"São Paulo", u"東京", u"Oslo"};
constexpr std::array<const char16_t *, 5> providers{u"Firefox", u"Chrome", u"android-firebase", u"ios-apns", u"ios-firebase"};

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

// As those of the vendor: 24 hex digits. The f in it keeps XML from taking one for a number.
QString idOf(quint64 number, const Noise &noise)
{
    return u"66%1f%2"_s.arg(noise.bits(number, 1) % 0x1000000, 6, 16, QChar(u'0'))
        .arg(noise.bits(number, 2) >> 4, 15, 16, QChar(u'0'));
}

QString phoneOf(qint64 number)
{
    return u"+7900%1"_s.arg(number, 7, 10, QChar(u'0'));
}

QString timeOf(qint64 number)
{
    return QDateTime(QDate(2021, 1, 1), QTime(0, 0), Qt::UTC).addSecs(number * 61'000).toString(Qt::ISODateWithMs);
}

Profile john()
{
    return {customers,
            printedProfile,
            {{u"_fname"_s, u"John"_s},
             {u"_lname"_s, u"Smith"_s},
             {u"email"_s, u"john@example.com"_s},
             {u"phone"_s, phoneOf(0)},
             {u"LOYALTY_SCORE"_s, 500},
             {u"New_field_7"_s, u"00016"_s},
             {u"crm_id"_s, u"00000"_s},
             {u"_city"_s, u"Oslo"_s},
             {u"_createtime"_s, timeOf(0)},
             {u"_is_test"_s, false},
             {u"_status"_s, 0}},
            {}};
}

// Every twelfth has no address and every fifteenth no phone; 20 and 21 are a family with one of each.
Profile person(qint64 database, qint64 number, const Noise &noise)
{
    const Name &name = names[size_t(number) % names.size()];
    const bool isFamily = number == 20 || number == 21;
    Profile profile{database, idOf(quint64(number), noise), {}, {}};
    QJsonObject &fields = profile.fields;
    if (name.first[0])
        fields.insert(u"_fname"_s, text(name.first));
    if (name.last[0])
        fields.insert(u"_lname"_s, text(name.last));
    if (number % 12 != 5)
        fields.insert(u"email"_s, isFamily ? u"family@example.com"_s
                                           : u"%1%2@example.com"_s.arg(QLatin1StringView(name.address)).arg(number));
    if (number % 15 != 7)
        fields.insert(u"phone"_s, phoneOf(isFamily ? 20 : number));
    fields.insert(u"LOYALTY_SCORE"_s, noise.between(0, 1000, quint64(number), 3));
    fields.insert(u"crm_id"_s, u"%1"_s.arg(number, 5, 10, QChar(u'0')));
    fields.insert(u"_city"_s, text(cities[size_t(noise.bits(quint64(number), 4) % cities.size())]));
    fields.insert(u"_createtime"_s, timeOf(number));
    fields.insert(u"_is_test"_s, database == testPeople);
    fields.insert(u"_status"_s, 0);
    return profile;
}

QString statusOf(double chance)
{
    constexpr std::array shares{0.72, 0.84, 0.90, 0.94, 0.96, 0.99, 1.0}; // of domain::subscriptionStatuses
    for (size_t i = 0; i < shares.size(); ++i) {
        if (chance < shares[i])
            return domain::subscriptionStatuses[i].word;
    }
    return {};
}

Subscription addressed(qint64 resource, QLatin1StringView channel)
{
    return {.resourceId = resource, .channel = channel};
}

void put(std::vector<Entry> &entries, const Profile &profile, const Subscription &row, State state)
{
    if (const auto key = domain::SubscriptionKey::of(core::DatabaseId::from(profile.database), profile.id, row))
        entries.push_back({*key, std::move(state)});
}

// What the documents' examples read and change (wire/altcraft-user.md 4.1 to 4.6), and one that is deleted.
std::vector<Entry> johnsSubscriptions(const Profile &profile)
{
    std::vector<Entry> entries;
    Subscription email = addressed(newsletter, "email"_L1);
    email.email = u"john@example.com"_s;
    put(entries, profile, email, {u"subscribed"_s, 10, {{u"custom_int_field_2"_s, 20'000}}, {}, false});
    email.resourceId = application;
    email.email = u"example@example.com"_s;
    put(entries, profile, email, {u"suspended"_s, 10, {{u"custom_int_field_2"_s, 20'001}}, {}, false});
    Subscription push = addressed(newsletter, "push"_L1);
    push.provider = u"Firefox"_s;
    push.subscriptionId = printedProfile;
    const QJsonObject device{{u"_device_type"_s, u"mob"_s}, {u"_os"_s, u"Android"_s}, {u"custom_field_1"_s, u"test value"_s}};
    const State state{u"subscribed"_s, 10, device, {u"news_category"_s, u"transaction_category"_s}, false};
    put(entries, profile, push, state);
    push.resourceId = webPush;
    put(entries, profile, push, state);
    Subscription phone = addressed(application, "sms"_L1);
    phone.phone = phoneOf(0);
    put(entries, profile, phone, {u"unsubscribed"_s, 0, {}, {u"news_category"_s}, true});
    return entries;
}

// One address of a person for a channel; empty where there is none.
Subscription rowOf(const Profile &profile, qint64 number, qint64 resource, const domain::Channel &channel, const Noise &noise)
{
    Subscription row = addressed(resource, channel.word);
    const QString phone = profile.fields.value("phone"_L1).toString();
    for (const auto &key : channel.keys) {
        if (!key)
            continue;
        switch (*key) {
        case domain::AddressKey::Email: // one in five reads the main site's at work
            row.email = resource == mainSite && number % 5 == 0 ? u"work%1@example.net"_s.arg(number)
                                                                : profile.fields.value("email"_L1).toString();
            break;
        case domain::AddressKey::Phone:
            row.phone = phone;
            break;
        case domain::AddressKey::Provider:
            row.provider = text(providers[size_t(noise.bits(quint64(number), 5) % providers.size())]);
            break;
        case domain::AddressKey::SubscriptionId:
            row.subscriptionId = u"push-%1-%2"_s.arg(resource).arg(noise.bits(quint64(number), 6), 16, 16, QChar(u'0'));
            break;
        case domain::AddressKey::ChatId:
            row.ccData = QJsonObject{{u"id"_s, 100'000'000 + number}};
            break;
        case domain::AddressKey::ChatPhone:
            row.ccData = QJsonObject{{u"phone"_s, phone}};
            break;
        }
    }
    return row;
}

// How likely somebody has a subscription of a channel.
double shareOf(qint64 resource, const QString &channel)
{
    if (channel == "email"_L1)
        return resource == newsletter ? 0.95 : resource == mainSite ? 0.5 : 0.2;
    return resource == webPush ? 0.15 : 0.1;
}

State stateOf(quint64 number, quint64 salt, const QString &channel, const Noise &noise)
{
    State state;
    state.status = statusOf(noise.unit(number, salt, 1));
    state.priority = noise.between(0, 10, number, salt, 2);
    if (channel == "push"_L1)
        state.customFields = {{u"_device_type"_s, number % 3 ? u"mob"_s : u"pc"_s},
                              {u"_os"_s, number % 3 ? u"iOS"_s : u"Linux"_s}};
    else
        state.customFields = QJsonObject{{u"card_no"_s, u"%1-%2"_s.arg(number, 6, 10, QChar(u'0')).arg(salt)}};
    if (number % 4 == 0)
        state.categories = {u"news_category"_s};
    else if (number % 4 == 1)
        state.categories = {u"news_category"_s, u"transaction_category"_s};
    state.isDeleted = noise.unit(number, salt, 3) < 0.04;
    return state;
}

}

QList<domain::Database> databasesOfTheDesk()
{
    return {{customers, u"Customers"_s}, {partners, u"Partners"_s}, {testPeople, u"Test people"_s}};
}

QList<domain::ResourceDetails> resourcesOfTheDesk()
{
    return {{newsletter, u"Newsletter"_s, {u"email"_s, u"sms"_s, u"push"_s}, {customers, partners}},
            {mainSite, u"Main site"_s, {u"email"_s, u"push"_s}, {customers}},
            {webPush, u"Web push"_s, {u"push"_s}, {customers}},
            {application,
             u"Мобильное приложение"_s,
             {u"email"_s, u"sms"_s, u"push"_s, u"telegram_bot"_s, u"whatsapp"_s, u"viber"_s, u"notify"_s},
             {customers, partners}},
            {dealers, u"Dealers"_s, {u"email"_s, u"telegram_bot"_s}, {partners}},
            {trials, u"2025"_s, {u"email"_s, u"sms"_s}, {testPeople}}};
}

QList<domain::Campaign> campaignsOfTheDesk()
{
    return {{137, u"Welcome"_s, u"trigger"_s, true},
            {3001, u"Birthday greeting"_s, u"trigger"_s, true}, // other accounts have one of this id too
            {4591, u"Spring sale"_s, u"regular"_s, true},
            {4592, u"Весенняя распродажа"_s, u"regular"_s, false},
            {4914, u"Weekly digest"_s, u"regular"_s, true},
            {5150, u"Cart reminder"_s, u"trigger"_s, true},
            {5151, u"2024"_s, u"broadcast"_s, false}};
}

std::vector<Profile> profilesOfTheDesk(const Noise &noise)
{
    std::vector<Profile> profiles{john()};
    for (const auto &[database, number] : sizes) {
        for (int i = database == customers ? 1 : 0; i < number; ++i)
            profiles.push_back(person(database, qint64(profiles.size()), noise));
    }
    return profiles;
}

std::vector<Entry> subscriptionsOf(const Profile &profile, qint64 number, const Noise &noise)
{
    static const QList<domain::ResourceDetails> resources = resourcesOfTheDesk();
    if (profile.id == printedProfile)
        return johnsSubscriptions(profile);
    std::vector<Entry> entries;
    for (const domain::ResourceDetails &resource : resources) {
        if (!resource.databases.contains(profile.database))
            continue;
        for (size_t i = 0; i < domain::channels.size(); ++i) {
            const domain::Channel &channel = domain::channels[i];
            const quint64 salt = quint64(resource.id) * 16 + i;
            if (!resource.channels.contains(channel.word)
                || noise.unit(quint64(number), salt) >= shareOf(resource.id, channel.word))
                continue;
            put(entries, profile, rowOf(profile, number, resource.id, channel, noise),
                stateOf(quint64(number), salt, channel.word, noise));
        }
    }
    return entries;
}

}
