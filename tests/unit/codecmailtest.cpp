#include "api/mail.h"
#include "codec/codec.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using Listing = api::DeletedMessagesGet::Reply;
using Restored = api::DeletedMessagesRestore::Reply;

namespace {

QByteArray golden(const char *name)
{
    QFile file(QStringLiteral(SENDERDESK_GOLDEN "/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray listingWith(const QByteArray &subject)
{
    return R"({"success":true,"messages":[{"id":"1","headers":{"Subject":")" + subject
           + R"("}},{"id":"2","headers":{"Subject":"good"}}]})";
}

QString subjectOf(const Listing &listing, qsizetype at)
{
    return listing.messages->at(at).headers.value(u"Subject"_s).toString();
}

}

// Requests and replies of the OpenSRS Mail API (wire/opensrs-mail.md).
class CodecMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theDocumentsRequestIsWritten()
    {
        const core::Secret password("sw0rdf1sh");
        const QByteArray body = codec::encodeOpenSrsRequest(
            api::DeletedMessagesRestore{u"jo@example.com"_s, {u"U2Fsd+ZoLG/DDD3l4dKu6D4eUOiuHvKz+T/nB//+Ga6UkJL1vOc/eHOgNznK"_s}},
            {u"admin@example.adm"_s, &password});
        QCOMPARE(QJsonDocument::fromJson(body), QJsonDocument::fromJson(golden("restoremessages-request.json")));
        QVERIFY(body.startsWith(
            R"({"credentials":{"user":"admin@example.adm","password":"sw0rdf1sh"},"user":"jo@example.com","ids":[)"));
    }

    void theDocumentsReplyIsRead()
    {
        const auto reply = codec::decodeReply<Restored>(golden("restoremessages-reply.json"));
        QVERIFY(reply.has_value());
        QCOMPARE(reply->results,
                 (QList{domain::RestoredMessage{
                     u"U2Fsd+ZoLG/DDD3l4dKu6D4eUOiuHvKj+T/nB//+Ga6UkJL1vOc/eHOgNznK"_s, QJsonValue(true), {}, {}}}));
    }

    void aTokenStandsWhereThePasswordStood()
    {
        const core::Secret token("abc");
        QCOMPARE(codec::encodeOpenSrsRequest(api::MailboxGet{u"jo@example.com"_s}, {u"a@b.adm"_s, &token, true}),
                 R"({"credentials":{"user":"a@b.adm","token":"abc"},"user":"jo@example.com"})");
        QCOMPARE(codec::encodeOpenSrsRequest(api::DomainsSearch{{}, api::MailRange{0, 5}}, {u"a@b.adm"_s}),
                 R"({"credentials":{"user":"a@b.adm"},"range":{"first":0,"limit":5}})");
    }

    void whatTheGuideLeavesOpenIsRead()
    {
        const auto listing =
            codec::decodeReply<Listing>(R"({"success":1,"audit":"light04_5","hints":{"a":"b"},"messages":[{"id":"x","size":5},)"
                                        R"({"folder":null,"id":"y","headers":{"Received":["a","b"],"Subject":null}}]})");
        QVERIFY(listing.has_value());
        QVERIFY(!listing->count && listing->messages->size() == 2);
        QVERIFY(!listing->messages->at(1).folder && listing->messages->at(1).headers.value(u"Received"_s).isArray());
        const auto none = codec::decodeReply<Listing>(R"({"success":true,"count":0,"messages":[]})");
        QVERIFY(none.has_value() && none->messages && none->messages->isEmpty());
        const auto pending = codec::decodeReply<Listing>(R"({"success":true,"job":"5f","status":"pending"})");
        QVERIFY(pending.has_value() && !pending->messages && pending->job && pending->status == u"pending"_s);
        const auto items = codec::decodeReply<Restored>(R"({"success":true,"ids":[{"id":"a","success":1},{"success":0,"id":"b",)"
                                                        R"("error_number":0,"error":"Server error."},{"id":"c"}]})");
        QVERIFY(items.has_value() && items->results->size() == 3);
        QCOMPARE(items->results->at(1).errorNumber, std::optional<qint64>(0));
        QVERIFY(!items->results->at(2).success);
    }

    void aFailureIsToldWhateverElseIsThere()
    {
        const auto failed = codec::decodeReply<api::MailboxGet::Reply>(
            R"({"settable_attributes":["a"],"metadata":{"options":{}},"success":false,"error_number":2,"error":"no"})");
        QVERIFY(!failed.has_value() && failed.error().is<core::NotFound>());
        const auto zero = codec::decodeReply<api::MailEnvelope>(R"({"success":false,"error_number":0,"error":"Server error."})");
        QVERIFY(!zero.has_value() && zero.error().is<core::ServerFault>());
        QVERIFY(codec::decodeReply<api::MailEnvelope>(R"({"success":true,"x":[1]})").has_value());
        QVERIFY(!codec::decodeReply<api::MailEnvelope>("<xml/>").has_value());
    }

    // One hostile header must not hide the other messages.
    void hostileBytesAreRepaired_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QString>("read");
        const auto row = [](const char *name, const QByteArray &sent, const QString &read) {
            QTest::newRow(name) << sent << read;
        };
        row("a byte of latin1", "caf\xe9!", u"caf\uFFFD!"_s);
        row("a lonely continuation", "a\x80z", u"a\uFFFDz"_s);
        row("an overlong slash", "a\xc0\xafz", u"a\uFFFD\uFFFDz"_s);
        row("a half as UTF-8", "a\xed\xa0\x80z", u"a\uFFFD\uFFFD\uFFFDz"_s);
        row("cut short before a quote", "a\xe2\x80", u"a\uFFFD"_s);
        row("above Unicode", "a\xf4\x90\x80\x80z", u"a\uFFFD\uFFFD\uFFFD\uFFFDz"_s);
        row("0xff", "\xff\xfe", u"\uFFFD\uFFFD"_s);
        row("good beside bad", "\xd0\xa1\xff\xd1\x87", u"С\uFFFDч"_s);
        row("a high half", "a\\ud83dz", u"a\uFFFDz"_s);
        row("a low half", "a\\uDE00z", u"a\uFFFDz"_s);
        row("a high half before another escape", "\\ud83d\\u0041", u"\uFFFDA"_s);
        row("two high halves and a low one", "\\ud83d\\ud83d\\ude00", u"\uFFFD😀"_s);
        row("a pair", "\\ud83d\\ude00", u"😀"_s);
        row("an escaped backslash before u", "\\\\ud83d", u"\\ud83d"_s);
    }
    void hostileBytesAreRepaired()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QString, read);
        const auto listing = codec::decodeReply<Listing>(listingWith(sent));
        QVERIFY2(listing.has_value(), listing ? "" : qPrintable(core::technicalDetail(listing.error())));
        QCOMPARE(subjectOf(*listing, 0), read);
        QCOMPARE(subjectOf(*listing, 1), u"good"_s);
    }

    void anyBytesInATextLeaveTheOthersReadable()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 3000; ++round) {
            QByteArray sent;
            for (int left = int(random.bounded(30)); left > 0; --left) {
                const char byte = char(random.bounded(0x20, 0x100));
                sent += byte == '"' || byte == '\\' ? 'x' : byte;
                if (random.bounded(8) == 0)
                    sent += "\\u" + QByteArray::number(0xd700 + int(random.bounded(0x900)), 16);
            }
            const auto listing = codec::decodeReply<Listing>(listingWith(sent));
            QVERIFY2(listing.has_value(), sent.toHex().constData());
            QVERIFY(subjectOf(*listing, 0).isValidUtf16());
            QCOMPARE(subjectOf(*listing, 1), u"good"_s);
        }
    }

    // Altcraft's replies are not: there a broken text is a broken reply.
    void otherRepliesAreNotRepaired()
    {
        QVERIFY(!codec::decodeReply<api::Nothing>("{\"error\":0,\"error_text\":\"\xff\"}").has_value());
    }
};

QTEST_GUILESS_MAIN(CodecMailTest)
#include "codecmailtest.moc"
