#include "store/journalchain.h"

#include <QCryptographicHash>

namespace senderdesk::store {

RowHash::RowHash(const QByteArray &before, qint64 id) : m_bytes(before + ' ' + QByteArray::number(id)) {}

void RowHash::add(const char *column, const QVariant &value)
{
    m_bytes += '\n';
    m_bytes += column;
    // SQLite gives null back as a text without letters; no column can hold both.
    if (value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isEmpty())) {
        m_bytes += " nothing";
    } else if (value.typeId() == QMetaType::QString) {
        const QByteArray utf8 = value.toString().toUtf8();
        m_bytes += " text " + QByteArray::number(utf8.size()) + ' ' + utf8;
    } else {
        m_bytes += " number " + QByteArray::number(value.toLongLong());
    }
}

QByteArray RowHash::result() const
{
    return QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex();
}

QString storable(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

}
