#include "tests/gui/consolefixture.h"
#include "tests/support/tickcounter.h"

#include "model/queuemodel.h"
#include "model/sendersmodel.h"

#include <QRegularExpression>
#include <QScrollBar>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;
constexpr int manyRows = 100'000;

std::optional<core::SenderId> busiest(model::SendersModel &model)
{
    std::optional<core::SenderId> found;
    qint64 most = -1;
    for (const domain::Sender &sender : model.senders()) {
        const auto row = sender.senderId() ? model.find(*sender.senderId()) : std::nullopt;
        if (row && row->counts && row->counts->total > most) {
            most = row->counts->total;
            found = sender.senderId();
        }
    }
    return found;
}

}

// Promise 4: nothing blocks, with 100,000 rows on the screen.
class BigQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void aHundredThousandRowsArriveFilterAndRefreshWithoutAStall()
    {
        ConsoleFixture console(offline::Scenario::Large);
        console.begin();
        auto &senders = console.session->senders();
        QTRY_VERIFY_WITH_TIMEOUT(senders.asOf() && !senders.isSweepRunning() && busiest(senders.model()), patience);
        console.window->openQueue({*busiest(senders.model())}, domain::Grouping::Campaign);
        auto &source = console.session->queue();
        auto &model = source.model();
        const TickCounter ticks;
        QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() >= manyRows, patience);
        QTRY_VERIFY_WITH_TIMEOUT(console.table(u"Queue groups"_s), patience);
        auto *table = console.table(u"Queue groups"_s);
        // Whoever looks at the middle of it stays there.
        table->scrollTo(table->model()->index(manyRows / 2, 0));
        table->setCurrentIndex(table->model()->index(manyRows / 2, 0));
        const int place = table->verticalScrollBar()->value();
        const QString current = table->currentIndex().data(model::FullTextRole).toString();
        source.refreshInPlace();
        QTRY_COMPARE_WITH_TIMEOUT(source.state(), operations::Source::State::Ready, patience);
        QCOMPARE(table->verticalScrollBar()->value(), place);
        QCOMPARE(table->currentIndex().data(model::FullTextRole).toString(), current);

        table->clearSelection();
        const auto filter = model.parseFilter(u"retry>10"_s);
        QVERIFY(filter.has_value());
        model.setFilter(*filter);
        QTRY_VERIFY_WITH_TIMEOUT(!model.isBusy() && model.rowCount() < manyRows, patience);
        QVERIFY2(ticks.longest() <= TickCounter::allowed(), qPrintable(QString::number(ticks.longest().count()) + u" ms"_s));
    }
};

QTEST_MAIN(BigQueueTest)
#include "bigqueuetest.moc"
