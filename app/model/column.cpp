#include "model/column.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace senderdesk::model {

using namespace Qt::StringLiterals;

namespace {

const QString &dash()
{
    static const QString text(u'–');
    return text;
}

bool isDisguise(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || u == 0x7f || (u >= 0x80 && u < 0xa0) || u == 0x200e || u == 0x200f || (u >= 0x2028 && u <= 0x202e)
           || (u >= 0x2066 && u <= 0x2069);
}

QString plainWords(const QString &words)
{
    if (std::none_of(words.cbegin(), words.cend(), isDisguise))
        return words;
    QString plain = words;
    for (QChar &c : plain) {
        if (isDisguise(c))
            c = u' ';
    }
    return plain;
}

QString idText(qint64 id, const QString &name)
{
    return name.isEmpty() ? QString::number(id) : QString::number(id) + u' ' + name;
}

QString changeText(qint64 change)
{
    // A true minus sign: as wide as the plus, and no line break after it.
    if (change < 0)
        return u'−' + QLocale().toString(-change);
    return change == 0 ? QLocale().toString(change) : u'+' + QLocale().toString(change);
}

}

QString Column::title() const
{
    return QCoreApplication::translate("Column", header);
}

bool isUnknown(const Column &column, const CellValue &value)
{
    return column.kind == ColumnKind::Text ? value.words.isEmpty() : value.number == unknownNumber;
}

QString cellText(const Column &column, const CellValue &value)
{
    if (isUnknown(column, value))
        return dash();
    switch (column.kind) {
    case ColumnKind::Text:
        return plainWords(value.words);
    case ColumnKind::Id:
        return idText(value.number, plainWords(value.words));
    case ColumnKind::Count:
        return QLocale().toString(value.number);
    case ColumnKind::Change:
        return changeText(value.number);
    case ColumnKind::Time:
        return QDateTime::fromMSecsSinceEpoch(value.number).toString(u"HH:mm:ss"_s);
    case ColumnKind::Date:
        return QDateTime::fromMSecsSinceEpoch(value.number).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    }
    Q_UNREACHABLE();
}

QString exportText(const Column &column, const CellValue &value)
{
    if (isUnknown(column, value))
        return {};
    switch (column.kind) {
    case ColumnKind::Text:
        return value.words;
    case ColumnKind::Id:
        return idText(value.number, value.words);
    case ColumnKind::Count:
    case ColumnKind::Change:
        return QString::number(value.number);
    case ColumnKind::Time:
    case ColumnKind::Date: {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(value.number);
        return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
    }
    }
    Q_UNREACHABLE();
}

QString fullTime(qint64 msecsSinceEpoch)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(msecsSinceEpoch), QLocale::LongFormat);
}

}
