#include "offline/content.h"
#include "tests/unit/estateclient.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::offline;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::Grouping;
using support::senderId;

// Lists, delete and restore.
class EstateSendersTest : public QObject
{
    Q_OBJECT

    static QList<qint64> idsOf(const QList<domain::Sender> &senders)
    {
        QList<qint64> ids;
        for (const domain::Sender &sender : senders)
            ids << sender.id;
        return ids;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theListIsWhatAnEstateLooksLike()
    {
        EstateClient client;
        const auto list = client.ask(api::SendersList{});
        QVERIFY(list.has_value());
        const QList<qint64> ids = idsOf(list->items);
        QVERIFY(ids.size() >= 40);
        QVERIFY(std::ranges::is_sorted(ids));
        QCOMPARE(QSet<qint64>(ids.begin(), ids.end()).size(), ids.size());
        QVERIFY(ids.last() > ids.size() * 2); // gaps
        QVERIFY(ids.contains(119) && !ids.contains(deletedSender) && !ids.contains(goneSender));
        QString allNames;
        QSet<QString> types;
        for (const domain::Sender &sender : list->items) {
            allNames += sender.name + u'\n';
            types << sender.type + u'/' + sender.channel;
        }
        for (const QString &part : {u"Почта"_s, u"\""_s, u"<"_s, u"&"_s, u"🛍"_s, u"\n2024\n"_s, u"\ntrue\n"_s})
            QVERIFY2(allNames.contains(part), qPrintable(part));
        QCOMPARE(types, (QSet<QString>{u"akmta/email"_s, u"bulksms_com/sms"_s, u"sms_notify/custom"_s, u"amazon_ses/email"_s}));
    }

    void pagesOfTheListAreTheList_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<qint64>("cap");
        QTest::newRow("one by one") << qint64(1) << qint64(0);
        QTest::newRow("seven") << qint64(7) << qint64(0);
        QTest::newRow("more than there are") << qint64(1000) << qint64(0);
        QTest::newRow("a server that gives fewer than asked for") << qint64(1000) << qint64(5);
    }
    void pagesOfTheListAreTheList()
    {
        QFETCH(qint64, limit);
        QFETCH(qint64, cap);
        EstateOptions options;
        options.mostRowsPerPage = cap;
        EstateClient client(Scenario::Calm, 1, options);
        const qsizetype most = qsizetype(cap > 0 ? std::min(cap, limit) : limit);
        QList<domain::Sender> all;
        for (qint64 from = 1;;) {
            const auto page = client.ask(api::SendersList{from, limit});
            QVERIFY(page.has_value());
            QVERIFY(page->items.size() <= most);
            QCOMPARE(page->totalCount, std::optional<qint64>(41)); // of the whole set, on every page
            if (page->items.isEmpty())
                break;
            QVERIFY(page->items.first().id >= from); // inclusive
            all += page->items;
            from = all.last().id + 1;
        }
        EstateClient other;
        QCOMPARE(all, other.ask(api::SendersList{})->items);
    }

    void fromIdIsInclusive()
    {
        EstateClient client;
        QCOMPARE(client.ask(api::SendersList{119, 1})->items.value(0).id, 119);
        QCOMPARE(client.ask(api::SendersList{118, 1})->items.value(0).id, 119);
        QVERIFY(client.ask(api::SendersList{100'000, 10})->items.isEmpty());
        QCOMPARE(client.ask(api::SendersList{100'000, 10})->totalCount, std::optional<qint64>(41));
    }

    void accountsAreListedAlike()
    {
        EstateClient client;
        const auto all = client.ask(api::AccountsList{});
        QVERIFY(all.has_value());
        QCOMPARE(all->items.size(), 12);
        QVERIFY(std::ranges::any_of(all->items, [](const domain::Account &account) { return account.id == 306; }));
        const auto page = client.ask(api::AccountsList{300, 2});
        QCOMPARE(page->items.value(0).id, 306);
        QCOMPARE(page->items.size(), 2);
        QCOMPARE(page->totalCount, std::optional<qint64>(12));
    }

    void aDeletedSenderIsNotThere()
    {
        EstateClient client;
        QVERIFY(client.ask(api::SendersDelete{senderId(119)}).has_value());
        QVERIFY(!idsOf(client.ask(api::SendersList{})->items).contains(119));
        QVERIFY(client.ask(api::QueueStats{senderId(119)}).error().is<core::NotFound>());
        QVERIFY(client.ask(api::QueueHold{senderId(119)}).error().is<core::NotFound>());
        QVERIFY(client.ask(api::QueueRelease{senderId(119)}).error().is<core::NotFound>());
        QVERIFY(client.ask(api::QueuePurge{senderId(119)}).error().is<core::NotFound>());
        QVERIFY(client.ask(api::SendersDelete{senderId(119)}).error().is<core::NotFound>());
    }

    void aRestoredSenderHasItsQueueAgain()
    {
        EstateClient client;
        QVERIFY(client.ask(api::QueueHold{senderId(3)}).has_value());
        client.clock.advance(1min);
        const auto before = client.groups(3, Grouping::Campaign);
        QVERIFY(!before.isEmpty());
        QVERIFY(client.ask(api::SendersDelete{senderId(3)}).has_value());
        client.clock.advance(2h);
        QVERIFY(client.ask(api::SendersUndelete{senderId(3)}).has_value());
        QCOMPARE(client.groups(3, Grouping::Campaign), before);
        QVERIFY(idsOf(client.ask(api::SendersList{})->items).contains(3));
        client.clock.advance(1min);
        QVERIFY(client.groups(3, Grouping::Campaign) != before); // and it moves again
    }

    void theSenderOfTheDocumentsCanBeRestored()
    {
        EstateClient client;
        QVERIFY(client.ask(api::QueueStats{senderId(deletedSender)}).error().is<core::NotFound>());
        QVERIFY(client.ask(api::SendersUndelete{senderId(deletedSender)}).has_value());
        QVERIFY(client.ask(api::QueueStats{senderId(deletedSender)}).has_value());
    }

    void aSenderDeletedInThePanelCannotBeRestored()
    {
        EstateClient client;
        QVERIFY(client.ask(api::SendersUndelete{senderId(goneSender)}).error().is<core::NotFound>());
    }

    void restoringWhatIsNotDeletedDoesNothing()
    {
        EstateClient client;
        client.clock.advance(1min);
        const auto before = client.groups(3, Grouping::Campaign);
        QVERIFY(client.ask(api::SendersUndelete{senderId(3)}).has_value());
        QCOMPARE(client.groups(3, Grouping::Campaign), before);
    }

    void moreSendersComeOnRequest()
    {
        EstateOptions options;
        options.extraSenders = 1000;
        EstateClient client(Scenario::Calm, 1, options);
        QCOMPARE(client.ask(api::SendersList{1, 2000})->items.size(), 1041);
        QVERIFY(client.ask(api::QueueStats{senderId(firstExtraSender + 999)}).has_value());
    }
};

QTEST_GUILESS_MAIN(EstateSendersTest)
#include "estatesenderstest.moc"
