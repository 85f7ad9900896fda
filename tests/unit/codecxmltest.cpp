#include "api/senders.h"
#include "codec/codec.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

// What is read and refused in XML replies.
using namespace senderdesk;
using namespace Qt::StringLiterals;
using Groups = api::List<domain::QueueGroup>;
using Accounts = api::List<domain::Account>;

namespace {

QByteArray groupWith(const QByteArray &name, const QByteArray &element)
{
    QByteArray row = "<account_id>1</account_id><campaign_id>2</campaign_id><hold>3</hold><isp>x</isp><new>4</new><proc>5</proc>"
                     "<retry>6</retry><total>7</total>";
    const qsizetype from = row.indexOf('<' + name + '>');
    const qsizetype to = row.indexOf("</" + name + '>') + name.size() + 3;
    return "<xml><data>" + row.replace(from, to - from, element) + "</data><error>0</error></xml>";
}

core::Malformed malformed(const core::Result<Groups> &read)
{
    const auto *reason = read ? nullptr : read.error().as<core::Malformed>();
    return reason ? *reason : core::Malformed{u"read"_s, {}};
}

QString ispOf(const QByteArray &element)
{
    const auto groups = codec::decodeReply<Groups>(groupWith("isp", element));
    return groups ? groups->items.at(0).isp : u"refused"_s;
}

}

class CodecXmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void textIsReadWhole_data()
    {
        QTest::addColumn<QByteArray>("element");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *content, const QString &text) { QTest::newRow(content) << QByteArray(content) << text; };
        row("<isp></isp>", u""_s);
        row("<isp/>", u""_s);
        row("<isp> </isp>", u" "_s);
        row("<isp>\n</isp>", u"\n"_s);
        row("<isp> a </isp>", u" a "_s);
        row("<isp>a<![CDATA[b]]></isp>", u"ab"_s);
        row("<isp><![CDATA[a]]>b</isp>", u"ab"_s);
        row("<isp><![CDATA[<&amp;]]></isp>", u"<&amp;"_s);
        row("<isp>a<!--c-->b</isp>", u"ab"_s);
        row("<isp>a<?p?>b</isp>", u"ab"_s);
        row("<isp>a<!--c--> <!--d-->b</isp>", u"a b"_s);
        row("<isp><!--c--> </isp>", u" "_s);
        row("<isp>&lt;&gt;&amp;&quot;&apos;</isp>", u"<>&\"'"_s);
        row("<isp>&#65;&#x416;&#128512;</isp>", u"AЖ😀"_s);
        row("<isp>Почта 😀</isp>", u"Почта 😀"_s);
        row("<isp>a\r\nb\rc</isp>", u"a\nb\nc"_s);
        row("<isp>a&#13;b</isp>", u"a\rb"_s);
        row("<isp>]]&gt;</isp>", u"]]>"_s);
        row("<isp>163</isp>", u"163"_s);
        row("<isp string='true'>163</isp>", u"163"_s);
        row("<isp>true</isp>", u"true"_s);
        row("<isp>\xef\xbb\xbfmark</isp>", u"\ufeffmark"_s);
        row("<isp>\"quoted\"</isp>", u"\"quoted\""_s);
    }
    void textIsReadWhole()
    {
        QFETCH(QByteArray, element);
        QFETCH(QString, text);
        QCOMPARE(ispOf(element), text);
    }

    void whatXmlForbidsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("element");
        for (const char *element : {"<isp>a & b</isp>",
                                    "<isp>&a;</isp>",
                                    "<isp>&</isp>",
                                    "<isp>&amp</isp>",
                                    "<isp>&#0;</isp>",
                                    "<isp>&#x0;</isp>",
                                    "<isp>&#1;</isp>",
                                    "<isp>&#xd800;</isp>",
                                    "<isp>&#xffff;</isp>",
                                    "<isp>&#x110000;</isp>",
                                    "<isp>&#;</isp>",
                                    "<isp>&#x;</isp>",
                                    "<isp>&#-1;</isp>",
                                    "<isp>&#99999999999;</isp>",
                                    "<isp>\x01</isp>",
                                    "<isp>\xff</isp>",
                                    "<isp>\xc3</isp>",
                                    "<isp>\xed\xa0\x80</isp>",
                                    "<isp>x",
                                    "<isp>x</ips>",
                                    "<isp>x</isp",
                                    "<isp>a<b>c</b></isp>",
                                    "<isp><!-- open </isp>",
                                    "<isp><![CDATA[ open </isp>",
                                    "<isp><!-- & --><![CDATA[ & ]]>& </isp>"})
            QTest::newRow(element) << QByteArray(element);
        QTest::newRow("NUL") << QByteArray("<isp>a\0b</isp>", 14);
    }
    void whatXmlForbidsIsRefused()
    {
        QFETCH(QByteArray, element);
        QCOMPARE(ispOf(element), u"refused"_s);
    }

    void ampersandsInCommentsAndCdataAreTheirs()
    {
        QCOMPARE(ispOf("<isp><!-- & --><![CDATA[ &x; ]]>&amp;</isp>"), u" &x; &"_s);
        QVERIFY(codec::decodeReply<api::Nothing>("<xml><?p & ?><error>0</error></xml>").has_value());
    }

    void whatIsNoWholeNumberIsNeverReadAs0_data()
    {
        QTest::addColumn<QByteArray>("element");
        for (const char *element :
             {"<hold></hold>", "<hold/>", "<hold>abc</hold>", "<hold>30x</hold>", "<hold> 3</hold>", "<hold>3 </hold>",
              "<hold>+3</hold>", "<hold>3.0</hold>", "<hold>3e1</hold>", "<hold>0x3</hold>", "<hold>9223372036854775808</hold>",
              "<hold>true</hold>", "<hold><a/></hold>", "<hold>3<a/></hold>", "<hold>3</hold><hold>4</hold>"})
            QTest::newRow(element) << QByteArray(element);
    }
    void whatIsNoWholeNumberIsNeverReadAs0()
    {
        QFETCH(QByteArray, element);
        const core::Malformed reason = malformed(codec::decodeReply<Groups>(groupWith("hold", element)));
        QCOMPARE(reason.where, u"data[0].hold"_s);
        QVERIFY(!reason.what.isEmpty());
    }

    void wholeNumbersMayComeInPieces()
    {
        QCOMPARE(codec::decodeReply<Groups>(groupWith("hold", "<hold>-3<!-- and -->0</hold>"))->items.at(0).hold, -30);
        QCOMPARE(codec::decodeReply<Groups>(groupWith("hold", "<hold>9223372036854775807</hold>"))->items.at(0).hold,
                 std::numeric_limits<qint64>::max());
    }

    void aMissingElementIsNamedWithItsRow()
    {
        QCOMPARE(malformed(codec::decodeReply<Groups>(groupWith("hold", ""))).where, u"data[0].hold"_s);
        QCOMPARE(malformed(codec::decodeReply<Groups>(groupWith("isp", ""))).what, u"missing"_s);
        const QByteArray two =
            groupWith("hold", "<hold>1</hold>").replace("<error>", "<data><account_id>1</account_id></data><error>");
        QCOMPARE(malformed(codec::decodeReply<Groups>(two)).where, u"data[1].campaign_id"_s);
        const QByteArray hollow = groupWith("hold", "<hold>1</hold>").replace("<error>", "<data/><error>");
        QCOMPARE(malformed(codec::decodeReply<Groups>(hollow)).where, u"data[1].account_id"_s);
    }

    void elementsMayStandInAnyOrder()
    {
        QList<QByteArray> elements{"<account_id>1</account_id>",
                                   "<campaign_id>2</campaign_id>",
                                   "<hold>3</hold>",
                                   "<isp>x</isp>",
                                   "<new>4</new>",
                                   "<proc>5</proc>",
                                   "<retry>6</retry>",
                                   "<total>7</total>"};
        QRandomGenerator random(1);
        for (int round = 0; round < 200; ++round) {
            std::shuffle(elements.begin(), elements.end(), random);
            const QByteArray row = elements.join(round % 2 ? "\n" : "<unknown><hold>9</hold></unknown>");
            const auto groups = codec::decodeReply<Groups>("<xml><error>0</error><data>" + row + "</data></xml>");
            QVERIFY(groups.has_value());
            QCOMPARE(groups->items, (QList<domain::QueueGroup>{{1, 2, 3, u"x"_s, 4, 5, 6, 7}}));
        }
    }

    void rowsMayStandApart()
    {
        const QByteArray row =
            "<data><account_id>1</account_id><campaign_id>2</campaign_id><hold>3</hold><isp/><new>4</new><proc>5</proc>"
            "<retry>6</retry><total>7</total></data>";
        const auto groups =
            codec::decodeReply<Groups>("<xml>" + row + "<error>0</error>" + row + "<error_text/>" + row + "</xml>");
        QVERIFY(groups.has_value());
        QCOMPARE(groups->items.size(), 3);
    }

    void anElementThatOnlyBeginsLikeAFieldIsUnknown()
    {
        for (const char *name : {"hol", "holdx", "Hold", "hold.x"}) {
            const QByteArray element = QByteArray("<") + name + ">3</" + name + '>';
            QCOMPARE(malformed(codec::decodeReply<Groups>(groupWith("hold", element))).where, u"data[0].hold"_s);
        }
    }

    void anEmptyElementIsNullWhereAFieldMayBeMissing()
    {
        const auto accounts = codec::decodeReply<Accounts>(
            "<xml><data><id>5</id><name>n</name><timezone/><tariff_id/><is_active></is_active><is_smart>true</is_smart></data>"
            "<error>0</error><total_count/></xml>");
        QVERIFY(accounts.has_value());
        QCOMPARE(accounts->items, (QList<domain::Account>{{5, u"n"_s, u""_s, {}, {}, {}, {}, true, {}, {}}}));
        QVERIFY(!accounts->totalCount);
    }

    void aBoolIsNothingButTrueOrFalse()
    {
        for (const char *written : {"1", "0", "True", " true", "yes", "<a/>"}) {
            const QByteArray body = QByteArray("<xml><data><id>5</id><name>n</name><is_active>") + written
                                    + "</is_active></data><error>0</error></xml>";
            const auto read = codec::decodeReply<Accounts>(body);
            QVERIFY2(!read.has_value(), written);
            QCOMPARE(read.error().as<core::Malformed>()->where, u"data[0].is_active"_s);
        }
    }

    void whatStandsBesideTheRootIsRefused()
    {
        const QByteArray reply = "<xml><error>0</error></xml>";
        for (const char *rest : {"x", "more text", "<xml/>", "<a/>", "&amp;", "<![CDATA[x]]>", "</xml>", "<!DOCTYPE xml>"}) {
            QVERIFY2(!codec::decodeReply<api::Nothing>(reply + rest).has_value(), rest);
            QVERIFY2(!codec::decodeReply<api::Nothing>(QByteArray(" ") + rest + reply).has_value(), rest);
        }
        for (const char *nothing : {" ", "\r\n", "<!-- end -->", "<?p?>"})
            QVERIFY2(codec::decodeReply<api::Nothing>(reply + nothing).has_value(), nothing);
    }

    void textWhereElementsBelongIsRefused()
    {
        QCOMPARE(malformed(codec::decodeReply<Groups>("<xml><data>none</data><error>0</error></xml>")).where, u"data[0]"_s);
        QCOMPARE(malformed(codec::decodeReply<Groups>("<xml>x<error>0</error></xml>")).where, u"body"_s);
        QCOMPARE(malformed(codec::decodeReply<Groups>("<xml><error>0</error>x</xml>")).where, u"body"_s);
        QCOMPARE(malformed(codec::decodeReply<Groups>(groupWith("hold", "<hold>3</hold>x"))).where, u"data[0]"_s);
        QVERIFY(codec::decodeReply<Groups>(groupWith("hold", "\n<hold>3</hold>\n<!-- ! -->\n")).has_value());
    }

    void totalCountIsOneWholeNumber()
    {
        const auto total = [](const QByteArray &element) {
            return codec::decodeReply<Groups>("<xml><error>0</error>" + element + "</xml>");
        };
        QCOMPARE(total("<total_count>4</total_count>")->totalCount, 4);
        QCOMPARE(malformed(total("<total_count>four</total_count>")).where, u"total_count"_s);
        QCOMPARE(malformed(total("<total_count>4</total_count><total_count>4</total_count>")).where, u"total_count"_s);
    }

    void theBodyOfTheCallerIsNotTouched()
    {
        const QByteArray body = groupWith("isp", "<isp>a&amp;b</isp>");
        const QByteArray copy(body.constData(), body.size());
        QVERIFY(codec::decodeReply<Groups>(body).has_value());
        QCOMPARE(body, copy);
    }
};

QTEST_GUILESS_MAIN(CodecXmlTest)
#include "codecxmltest.moc"
