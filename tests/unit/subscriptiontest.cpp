#include "domain/subscription.h"
#include "domain/matching.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace senderdesk;
using namespace senderdesk::domain;
using namespace Qt::StringLiterals;
using Refusal = SubscriptionKey::Refusal;

namespace {

const QString profile = u"6643052fee44bb50a671161d"_s;

// One whose every address key is there, so that what a channel takes is told by the table.
Subscription complete(const QString &channel)
{
    Subscription row{.resourceId = 26, .channel = channel};
    row.email = u"john@example.com"_s;
    row.phone = u"+79000000000"_s;
    row.provider = u"Firefox"_s;
    row.subscriptionId = u"00016"_s;
    row.ccData = QJsonObject{{u"id"_s, 1}, {u"phone"_s, u"+79000000001"_s}};
    row.status = u"suspended"_s;
    return row;
}

auto keyOf(const Subscription &row)
{
    return SubscriptionKey::of(core::DatabaseId::from(1), profile, row);
}

// None where there is a key: error() of an expected that has a value reads the value.
std::optional<Refusal> refusalOf(const std::expected<SubscriptionKey, Refusal> &key)
{
    return key ? std::nullopt : std::optional(key.error());
}

}

// Which subscription a request is about, and that none is sent that lacks a part.
class SubscriptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aKeyHoldsTheAddressOfItsChannelAndNothingElse()
    {
        for (const Channel &channel : channels) {
            const auto key = keyOf(complete(channel.word));
            QVERIFY2(key.has_value(), channel.word.data());
            const auto takes = [&](AddressKey part) {
                return std::ranges::find(channel.keys, std::optional(part)) != channel.keys.end();
            };
            QCOMPARE(key->address().email.has_value(), takes(AddressKey::Email));
            QCOMPARE(key->address().phone.has_value(), takes(AddressKey::Phone));
            QCOMPARE(key->address().provider.has_value(), takes(AddressKey::Provider));
            QCOMPARE(key->address().subscriptionId.has_value(), takes(AddressKey::SubscriptionId));
            QCOMPARE(key->address().ccData.has_value(), takes(AddressKey::ChatId) || takes(AddressKey::ChatPhone));
            QVERIFY(!key->address().status.has_value());
        }
        QCOMPARE(*keyOf(complete(u"telegram_bot"_s))->address().ccData, (QJsonObject{{u"id"_s, 1}}));
        QCOMPARE(*keyOf(complete(u"whatsapp"_s))->address().ccData, (QJsonObject{{u"phone"_s, u"+79000000001"_s}}));
    }

    void aKeyIsRefusedWithoutItsIds()
    {
        const Subscription row = complete(u"email"_s);
        QCOMPARE(refusalOf(SubscriptionKey::of({}, profile, row)), std::optional(Refusal::DatabaseMissing));
        QCOMPARE(refusalOf(SubscriptionKey::of(core::DatabaseId::from(1), u" "_s, row)), std::optional(Refusal::ProfileMissing));
        Subscription other = row;
        other.resourceId = 0;
        QCOMPARE(refusalOf(keyOf(other)), std::optional(Refusal::ResourceMissing));
        other = row;
        other.channel = u"carrier_pigeon"_s;
        QCOMPARE(refusalOf(keyOf(other)), std::optional(Refusal::ChannelUnknown));
    }

    void aRowOfAnotherProfileOrDatabaseIsNotTaken()
    {
        Subscription row = complete(u"email"_s);
        row.profileId = u"ffffffffffffffffffffffff"_s;
        QCOMPARE(refusalOf(keyOf(row)), std::optional(Refusal::ProfileMissing));
        row.profileId = profile;
        row.databaseId = 2;
        QCOMPARE(refusalOf(keyOf(row)), std::optional(Refusal::DatabaseMissing));
        row.databaseId = 1;
        QVERIFY(keyOf(row).has_value());
    }

    void aKeyIsRefusedWhereAnAddressKeyIsMissing()
    {
        for (const Channel &channel : channels) {
            const Subscription bare{.resourceId = 26, .channel = channel.word};
            QCOMPARE(refusalOf(keyOf(bare)), std::optional(Refusal::AddressMissing));
        }
        Subscription push = complete(u"push"_s);
        push.provider.reset();
        QCOMPARE(refusalOf(keyOf(push)), std::optional(Refusal::AddressMissing));
        Subscription chat = complete(u"telegram_bot"_s);
        chat.ccData = QJsonObject{{u"id"_s, u"abc"_s}};
        QCOMPARE(refusalOf(keyOf(chat)), std::optional(Refusal::ChatIdIsNoNumber));
    }

    // profiles/get nests the address (wire/altcraft-user.md 5); the key is the same.
    void bothShapesOfAnAddressAreOneKey()
    {
        Subscription nested{.resourceId = 26, .channel = u"email"_s};
        nested.emailData = QJsonObject{{u"email"_s, u"john@example.com"_s}, {u"domain"_s, u"example.com"_s}};
        QCOMPARE(*keyOf(nested), *keyOf(complete(u"email"_s)));
        QCOMPARE(addressOf(nested), u"john@example.com"_s);
        QCOMPARE(addressOf(complete(u"push"_s)), u"Firefox 00016"_s);
    }

    void matchModesNeedAtLeastOneField()
    {
        QCOMPARE(matchModes.front().word, QLatin1String("email")); // the documented default
        for (const MatchMode &mode : matchModes) {
            QVERIFY(mode.fields.front().has_value());
            QCOMPARE(std::ranges::count(matchModes, mode.word, &MatchMode::word), 1);
        }
    }
};

QTEST_APPLESS_MAIN(SubscriptionTest)
#include "subscriptiontest.moc"
