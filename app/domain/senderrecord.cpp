#include "domain/senderrecord.h"

#include <QVariant>

#include <algorithm>

namespace senderdesk::domain {
namespace {

void compare(QList<RecordChange> &changes, const QString &path, const QJsonObject &before, const QJsonObject &after)
{
    QStringList keys = before.keys() + after.keys();
    keys.sort();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue old = before.value(key);
        const QJsonValue next = after.value(key);
        const QString where = path.isEmpty() ? key : path + QLatin1Char('.') + key;
        if (old.isObject() && next.isObject())
            compare(changes, where, old.toObject(), next.toObject());
        else if (old != next)
            changes << RecordChange{where, old, next};
    }
}

}

QString keyOf(KnownSetting::What what, const QJsonObject &record)
{
    const auto setting = std::ranges::find(knownSettings, what, &KnownSetting::what);
    const auto key =
        std::ranges::find_if(setting->keys, [&](QLatin1String name) { return !name.isEmpty() && record.contains(name); });
    return key == setting->keys.end() ? setting->keys.front() : *key;
}

QStringList wordsOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    QStringList words;
    const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &item : items) {
        if (const QString word = item.toVariant().toString(); !word.isEmpty())
            words << word;
    }
    return words;
}

QList<qint64> idsOf(const QJsonValue &value)
{
    QList<qint64> ids;
    for (const QString &word : wordsOf(value)) {
        if (const qint64 id = word.toLongLong(); id > 0)
            ids << id;
    }
    return ids;
}

QList<RecordChange> changesBetween(const QJsonObject &before, const QJsonObject &after)
{
    QList<RecordChange> changes;
    compare(changes, {}, before, after);
    return changes;
}

}
