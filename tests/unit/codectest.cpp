#include "codec/codec.h"
#include "api/registry.h"

#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;

class CodecTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListSurvivesBothFormats()
    {
        api::List<domain::QueueGroup> reply;
        for (int i = 0; i < 3; ++i)
            reply.items.append({i, i, 3, u"Gmail"_s, 1, 2, 3, 4});
        for (auto format : {domain::WireFormat::Json, domain::WireFormat::Xml}) {
            const QByteArray body = codec::encodeReply(reply, format);
            auto back = codec::decodeReply<api::List<domain::QueueGroup>>(body);
            QVERIFY(back.has_value());
            QVERIFY(*back == reply);
        }
    }
};
QTEST_GUILESS_MAIN(CodecTest)
#include "codectest.moc"
