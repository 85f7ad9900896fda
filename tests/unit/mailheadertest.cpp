#include "domain/mailheader.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::domain;
using namespace Qt::StringLiterals;

namespace {

MailMessage message(const QString &id, const QString &folder, const QJsonObject &headers)
{
    return {id, folder, headers};
}

}

// Headers of mail: what they say, and what they cannot do.
class MailHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void encodedWordsAreDecoded_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &raw, const QString &shown) { QTest::newRow(name) << raw << shown; };
        row("plain", u"Invoice 12"_s, u"Invoice 12"_s);
        row("Q", u"=?utf-8?Q?B=C3=B8_Ek?= <bo@example.net>"_s, u"Bø Ek <bo@example.net>"_s);
        row("Q in lower case", u"=?iso-8859-1?q?caf=e9?="_s, u"café"_s);
        row("B", u"=?UTF-8?B?0KHRh9GR0YI=?="_s, u"Счёт"_s);
        row("B without padding", u"=?UTF-8?B?0KHRh9GR0YI?="_s, u"Счёт"_s);
        row("windows-1251", u"=?windows-1251?Q?=CE=F2=F7=B8=F2?="_s, u"Отчёт"_s);
        row("koi8-r", u"=?koi8-r?B?8sHT09nMy8E=?="_s, u"Рассылка"_s);
        row("a language", u"=?utf-8*en?Q?caf=C3=A9?="_s, u"café"_s);
        row("the space between two is none", u"=?utf-8?Q?a?= =?utf-8?Q?b?="_s, u"ab"_s);
        row("folded between two", u"=?utf-8?Q?a?=\r\n =?utf-8?Q?b?="_s, u"ab"_s);
        row("the space beside text stays", u"x =?utf-8?Q?a?= y"_s, u"x a y"_s);
        row("a character split between two", u"=?utf-8?Q?=D0?= =?utf-8?Q?=A1?="_s, u"С"_s);
        row("two charsets", u"=?iso-8859-1?Q?=E9?= =?utf-8?Q?=C3=A9?="_s, u"éé"_s);
        row("an unknown charset stays", u"=?x-unknown?Q?=80=81?="_s, u"=?x-unknown?Q?=80=81?="_s);
        row("Qt's own charset names are none", u"=?system?Q?a?="_s, u"=?system?Q?a?="_s);
        row("not ended", u"=?utf-8?Q?abc"_s, u"=?utf-8?Q?abc"_s);
        row("no charset", u"=??Q?abc?="_s, u"=??Q?abc?="_s);
        row("another encoding", u"=?utf-8?X?abc?="_s, u"=?utf-8?X?abc?="_s);
        row("bad bytes", u"=?utf-8?Q?=FF=FE?="_s, u"\uFFFD\uFFFD"_s);
        row("inside a word", u"a=?utf-8?Q?b?="_s, u"ab"_s);
        row("a question mark", u"What=?"_s, u"What=?"_s);
        row("folded text", u"one\r\n two\n\tthree"_s, u"one two three"_s);
        row("emoji", u"Möte 📅"_s, u"Möte 📅"_s);
        row("nothing", u""_s, u""_s);
    }
    void encodedWordsAreDecoded()
    {
        QFETCH(QString, raw);
        QFETCH(QString, shown);
        QCOMPARE(decodedHeader(raw), shown);
    }

    // Also what an encoded word hides.
    void nothingInAHeaderTurnsOrControlsText()
    {
        QCOMPARE(decodedHeader(u"a\u202Eb\u2066c\u200Ed\u0000e"_s.replace(u'\0', QChar(7))), u"a b c d e"_s);
        QCOMPARE(decodedHeader(u"=?utf-8?B?"_s + QString::fromLatin1(QByteArray("x\xe2\x80\xae\x1b[31my").toBase64()) + u"?="_s),
                 u"x [31my"_s);
        QCOMPARE(decodedHeader(u"a\r\nBcc: evil"_s), u"a Bcc: evil"_s);
        QCOMPARE(decodedHeader(QString(QChar(0xd800)) + u"x"_s), u"\uFFFDx"_s);
        QCOMPARE(decodedHeader(u"\U000E0041\uFEFFx\u2028y"_s), u"x y"_s);
    }

    void aHeaderIsCappedBetweenCharacters()
    {
        const QString capped = decodedHeader(QString(100'000, u'x'));
        QCOMPARE(capped.size(), longestHeader);
        QVERIFY(capped.endsWith(u'…'));
        const QString pairs = decodedHeader(u"😀"_s.repeated(5'000));
        QVERIFY(pairs.size() <= longestHeader && pairs.isValidUtf16() && pairs.endsWith(u'…'));
    }

    void datesAreReadInManyForms_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char *raw, const char *utc) {
            QTest::newRow(raw) << QString::fromUtf8(raw) << QString::fromUtf8(utc);
        };
        row("Tue, 03 Mar 2015 10:11:12 -0500", "2015-03-03T15:11:12Z");
        row("3 Mar 2015 10:11:12 +0530", "2015-03-03T04:41:12Z");
        row("3 Mar 2015 10:11 GMT", "2015-03-03T10:11:00Z");
        row("Tue, 3 Mar 15 10:11:12 EST", "2015-03-03T15:11:12Z");
        row("Tue, 3 Mar 99 10:11:12 Z", "1999-03-03T10:11:12Z");
        row("Tue, 3 Mar 115 10:11:12 UT", "2015-03-03T10:11:12Z");
        row("Tuesday, 3 March 2015 10:11:12 PDT", "2015-03-03T17:11:12Z");
        row("Tue, 03 Mar 2015 10:11:12 +0900 (JST)", "2015-03-03T01:11:12Z");
        row("Tue, (a (nested) comment) 03 Mar 2015 10:11:12 +0000", "2015-03-03T10:11:12Z");
        row("Tue,03 Mar 2015 10:11:12.123 +0000", "2015-03-03T10:11:12Z");
        row("Sat, 30 Jun 2012 23:59:60 +0000", "2012-06-30T23:59:59Z");
        row("Tue Mar  3 10:11:12 2015", "2015-03-03T10:11:12Z");
        row("Tue Mar 3 10:11:12 -0500 2015", "2015-03-03T15:11:12Z");
        row("2015-03-03T10:11:12Z", "2015-03-03T10:11:12Z");
        row("2015-03-03T10:11:12+03:00", "2015-03-03T07:11:12Z");
        row("2015-03-03 10:11:12 +0000", "2015-03-03T10:11:12Z");
        row("03-Mar-2015 10:11:12 +0000", "2015-03-03T10:11:12Z");
        row("3 Mar 2015 10:11:12", "2015-03-03T10:11:12Z");
        row("3 Mar 2015 10:11:12 XYZ", "2015-03-03T10:11:12Z");
    }
    void datesAreReadInManyForms()
    {
        QFETCH(QString, raw);
        QFETCH(QString, utc);
        const auto time = mailDate(raw);
        QVERIFY(time.has_value());
        const qint64 seconds = std::chrono::duration_cast<std::chrono::seconds>(time->time_since_epoch()).count();
        QCOMPARE(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate), utc);
    }

    void whatIsNoDateIsNone()
    {
        for (const char *raw : {"", "not a date at all", "Wed, 32 Foo 2026 99:99:99 +9999", "31 Feb 2026 10:00:00 +0000",
                                "3 Mar 2015", "10:11:12", "3 Mar 20150 10:11:12", "1 Jan 0001 00:00:00 +0000", "((((((",
                                ":::", "-", "2015-03-03Tgarbage", "t", "9999-12-31T23:59:59Z"})
            QVERIFY2(!mailDate(QString::fromUtf8(raw)), raw);
    }

    void repeatedHeadersAreAListOrAText()
    {
        const QJsonObject headers{
            {u"Received"_s, QJsonArray{u"a"_s, u"b"_s}}, {u"SUBJECT"_s, u"x"_s}, {u"Empty"_s, QJsonValue()}};
        QCOMPARE(headerValues(headers, "received"_L1), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(headerValues(headers, "Subject"_L1), QStringList{u"x"_s});
        QVERIFY(headerValues(headers, "Empty"_L1).isEmpty() && headerValues(headers, "From"_L1).isEmpty());
    }

    void aHeadSaysWhatTheMessageSays()
    {
        const MessageHead head = headOf(message(u"1"_s, u"IN\nBOX"_s,
                                                {{u"From"_s, u"=?utf-8?Q?B=C3=B8?= <b@x>"_s},
                                                 {u"subject"_s, u"Hi\r\n there"_s},
                                                 {u"Date"_s, u"yesterday"_s},
                                                 {u"Message-Id"_s, u"<1@x>"_s}}));
        QCOMPARE(head.folder, u"IN BOX"_s);
        QCOMPARE(head.from, u"Bø <b@x>"_s);
        QCOMPARE(head.subject, u"Hi there"_s);
        QCOMPARE(head.date, u"yesterday"_s);
        QVERIFY(!head.time);
        QCOMPARE(head.messageId, u"<1@x>"_s);
    }

    // Ids differ in every listing; folder and headers do not.
    void aMessageIsFoundAgainWhereItIsTheOnlyOne()
    {
        const QJsonObject headers{{u"Subject"_s, u"a"_s}};
        const QJsonObject others{{u"Subject"_s, u"b"_s}};
        const auto first = distinctIdentities({message(u"1"_s, u"X"_s, headers), message(u"2"_s, u"Y"_s, headers),
                                               message(u"3"_s, u"X"_s, others), message(u"4"_s, u"X"_s, others)});
        const auto second = distinctIdentities({message(u"9"_s, u"Y"_s, headers), message(u"8"_s, u"X"_s, headers),
                                                message(u"7"_s, u"X"_s, others), message(u"6"_s, u"X"_s, others)});
        QCOMPARE(first[0], second[1]);
        QCOMPARE(first[1], second[0]);
        QVERIFY(first[0] != first[1]);
        for (const QByteArray &twin : {first[2], first[3]})
            QVERIFY(!second.contains(twin));
        QVERIFY(first[2] != first[3]);
    }

    void hostileTextIsReadInLineWithItsLength()
    {
        QRandomGenerator random(5);
        const QString pieces = u"=??utf-8?Q?B?=_ \r\n\t()<>@\\\"'0123456789+-:TZ\u202E😀é"_s;
        for (int round = 0; round < 3000; ++round) {
            QString raw;
            for (int left = int(random.bounded(120)); left > 0; --left)
                raw += pieces.mid(qsizetype(random.bounded(int(pieces.size()))), 1 + qsizetype(random.bounded(8)));
            const QString shown = decodedHeader(raw);
            QVERIFY(shown.size() <= longestHeader && shown.isValidUtf16());
            QCOMPARE(harmless(shown), shown);
            std::ignore = mailDate(raw);
        }
        // What would take a square of its length.
        std::ignore = decodedHeader(u"=?utf-8?Q?"_s.repeated(200'000));
        std::ignore = decodedHeader(u"=?utf-8?Q?a?= "_s.repeated(200'000));
        std::ignore = mailDate(u"("_s.repeated(1'000'000));
    }
};

QTEST_GUILESS_MAIN(MailHeaderTest)
#include "mailheadertest.moc"
