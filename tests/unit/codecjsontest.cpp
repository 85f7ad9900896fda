#include "api/senders.h"
#include "codec/codec.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

// What is read and refused in JSON replies.
using namespace senderdesk;
using namespace Qt::StringLiterals;
using Groups = api::List<domain::QueueGroup>;
using Senders = api::List<domain::Sender>;
using Accounts = api::List<domain::Account>;

namespace {

// A stats reply of one row with one field given by hand.
QByteArray groupWith(const QByteArray &name, const QByteArray &value)
{
    QByteArray body =
        R"({"data":[{"account_id":1,"campaign_id":2,"hold":3,"isp":"x","new":4,"proc":5,"retry":6,"total":7}],"error":0})";
    const QByteArray key = '"' + name + "\":";
    const qsizetype from = body.indexOf(key) + key.size();
    qsizetype to = from;
    while (body[to] != ',' && body[to] != '}')
        ++to;
    return body.replace(from, to - from, value);
}

core::Malformed malformed(const core::Result<Groups> &read)
{
    const auto *reason = read ? nullptr : read.error().as<core::Malformed>();
    return reason ? *reason : core::Malformed{u"read"_s, {}};
}

}

class CodecJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void wholeNumbersAreReadHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<qint64>("number");
        QTest::newRow("whole") << QByteArray("306") << qint64(306);
        QTest::newRow("fraction of nothing") << QByteArray("306.0") << qint64(306);
        QTest::newRow("exponent") << QByteArray("3.06e2") << qint64(306);
        QTest::newRow("negative") << QByteArray("-5") << qint64(-5);
        QTest::newRow("minus nothing") << QByteArray("-0") << qint64(0);
        QTest::newRow("above 2^53") << QByteArray("9007199254740993") << qint64(9007199254740993);
        QTest::newRow("the greatest") << QByteArray("9223372036854775807") << std::numeric_limits<qint64>::max();
        QTest::newRow("the least") << QByteArray("-9223372036854775808") << std::numeric_limits<qint64>::min();
        QTest::newRow("the greatest double") << QByteArray("9007199254740991.0") << qint64(9007199254740991);
    }
    void wholeNumbersAreReadHoweverTheyAreWritten()
    {
        QFETCH(QByteArray, written);
        QFETCH(qint64, number);
        const auto groups = codec::decodeReply<Groups>(groupWith("hold", written));
        QVERIFY(groups.has_value());
        QCOMPARE(groups->items.at(0).hold, number);
        QCOMPARE(groups->items.at(0).fresh, 4);
    }

    void whatIsNoWholeNumberIsNeverReadAs0_data()
    {
        QTest::addColumn<QByteArray>("written");
        for (const char *written :
             {"\"306\"", "\"\"", "null", "true", "306.5", "1e300", "9223372036854775808", "-9223372036854775809",
              "9007199254740992.0", "99999999999999999999999", "[306]", "{}", "\"abc\""})
            QTest::newRow(written) << QByteArray(written);
    }
    void whatIsNoWholeNumberIsNeverReadAs0()
    {
        QFETCH(QByteArray, written);
        const core::Malformed reason = malformed(codec::decodeReply<Groups>(groupWith("hold", written)));
        QCOMPARE(reason.where, u"data[0].hold"_s);
        QVERIFY2(reason.what.startsWith(u"a whole number was expected, found "_s), qPrintable(reason.what));
    }

    void numbersOutsideOfTheGrammarAreRefused()
    {
        for (const char *written :
             {"01", "+1", "1.", ".5", "-", "0x10", "1e", "NaN", "Infinity", "1 2", "1_000", "--1", "1.0.0"}) {
            QCOMPARE(malformed(codec::decodeReply<Groups>(groupWith("hold", written))).where, u"body"_s);
            const QByteArray unknown = QByteArray("{\"x\":[") + written + "],\"error\":0}";
            QVERIFY2(!codec::decodeReply<api::Nothing>(unknown).has_value(), written);
        }
    }

    void aMissingKeyIsNamedWithItsRow()
    {
        const QByteArray row = R"({"account_id":1,"campaign_id":2,"hold":3,"isp":"x","new":4,"proc":5,"retry":6,"total":7})";
        const QByteArray without = R"({"account_id":1,"campaign_id":2,"isp":"x","new":4,"proc":5,"retry":6,"total":7})";
        const QByteArray rows = row + ',' + row + ',' + row + ',' + without;
        const core::Malformed reason = malformed(codec::decodeReply<Groups>("{\"data\":[" + rows + "],\"error\":0}"));
        QCOMPARE(reason.where, u"data[3].hold"_s);
        QCOMPARE(reason.what, u"missing"_s);
        QCOMPARE(malformed(codec::decodeReply<Groups>("{\"data\":" + without + ",\"error\":0}")).where, u"data.hold"_s);
    }

    void dataOfAnotherTypeIsNamed()
    {
        const auto data = [](const QByteArray &value) {
            return malformed(codec::decodeReply<Groups>("{\"error\":0,\"data\":" + value + '}'));
        };
        QCOMPARE(data("\"\"").where, u"data"_s);
        QCOMPARE(data("\"x\"").what, u"a list was expected, found text"_s);
        QCOMPARE(data("5").what, u"a list was expected, found a number"_s);
        QCOMPARE(data("[5]").where, u"data[0]"_s);
        QCOMPARE(data("[5]").what, u"an object was expected, found a number"_s);
        QCOMPARE(data("[null]").where, u"data[0]"_s);
        QCOMPARE(data("[[]]").where, u"data[0]"_s);
        const core::Malformed total = malformed(codec::decodeReply<Groups>(R"({"error":0,"data":[],"total_count":"4"})"));
        QCOMPARE(total.where, u"total_count"_s);
    }

    void keysMayStandInAnyOrder()
    {
        const QByteArray forwards = R"("account_id":1,"campaign_id":2,"hold":3,"isp":"x","new":4,"proc":5,"retry":6,"total":7)";
        QList<QByteArray> pairs = forwards.split(',');
        const auto expected = codec::decodeReply<Groups>("{\"data\":[{" + forwards + "}],\"error\":0}");
        QVERIFY(expected.has_value());
        QRandomGenerator random(1);
        for (int round = 0; round < 200; ++round) {
            std::shuffle(pairs.begin(), pairs.end(), random);
            const QByteArray row = pairs.join(round % 2 ? "," : R"(,"unknown":{"hold":[9,"9"]},)");
            QCOMPARE(codec::decodeReply<Groups>("{\"total_count\":null,\"error\":0,\"data\":[{" + row + "}]}")->items,
                     expected->items);
        }
    }

    void theLastOfARepeatedKeyCounts()
    {
        const auto groups = codec::decodeReply<Groups>(groupWith("hold", R"(1,"hold":2,"isp":"y","hold":30)"));
        QCOMPARE(groups->items.at(0).hold, 30);
        const auto senders =
            codec::decodeReply<Senders>(R"({"data":[{"id":1,"name":"a","type":"b","channel_type":"c"}],"data":[],"error":0})");
        QCOMPARE(senders->items.size(), 0);
    }

    void anEscapedKeyIsTheKey()
    {
        const auto groups =
            codec::decodeReply<Groups>(R"({"\u0064ata":[{"account_id":1,"campaign_id":2,"h\u006fld":3,"isp":"x","new":4,)"
                                       R"("proc":5,"retry":6,"total":7}],"\u0065rror":0})");
        QVERIFY(groups.has_value());
        QCOMPARE(groups->items.at(0).hold, 3);
    }

    // The comparison of keys looks at sixteen bytes at once.
    void aKeyThatOnlyBeginsLikeAFieldIsUnknown()
    {
        for (const char *key : {"hol", "holdx", "hold\\u0000", "", "Hold", "hold "}) {
            QByteArray body = groupWith("hold", "3");
            body.replace("\"hold\"", QByteArray("\"") + key + '"');
            QCOMPARE(malformed(codec::decodeReply<Groups>(body)).where, u"data[0].hold"_s);
        }
    }

    void nullIsReadOnlyWhereAFieldMayBeMissing()
    {
        const auto accounts = codec::decodeReply<Accounts>(
            R"({"data":[{"id":5,"name":"n","timezone":null,"tariff_id":null,"is_active":null}],"error":0,"total_count":null})");
        QVERIFY(accounts.has_value());
        QCOMPARE(accounts->items, (QList<domain::Account>{{5, u"n"_s, {}, {}, {}, {}, {}, {}, {}, {}}}));
        QVERIFY(!accounts->totalCount);
        QCOMPARE(malformed(codec::decodeReply<Groups>(groupWith("isp", "null"))).where, u"data[0].isp"_s);
        QVERIFY(!codec::decodeReply<Accounts>(R"({"data":[{"id":5,"name":"n","tariff_id":nul}],"error":0})").has_value());
    }

    void aBoolIsNothingButTrueOrFalse()
    {
        for (const char *written : {"1", "0", "\"true\"", "[]", "tru", "True"}) {
            const auto read = codec::decodeReply<Accounts>(QByteArray(R"({"data":[{"id":5,"name":"n","is_active":)") + written
                                                           + "}],\"error\":0}");
            QVERIFY2(!read.has_value() && read.error().is<core::Malformed>(), written);
        }
    }

    void textsAreUnescaped()
    {
        const auto isp = [](const QByteArray &written) {
            const auto groups = codec::decodeReply<Groups>(groupWith("isp", '"' + written + '"'));
            return groups ? groups->items.at(0).isp : u"refused"_s;
        };
        QCOMPARE(isp(R"(\"\\\/\b\f\n\r\t)"), u"\"\\/\b\f\n\r\t"_s);
        QCOMPARE(isp(R"(\u0416\u00e9 \ud83d\ude00)"), u"Жé 😀"_s);
        QCOMPARE(isp("Почта 😀"), u"Почта 😀"_s);
        QCOMPARE(isp(R"(a\u0000b)"), QString::fromUtf16(u"a\0b", 3));
        QCOMPARE(isp(R"(\ufeffmark)"), u"\ufeffmark"_s);
        QCOMPARE(isp("\xef\xbb\xbfmark"), u"\ufeffmark"_s);
        for (const char *wrong : {R"(\x41)", R"(\u12)", R"(\ud800)", R"(\ud800x)", R"(\udc00)", R"(\ud800\ud800)", "a\nb", "a\tb",
                                  "\xff", "\xc3", "\xed\xa0\x80", "\xc0\x80"})
            QCOMPARE(isp(wrong), u"refused"_s);
    }

    void whatIsNotReadIsCheckedAllTheSame()
    {
        for (const char *value : {"tru", "[1,,2]", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "[1,]", "{\"a\":1,}", "\"\\x\"",
                                  "{\"\\q\":1}", "nul", "01", "[", "\"", "{\"a\":1", "\"\\ud800\"", "[\"\\u12\"]"}) {
            QVERIFY2(!codec::decodeReply<api::Nothing>(QByteArray("{\"x\":") + value + ",\"error\":0}").has_value(), value);
            QVERIFY2(!codec::decodeReply<Groups>(groupWith("hold", QByteArray("3,\"x\":") + value)).has_value(), value);
        }
    }

    void textAfterTheReplyIsRefused()
    {
        for (const char *rest : {"x", "{}", "{\"error\":0}", ",", "}", "]", "\"\"", "\n<html>"})
            QVERIFY2(!codec::decodeReply<api::Nothing>(QByteArray("{\"error\":0}") + rest).has_value(), rest);
        QVERIFY(codec::decodeReply<api::Nothing>("{\"error\":0}\n\t \r").has_value());
    }

    // The buffer of a caller that shares it is not written to, and one without room is copied.
    void theBodyOfTheCallerIsNotTouched()
    {
        const QByteArray body = groupWith("isp", R"("\u0416")");
        const QByteArray copy(body.constData(), body.size());
        QVERIFY(codec::decodeReply<Groups>(body).has_value());
        QCOMPARE(body, copy);
        static constexpr char raw[] = R"({"error":0})";
        QVERIFY(codec::decodeReply<api::Nothing>(QByteArray::fromRawData(raw, sizeof raw - 1)).has_value());
    }
};

QTEST_GUILESS_MAIN(CodecJsonTest)
#include "codecjsontest.moc"
