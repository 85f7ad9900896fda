#pragma once

#include "codec/codec.h"

#include <QString>

// What both readers give and take. Private to this folder.
namespace senderdesk::codec {

struct Envelope
{
    qint64 code = 0; // error, or error_number
    QString words;
    bool isFailure = false; // of OpenSRS, where 0 is a failure's number too
    [[nodiscard]] bool isError() const { return isFailure || code != 0; }
};

// Set at most once per document, where the first thing wrong was met; the callers put their own step before `where` on the way
// out. `what` never quotes the document.
struct Fault
{
    QString where;
    QString what;
    bool isSyntax = false; // the document itself is broken, so nothing else in it can be trusted
};

// Puts a step before the place of a fault: "data" and "[3].hold" give "data[3].hold", "data" and "hold" give "data.hold".
void prependStep(Fault &fault, const QString &step);

// error other than 0 wins over a fault in the rest of the reply.
[[nodiscard]] std::expected<Envelope, Fault> readJsonReply(QByteArray &&body, const Limits &limits, const ReplyTarget &target);
[[nodiscard]] std::expected<Envelope, Fault> readXmlReply(QByteArray &&body, const Limits &limits, const ReplyTarget &target);

}
