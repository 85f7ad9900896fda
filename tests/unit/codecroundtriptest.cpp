#include "tests/unit/codecvalues.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>

// Every record of the domain and every request goes through both formats and comes back the same.
using namespace senderdesk;
using namespace senderdesk::test;
using namespace Qt::StringLiterals;
using domain::WireFormat;

namespace {

constexpr WireFormat formats[] = {WireFormat::Json, WireFormat::Xml};

// Says which of two values differ, as JSON.
template<class T>
void compareRecords(const T &actual, const T &expected, const QByteArray &body)
{
    if (!(actual == expected))
        QFAIL(qPrintable(u"from %1"_s.arg(QString::fromUtf8(body))));
}

template<class Row>
void listsSurvive(int rounds)
{
    for (const WireFormat format : formats) {
        for (int round = 0; round < rounds; ++round) {
            Values values(quint32(round), format == WireFormat::Xml ? Texts::XmlSafe : Texts::Any);
            api::List<Row> list;
            for (int left = round % 7; left > 0; --left)
                list.items.append(values.make<Row>());
            list.totalCount = values.make<std::optional<qint64>>();
            const QByteArray body = codec::encodeReply(list, format);
            const auto back = codec::decodeReply<api::List<Row>>(body);
            QVERIFY2(back.has_value(), back ? "" : qPrintable(core::technicalDetail(back.error()) + QString::fromUtf8(body)));
            compareRecords(*back, list, body);
        }
    }
}

template<class Request>
constexpr bool isJsonOnly = false;
template<class Request>
    requires requires { Request::method; }
constexpr bool isJsonOnly<Request> = Request::method.service == domain::Service::OpenSrs;

template<class Request>
void requestsSurvive(int rounds)
{
    for (const WireFormat format : formats) {
        if (isJsonOnly<Request> && format == WireFormat::Xml)
            continue;
        for (int round = 0; round < rounds; ++round) {
            Values values(quint32(round), format == WireFormat::Xml ? Texts::XmlSafe : Texts::WithoutMark);
            const auto request = values.make<Request>();
            const QString token = values.text();
            const core::Secret secret(token.toUtf8());
            const QByteArray body = codec::encodeRequest(request, format, &secret);
            const auto read = codec::decodeRequest<Request>(body, format);
            QVERIFY2(read.has_value(), body.constData());
            QCOMPARE(read->token.value_or(u"none"_s), token);
            QCOMPARE(*read->format, format == WireFormat::Json ? u"json"_s : u"xml"_s);
            QCOMPARE(read->fields, asJson(request).toObject());
        }
    }
}

}

class CodecRoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sendersSurvive() { listsSurvive<domain::Sender>(2000); }
    void queueGroupsSurvive() { listsSurvive<domain::QueueGroup>(2000); }
    void accountsSurvive() { listsSurvive<domain::Account>(2000); }
    void everyKindOfMemberSurvives() { listsSurvive<EveryKind>(2000); }

    void objectsSurvive()
    {
        for (const WireFormat format : formats) {
            for (quint32 seed = 0; seed < 2000; ++seed) {
                const OneOfEach object{Values(seed, format == WireFormat::Xml ? Texts::XmlSafe : Texts::Any).make<EveryKind>()};
                const QByteArray body = codec::encodeReply(object, format);
                const auto back = codec::decodeReply<OneOfEach>(body);
                QVERIFY2(back.has_value(), body.constData());
                compareRecords(*back, object, body);
            }
        }
    }

    // A key that no element can be named after goes as JSON inside XML, by the documents' own mark.
    void keysThatAreNoElementNamesSurviveARequestInXml()
    {
        EveryKind record;
        record.object = {{u"with space"_s, u"5"_s}, {u"1st"_s, QJsonArray{1, true}}, {u"<a>"_s, QJsonValue::Null}};
        const auto read =
            codec::decodeRequest<EveryKind>(codec::encodeRequest(record, WireFormat::Xml, nullptr), WireFormat::Xml);
        QVERIFY(read.has_value());
        QCOMPARE(read->fields[u"object"_s].toObject(), record.object);
    }

    void aPointerAndACountSurvive()
    {
        for (const WireFormat format : formats) {
            for (const QJsonValue &pointer : {QJsonValue(6), QJsonValue(u"cPydNpzRRGLh"_s)}) {
                api::List<Inner> list{{{1, u"x"_s}}, 4, pointer};
                const auto back = codec::decodeReply<api::List<Inner>>(codec::encodeReply(list, format));
                QVERIFY(back.has_value());
                QVERIFY(*back == list);
            }
            const auto back = codec::decodeReply<api::Updated>(codec::encodeReply(api::Updated{4080}, format));
            QCOMPARE(back.value_or(api::Updated{}).updated, std::optional<qint64>(4080));
        }
    }

    void objectsOfUnknownFieldsSurvive()
    {
        for (const WireFormat format : formats) {
            for (quint32 seed = 0; seed < 1000; ++seed) {
                const api::One<QJsonObject> object{Values(seed, Texts::XmlSafe).make<QJsonObject>()};
                const QByteArray body = codec::encodeReply(object, format);
                const auto back = codec::decodeReply<api::One<QJsonObject>>(body);
                QVERIFY2(back.has_value(), body.constData());
                QVERIFY2(*back == object, body.constData());
            }
        }
    }

    void openSrsRepliesSurviveAndTellTheirFailures()
    {
        for (quint32 seed = 0; seed < 1000; ++seed) {
            const auto record = Values(seed, Texts::Any).make<EveryKind>();
            const QByteArray body = codec::encodeReply(record, WireFormat::Json);
            const auto back = codec::decodeReply<EveryKind>(body);
            QVERIFY2(back.has_value(), body.constData());
            compareRecords(*back, record, body);
        }
        const auto failed = codec::decodeReply<EveryKind>(codec::encodeOpenSrsError(0, u"Server error."_s));
        QVERIFY(!failed.has_value() && failed.error().is<core::ServerFault>());
        QCOMPARE(failed.error().circumstances.envelopeCode, std::optional<int>(0));
        QVERIFY(!codec::decodeReply<EveryKind>("{\"integer\":1}").has_value()); // nothing says success
        for (const char *success : {"true", "1"})
            QVERIFY(codec::decodeReply<Inner>(QByteArray("{\"size\":3,\"success\":") + success + '}').has_value());
    }

    void requestsOfEveryMethodSurvive()
    {
        api::forEachRequest(api::AllRequests(), []<class Request>() { requestsSurvive<Request>(1000); });
    }
    void requestsWithEveryKindOfMemberSurvive() { requestsSurvive<EveryKind>(2000); }

    void aReplyWithoutAnythingSurvives()
    {
        for (const WireFormat format : formats)
            QVERIFY(codec::decodeReply<api::Nothing>(codec::encodeReply(api::Nothing(), format)).has_value());
    }

    void errorsSurviveWithTheirWords()
    {
        for (const WireFormat format : formats) {
            for (quint32 seed = 0; seed < 500; ++seed) {
                const QString words = Values(seed, format == WireFormat::Xml ? Texts::XmlSafe : Texts::Any).text();
                const auto back = codec::decodeReply<api::Nothing>(codec::encodeError(450, words, format));
                QVERIFY(!back.has_value() && back.error().is<core::Rejected>());
                QCOMPARE(back.error().as<core::Rejected>()->serverWords, words);
            }
        }
    }

    void whatXmlCannotCarryBecomesTheReplacementCharacter()
    {
        api::QueueStats request{*core::SenderId::from(1), {}, {}, QString::fromUtf16(u"a\u0000\u0001b\uffff\ufffe\ufffd", 7)};
        request.isp->append(QChar(0xd83d)); // half of a pair
        const auto read =
            codec::decodeRequest<api::QueueStats>(codec::encodeRequest(request, WireFormat::Xml, nullptr), WireFormat::Xml);
        QVERIFY(read.has_value());
        QCOMPARE(read->fields[u"isp"_s].toString(), u"a\ufffd\ufffdb\ufffd\ufffd\ufffd\ufffd"_s);
    }

    void halvesOfAPairBecomeTheReplacementCharacterInJson()
    {
        const QString halves = QString(QChar(0xdc00)) + u"x😀"_s + QChar(0xd83d);
        const api::QueueStats request{*core::SenderId::from(1), {}, {}, halves};
        const auto read =
            codec::decodeRequest<api::QueueStats>(codec::encodeRequest(request, WireFormat::Json, nullptr), WireFormat::Json);
        QCOMPARE(read->fields[u"isp"_s].toString(), u"\ufffdx😀\ufffd"_s);
    }

    // Rows of one document share equal texts, so that filters may compare pointers and memory stays small.
    void equalTextsOfOneReplyAreOneString()
    {
        for (const WireFormat format : formats) {
            api::List<domain::Sender> list;
            for (int i = 1; i <= 500; ++i)
                list.items.append({i, u"sender %1"_s.arg(i), i % 2 ? u"akmta"_s : u"a type of its own"_s, u"email"_s});
            const auto back = codec::decodeReply<api::List<domain::Sender>>(codec::encodeReply(list, format));
            QVERIFY(back.has_value());
            for (const domain::Sender &sender : back->items) {
                const domain::Sender &alike = back->items[sender.id % 2 ? 0 : 1];
                QVERIFY(sender.type.isSharedWith(alike.type) && sender.channel.isSharedWith(alike.channel));
            }
        }
    }

    void severalThreadsDecodeAtOnce()
    {
        Values values(7, Texts::XmlSafe);
        api::List<domain::QueueGroup> list;
        for (int i = 0; i < 500; ++i)
            list.items.append(values.make<domain::QueueGroup>());
        const QByteArray bodies[] = {codec::encodeReply(list, WireFormat::Json), codec::encodeReply(list, WireFormat::Xml)};
        std::atomic<int> equal = 0;
        {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 4; ++thread) {
                threads.emplace_back([&] {
                    for (int round = 0; round < 20; ++round) {
                        const auto back = codec::decodeReply<api::List<domain::QueueGroup>>(bodies[round % 2]);
                        equal += back && *back == list ? 1 : 0;
                    }
                });
            }
        }
        QCOMPARE(equal.load(), 80);
    }
};

QTEST_GUILESS_MAIN(CodecRoundTripTest)
#include "codecroundtriptest.moc"
