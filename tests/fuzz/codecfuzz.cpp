#include "api/senders.h"
#include "codec/codec.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>
#include <iostream>

// Any bytes as a reply and as a request. Nothing may crash, hang or leave its bounds, and:
// - what is read is written and read again with the same result, in both formats;
// - a JSON reply that QJsonDocument refuses is refused;
// - a reply refused for its form names a place and a reason.
using namespace senderdesk;
using domain::WireFormat;

namespace {

void demand(bool holds, const char *what)
{
    if (!holds) {
        std::cerr << what << std::endl;
        std::abort();
    }
}

template<class Reply>
bool readsBack(const QByteArray &body)
{
    const core::Result<Reply> read = codec::decodeReply<Reply>(body);
    if (!read) {
        if (const auto *reason = read.error().template as<core::Malformed>())
            demand(!reason->where.isEmpty() && !reason->what.isEmpty(), "a malformed reply says nothing");
        return false;
    }
    const auto again = codec::decodeReply<Reply>(codec::encodeReply(*read, WireFormat::Json));
    demand(again && *again == *read, "JSON does not come back");
    // XML cannot carry every text; what it has made of them once stays.
    const auto xml = codec::decodeReply<Reply>(codec::encodeReply(*read, WireFormat::Xml));
    demand(xml.has_value(), "XML does not come back");
    const auto xmlAgain = codec::decodeReply<Reply>(codec::encodeReply(*xml, WireFormat::Xml));
    demand(xmlAgain && *xmlAgain == *xml, "XML does not come back the same");
    return true;
}

}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    bool isRead = readsBack<api::Nothing>(body);
    isRead |= readsBack<api::List<domain::Sender>>(body);
    isRead |= readsBack<api::List<domain::QueueGroup>>(body);
    isRead |= readsBack<api::List<domain::Account>>(body);
    if (isRead && body.trimmed().startsWith('{')) {
        QJsonParseError error;
        QJsonDocument::fromJson(body, &error);
        demand(error.error == QJsonParseError::NoError, "read, and QJsonDocument refuses it");
    }
    for (const WireFormat format : {WireFormat::Json, WireFormat::Xml}) {
        if (const auto request = codec::decodeRequest<api::QueueStats>(body, format); !request)
            demand(!request.error().where.isEmpty() && !request.error().what.isEmpty(), "a malformed request says nothing");
    }
    return 0;
}
