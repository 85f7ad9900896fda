#include "api/registry.h"
#include "net/client.h"
#include "tests/support/peer.h"
#include "tests/support/testids.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace Qt::StringLiterals;

class HappyPathTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aReadIsAnswered()
    {
        support::Peer peer([](const auto &) {
            return support::answer(
                200,
                R"({"error":0,"error_text":"Successful operation","data":[{"account_id":1,"campaign_id":2,"hold":3,"isp":"Gmail","new":4,"proc":5,"retry":6,"total":18}]})");
        });
        core::SystemClock clock;
        support::CountingIds ids;
        domain::Connection connection;
        connection.baseUrl = peer.url();
        net::Client client({.connection = connection, .secret = core::Secret("abc")}, clock, ids);
        std::optional<core::Result<net::Answer<api::QueueStats::Reply>>> got;
        auto call = client.call(api::QueueStats{support::senderId(119), {}, {}, {}});
        call.then(this, [&](auto result) { got = std::move(result); });
        QTRY_VERIFY(got);
        QVERIFY(got->has_value());
        QCOMPARE((*got)->value.items.size(), 1);
    }
};
QTEST_GUILESS_MAIN(HappyPathTest)
#include "happypathtest.moc"
