#include "ui/panes/subscriptions/subscriptionwords.h"

#include "domain/matching.h"

#include <QCoreApplication>

#include <algorithm>

namespace senderdesk::ui::text {
namespace {

class SubscriptionText
{
    Q_DECLARE_TR_FUNCTIONS(SubscriptionText)

public:
    static QString addressLabel(domain::AddressKey key)
    {
        switch (key) {
        case domain::AddressKey::Email:
            return tr("Email");
        case domain::AddressKey::Phone:
        case domain::AddressKey::ChatPhone:
            return tr("Phone");
        case domain::AddressKey::Provider:
            return tr("Provider");
        case domain::AddressKey::SubscriptionId:
            return tr("Subscription ID");
        case domain::AddressKey::ChatId:
            return tr("Chat ID");
        }
        Q_UNREACHABLE();
    }
    static QString fieldLabel(domain::MatchField field)
    {
        switch (field) {
        case domain::MatchField::Email:
            return tr("Email");
        case domain::MatchField::Phone:
            return tr("Phone");
        case domain::MatchField::ProfileId:
            return tr("Profile ID");
        case domain::MatchField::Provider:
            return tr("Provider");
        case domain::MatchField::SubscriptionId:
            return tr("Subscription ID");
        case domain::MatchField::FieldName:
            //: Label: the name of a field of the database
            return tr("Field");
        case domain::MatchField::FieldValue:
            return tr("Value");
        }
        Q_UNREACHABLE();
    }
    static QString refusal(domain::SubscriptionKey::Refusal why)
    {
        using Refusal = domain::SubscriptionKey::Refusal;
        switch (why) {
        case Refusal::DatabaseMissing:
            return tr("The row belongs to another database, or to none.");
        case Refusal::ProfileMissing:
            return tr("The row does not say whose subscription it is.");
        case Refusal::ResourceMissing:
            return tr("The row names no resource.");
        case Refusal::ChannelUnknown:
            return tr("This channel is one of the platform's own, and no document says what identifies a subscription of it.");
        case Refusal::AddressMissing:
            return tr("The row does not have the whole address, and without it another subscription could be meant.");
        case Refusal::ChatIdIsNoNumber:
            return tr("The chat ID is not a whole number.");
        }
        Q_UNREACHABLE();
    }
    static QString walkTitle() { return tr("All of the resource"); }
};

template<class Words>
QStringList wordsOf(const Words &words)
{
    QStringList list;
    for (const auto &each : words)
        list << QString(each.word);
    return list;
}

}

QList<MatchChoice> matchChoices()
{
    QList<MatchChoice> choices;
    for (const domain::MatchMode &mode : domain::matchModes) {
        MatchChoice choice{.id = QString(mode.word),
                           .name = [title = mode.title] { return QCoreApplication::translate("MatchBy", title); }};
        if (mode.fields[1])
            choice.extra = [field = *mode.fields[0]] { return SubscriptionText::fieldLabel(field); };
        choice.isEither = mode.isEither;
        choices << choice;
    }
    choices << MatchChoice{
        .id = operations::SubscriptionsQuestion::walk, .name = [] { return SubscriptionText::walkTitle(); }, .isWalk = true};
    return choices;
}

QStringList channelWords()
{
    return wordsOf(domain::channels);
}

QStringList statusWords()
{
    return wordsOf(domain::subscriptionStatuses);
}

QString channelTitle(const QString &word)
{
    const domain::Channel *channel = domain::channelNamed(word);
    return channel ? QCoreApplication::translate("Channel", channel->title) : word;
}

QString statusTitle(const QString &word)
{
    const auto found = std::ranges::find(domain::subscriptionStatuses, word, &domain::SubscriptionStatus::word);
    return found == domain::subscriptionStatuses.end() ? word : QCoreApplication::translate("SubscriptionStatus", found->title);
}

QString addressLabel(domain::AddressKey key)
{
    return SubscriptionText::addressLabel(key);
}

QString keyRefusalSentence(domain::SubscriptionKey::Refusal why)
{
    return SubscriptionText::refusal(why);
}

}
