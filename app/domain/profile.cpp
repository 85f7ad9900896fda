#include "domain/profile.h"

#include <QJsonArray>

namespace senderdesk::domain {
namespace {

using namespace Qt::StringLiterals;

constexpr auto subscriptionsKey = "subscriptions"_L1;

bool isTrue(const QJsonValue &value)
{
    return value.isBool() ? value.toBool() : value.toString() == "true"_L1;
}

void take(qint64 &member, const QJsonValue &value)
{
    member = value.toVariant().toLongLong();
}
void take(bool &member, const QJsonValue &value)
{
    member = isTrue(value);
}
void take(QString &member, const QJsonValue &value)
{
    member = value.toVariant().toString();
}
void take(QJsonObject &member, const QJsonValue &value)
{
    member = value.toObject();
}
void take(QList<QString> &member, const QJsonValue &value)
{
    const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &item : items) {
        if (QString text = item.toVariant().toString(); !text.isEmpty())
            member << std::move(text);
    }
}
template<class T>
void take(std::optional<T> &member, const QJsonValue &value)
{
    take(member.emplace(), value);
}

Subscription subscriptionOf(const QJsonObject &object)
{
    Subscription subscription;
    forEachField<Subscription>([&](const auto &field) {
        const auto found = object.constFind(QLatin1String(field.name.data(), qsizetype(field.name.size())));
        if (found != object.constEnd() && !found->isNull())
            take(subscription.*field.member, *found);
    });
    return subscription;
}

QString textOf(const QJsonObject &data, std::initializer_list<QLatin1String> keys)
{
    for (const QLatin1String key : keys) {
        if (QString text = data.value(key).toVariant().toString(); !text.isEmpty())
            return text;
    }
    return {};
}

}

Profile profileOf(const QJsonObject &data)
{
    Profile profile;
    profile.id = textOf(data, {"id"_L1, "_id"_L1, "profile_id"_L1});
    const QString name = textOf(data, {"_fname"_L1}) + u' ' + textOf(data, {"_lname"_L1});
    profile.name = name.trimmed();
    profile.fields = data;
    const QJsonValue all = profile.fields.take(subscriptionsKey);
    profile.saysSubscriptions = !all.isUndefined();
    const QJsonArray list = all.isObject() ? QJsonArray{all} : all.toArray();
    for (const QJsonValue &each : list) {
        if (each.isObject())
            profile.subscriptions << subscriptionOf(each.toObject());
    }
    return profile;
}

}
