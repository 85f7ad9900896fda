#include "model/rowsmodel.h"
#include "operations/journalwords.h"
#include "tests/gui/consolehands.h"
#include "tests/support/testids.h"
#include "ui/shell/factsview.h"
#include "ui/widgets/noticestrip.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace senderdesk;
using namespace senderdesk::support;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 15'000;

QString badge(const QAbstractItemView *table, const QString &campaign)
{
    const int row = ConsoleFixture::rowWith(table, u"Campaign"_s, campaign);
    return row < 0 ? u"no such row"_s : table->model()->index(row, 0).data(model::BadgeRole).toString();
}

domain::Connection unarmed(domain::Connection connection)
{
    connection.armed = false;
    return connection;
}

}

// A hold has an owner, a reason and perhaps an end; the row says so, and the end is reminded of.
class HoldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void aHoldFoundOnTheServerIsForeign()
    {
        ConsoleFixture console;
        QAbstractItemView *queue = open(console);
        QCOMPARE(badge(queue, u"4914"_s), u"foreign hold"_s);
        QCOMPARE(badge(queue, u"4591"_s), QString()); // nothing is held
        QVERIFY(queue->model()
                    ->index(ConsoleFixture::rowWith(queue, u"Campaign"_s, u"4914"_s), 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(u", foreign hold"_s));
    }

    void aHoldMadeHereNamesItsOwnerAndItsEnd()
    {
        ConsoleFixture console;
        QAbstractItemView *queue = open(console);
        select(queue, u"4591"_s);
        press(console, u"Hold…"_s);
        QTRY_VERIFY(console.dialog());
        QDialog *sheet = console.dialog();
        auto *owner = named<QLineEdit>(sheet, u"Owner"_s);
        QVERIFY(owner);
        QCOMPARE(owner->text(), operations::systemUser());
        QVERIFY(!named<QLineEdit>(sheet, u"Reason"_s)->text().isEmpty()); // that of the arming, until there is a better one
        owner->setText(u"anna"_s);
        named<QLineEdit>(sheet, u"Reason"_s)->setText(u"wrong link"_s);
        auto *end = named<QComboBox>(sheet, u"Remind to release"_s);
        end->setCurrentIndex(end->findText(u"In 1 h"_s));
        QVERIFY(hasTextWith(sheet, u"The reminder lives in this program"_s));
        checkForm(sheet);
        QTRY_VERIFY_WITH_TIMEOUT(console.buttonBeginning(u"Hold 200 messages"_s), patience);
        press(console, u"Hold 200 messages"_s);
        QTRY_VERIFY_WITH_TIMEOUT(badge(queue, u"4591"_s).startsWith(u"held by anna until "_s), patience);
        QCOMPARE(badge(queue, u"4914"_s), u"foreign hold"_s);
        select(queue, u"4591"_s);
        QTRY_VERIFY(factsOf(console).contains(u"wrong link"_s));
        QVERIFY(factsOf(console).contains(u"anna"_s));
    }

    void anEndInThePastIsRefusedAtTheField()
    {
        ConsoleFixture console;
        QAbstractItemView *queue = open(console);
        select(queue, u"4591"_s);
        press(console, u"Hold…"_s);
        QTRY_VERIFY(console.dialog());
        QTRY_VERIFY_WITH_TIMEOUT(console.buttonBeginning(u"Hold 200 messages"_s), patience);
        auto *end = named<QComboBox>(console.dialog(), u"Remind to release"_s);
        end->setCurrentIndex(end->findText(u"At a time…"_s));
        auto *time = named<QDateTimeEdit>(console.dialog(), u"Time"_s);
        QVERIFY(time);
        checkForm(console.dialog());
        QTRY_VERIFY(console.buttonBeginning(u"Hold 200 messages"_s)->isEnabled());
        time->setDateTime(QDateTime::currentDateTime().addSecs(-60));
        QVERIFY(hasText(console.dialog(), u"This time has passed. Choose a later one."_s));
        QVERIFY(!console.buttonBeginning(u"Hold 200 messages"_s)->isEnabled());
    }

    // It became due while the program did not run.
    void theEndIsRemindedOfAndReleasedAsUsual()
    {
        ConsoleFixture console;
        held(console, 4914, std::chrono::system_clock::now() - 1h);
        QAbstractItemView *queue = open(console);
        QTRY_VERIFY_WITH_TIMEOUT(hasTextWith(paneOf(console), u"was to end at"_s), patience);
        QVERIFY(hasTextWith(paneOf(console), u"It stands until somebody releases it."_s));
        QTRY_COMPARE(badge(queue, u"4914"_s), u"held by anna, due for release"_s);
        pressInNotice(console, u"Release…"_s);
        QTRY_VERIFY(console.dialog());
        QCOMPARE(console.dialog()->windowTitle(), u"Release queue"_s);
        QTRY_VERIFY_WITH_TIMEOUT(console.buttonBeginning(u"Release 80 messages"_s), patience);
        press(console, u"Release 80 messages"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            ConsoleFixture::cell(queue, ConsoleFixture::rowWith(queue, u"Campaign"_s, u"4914"_s), u"Hold"_s), u"0"_s, patience);
        QTRY_VERIFY(!hasTextWith(paneOf(console), u"was to end at"_s));
    }

    void aReminderIsPutOffAndReleasesNothingByItself()
    {
        ConsoleFixture console;
        held(console, 4914, std::chrono::system_clock::now() - 1h);
        QAbstractItemView *queue = open(console);
        QTRY_VERIFY_WITH_TIMEOUT(hasTextWith(paneOf(console), u"was to end at"_s), patience);
        press(console, u"Remind me in 15 min"_s);
        QTRY_VERIFY(!hasTextWith(paneOf(console), u"was to end at"_s));
        QCOMPARE(ConsoleFixture::cell(queue, ConsoleFixture::rowWith(queue, u"Campaign"_s, u"4914"_s), u"Hold"_s), u"80"_s);
    }

    void anUnarmedConnectionIsRemindedAndSaysWhyItCannotRelease()
    {
        ConsoleFixture console(offline::Scenario::Calm, unarmed);
        held(console, 4914, std::chrono::system_clock::now() - 1h);
        open(console);
        QTRY_VERIFY_WITH_TIMEOUT(hasTextWith(paneOf(console), u"was to end at"_s), patience);
        QAbstractButton *release = inNotice(console, u"Release…"_s);
        QVERIFY(release && !release->isEnabled());
        QVERIFY(release->toolTip().contains(u"read-only"_s));
    }

private:
    // The queue of 119 by campaign, read.
    static QAbstractItemView *open(ConsoleFixture &console)
    {
        console.begin({u"queue"_s, senderId(119), domain::Grouping::Campaign});
        QAbstractItemView *queue = nullptr;
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT((queue = console.table(u"Queue groups"_s)) && queue->model()->rowCount() > 0, patience);
        }();
        return queue;
    }
    static void select(QAbstractItemView *queue, const QString &campaign)
    {
        queue->clearSelection();
        queue->setCurrentIndex(queue->model()->index(ConsoleFixture::rowWith(queue, u"Campaign"_s, campaign), 0));
    }
    // A hold of an earlier run, by anna.
    static void held(ConsoleFixture &console, qint64 campaign, core::WallTime until)
    {
        const operations::ActionTarget target{
            .what = domain::QueueScope::ofCampaign(senderId(119), accountId(306), campaignId(campaign))};
        using Kind = store::JournalEntry::Kind;
        for (const Kind kind : {Kind::Intent, Kind::Outcome}) {
            store::JournalEntry entry = operations::journalRow(kind, until - 1h, console.session->connection(),
                                                               domain::ActionKind::HoldQueue, target, u"earlier"_s);
            if (kind == Kind::Intent) {
                entry.owner = u"anna"_s;
                entry.until = until;
                entry.reason = u"bounces"_s;
            } else {
                entry.outcome = u"done"_s;
            }
            QSignalSpy appended(&console.journal(), &store::Journal::entryAppended);
            console.journal().append(entry, nullptr, {});
            QVERIFY(appended.wait());
        }
    }
    // The bar below the rows has a button of the same name.
    static QAbstractButton *inNotice(const ConsoleFixture &console, const QString &name)
    {
        for (auto *notice : paneOf(console)->findChildren<ui::Notice *>()) {
            for (auto *button : notice->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->text() == name)
                    return button;
            }
        }
        return nullptr;
    }
    static void pressInNotice(const ConsoleFixture &console, const QString &name)
    {
        QAbstractButton *button = inNotice(console, name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    static QStringList factsOf(const ConsoleFixture &console)
    {
        QStringList values;
        for (const auto *facts : console.window->window().findChildren<ui::FactsView *>()) {
            for (int row = 0; facts->isVisible() && row < facts->model()->rowCount(); ++row)
                values << facts->model()->index(row, 1).data().toString();
        }
        return values;
    }
};

QTEST_MAIN(HoldsTest)
#include "holdstest.moc"
