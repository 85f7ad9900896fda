#include "offline/subscriptionshapes.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using domain::Subscription;
using Entry = SubscriberDesk::Entry;

void insert(QJsonObject &into, const QString &name, const QJsonValue &value)
{
    into.insert(name, value);
}
void insert(QJsonObject &into, const QString &name, const QList<QString> &texts)
{
    if (!texts.isEmpty()) // XML cannot tell an empty list from others
        into.insert(name, QJsonArray::fromStringList(texts));
}
template<class T>
void insert(QJsonObject &into, const QString &name, const std::optional<T> &value)
{
    if (value)
        into.insert(name, *value);
}

// The object of a record, by its field table.
QJsonObject objectOf(const Subscription &row)
{
    QJsonObject object;
    domain::forEachField<Subscription>([&](const auto &field) {
        insert(object, QString::fromLatin1(field.name.data(), qsizetype(field.name.size())), row.*field.member);
    });
    return object;
}

QString checksum(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toLower().toUtf8(), QCryptographicHash::Md5).toHex());
}

// Of the subscription; the f keeps XML from taking it for a number where no field table says that it is none.
QString hashIdOf(const Entry &entry)
{
    const QString key = u"%1 %2 %3 %4"_s.arg(QString::number(entry.key.resource().value()), entry.key.channel(),
                                             domain::addressOf(entry.key.address()), entry.key.profile());
    return u'f' + checksum(key).left(7);
}

QJsonObject emailDataOf(const QString &email)
{
    const QString domain = email.section(u'@', -1);
    return {{u"email"_s, email},
            {u"domain"_s, domain},
            {u"domain_group"_s, domain == "example.com"_L1 ? u"Example"_s : u"Other"_s},
            {u"md5"_s, QString::fromLatin1(QCryptographicHash::hash(email.toLower().toUtf8(), QCryptographicHash::Md5).toHex())}};
}

// The object's page has the phones of SMS, WhatsApp and Viber in phone_data; of Notify it says nothing (5).
bool hasPhoneData(const QString &channel)
{
    return channel == "whatsapp"_L1 || channel == "viber"_L1;
}

}

Subscription flatShape(const Entry &entry)
{
    Subscription row = entry.key.address();
    row.priority = entry.state.priority;
    row.status = entry.state.status;
    if (!entry.state.customFields.isEmpty())
        row.customFields = entry.state.customFields;
    row.categories = entry.state.categories;
    return row;
}

ListedSubscription listedShape(const Entry &entry)
{
    ListedSubscription row{flatShape(entry), hashIdOf(entry), checksum(entry.key.profile()).left(16)};
    row.databaseId = entry.key.database().value();
    row.profileId = entry.key.profile();
    return row;
}

QJsonObject nestedShape(const Entry &entry)
{
    Subscription row = flatShape(entry);
    if (row.email)
        row.emailData = emailDataOf(*std::exchange(row.email, {}));
    if (row.phone)
        row.phoneData = QJsonObject{{u"phone"_s, *std::exchange(row.phone, {})}};
    if (row.subscriptionId) {
        row.pushData =
            QJsonObject{{u"provider"_s, row.provider.value_or(QString())}, {u"subscription_id"_s, *row.subscriptionId}};
        row.provider.reset();
        row.subscriptionId.reset();
    }
    if (row.ccData && hasPhoneData(row.channel))
        row.phoneData = *std::exchange(row.ccData, {});
    row.isDeleted = entry.state.isDeleted;
    QJsonObject object = objectOf(row);
    object.insert(u"hash_id"_s, hashIdOf(entry));
    return object;
}

}
