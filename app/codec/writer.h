#pragma once

#include "codec/schema.h"

#include <QByteArray>

// How values become text. Private to this folder.
namespace senderdesk::codec {

// UTF-8 of a text whose halves of a surrogate pair, if it has any, have become U+FFFD.
[[nodiscard]] QByteArray utf8Of(const QString &text);
void writeInteger(QByteArray &out, qint64 number);

void writeJsonText(QByteArray &out, QByteArrayView utf8); // with its quotes
void writeJsonValue(QByteArray &out, const ValueSchema &schema, const void *value);
void writeJsonAny(QByteArray &out, const QJsonValue &value);
[[nodiscard]] QByteArray scalarText(const QJsonValue &value); // of a number, a truth value or a text
// "name":value pairs with a comma before each but the first; isFirst tells whether one was written before.
void writeJsonFields(QByteArray &out, const RecordSchema &schema, const void *record, bool &isFirst);

// Requests carry the attributes array and string, replies none and their elements in alphabetical order.
enum class XmlStyle { Request, Reply };
void writeXmlText(QByteArray &out, std::string_view name, QByteArrayView utf8, XmlStyle style); // with its element
void writeXmlElement(QByteArray &out, std::string_view name, const ValueSchema &schema, const void *value, XmlStyle style);
void writeXmlFields(QByteArray &out, const RecordSchema &schema, const void *record, XmlStyle style);
// Whether a reader that knows no types would make a number or a truth value of this text.
[[nodiscard]] bool looksLikeAnotherType(std::string_view utf8);

}
