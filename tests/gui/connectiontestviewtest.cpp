#include "ui/panes/connections/connectiontestview.h"
#include "offline/platform.h"
#include "store/journal.h"
#include "tests/a11y/accessibility.h"
#include "tests/gui/guitest.h"
#include "tests/support/peer.h"
#include "tests/support/testids.h"
#include "ui/panes/connections/teststepsmodel.h"
#include "ui/text/teststeps.h"
#include "ui/widgets/datatable.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace senderdesk;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::TestStep;
using ui::ConnectionTestView;

// "Test connection" as a person sees it.
class ConnectionTestViewTest : public QObject
{
    Q_OBJECT

    core::SystemClock m_clock;
    support::CountingIds m_ids;
    QTemporaryDir m_folder;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<offline::Platform> m_platform;
    std::unique_ptr<ConnectionTestView> m_view;

    void open()
    {
        m_view = std::make_unique<ConnectionTestView>(operations::Environment{m_clock, m_ids, *m_journal, true}, nullptr);
        m_view->resize(720, 460);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    [[nodiscard]] ui::DataTable *table() const { return m_view->findChild<ui::DataTable *>(); }
    [[nodiscard]] QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *each : m_view->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList labels() const
    {
        QStringList texts;
        for (const auto *each : m_view->findChildren<QLabel *>())
            texts << each->text();
        return texts;
    }
    [[nodiscard]] static domain::Connection connectionTo(const QUrl &url)
    {
        domain::Connection connection;
        connection.baseUrl = url;
        return connection;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_journal = std::make_unique<store::Journal>(m_folder.filePath(u"journal.sqlite"_s));
        m_platform = std::make_unique<offline::Platform>(offline::Scenario::Calm, 7, m_clock);
        QVERIFY(m_platform->start());
    }
    void cleanupTestCase() { m_platform.reset(); }
    void init() { support::failOnWarnings(); }
    void cleanup() { m_view.reset(); }

    void theStepsOfAGoodConnectionAreShown()
    {
        open();
        const QAbstractItemModelTester tester(table()->model());
        QSignalSpy finished(m_view.get(), &ConnectionTestView::finished);
        m_view->start(connectionTo(m_platform->baseUrl()), {core::Secret("offline")});
        QVERIFY(m_view->isRunning() && button(u"Stop"_s)->isVisible());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(table()->model()->rowCount(), 7);
        QStringList read;
        for (int row = 0; row < 7; ++row)
            read << cell(row, ui::TestStepsModel::Step) + u": "_s + cell(row, ui::TestStepsModel::Result);
        QCOMPARE(read, QStringList({u"Settings: ok"_s, u"Name: ok"_s, u"TCP: ok"_s, u"TLS: skipped"_s, u"HTTP: ok"_s,
                                    u"Token or password: ok"_s, u"Rights: ok"_s}));
        QVERIFY(cell(4, ui::TestStepsModel::Time).endsWith(" ms"_L1));
        QVERIFY(labels().contains(u"The connection works."_s));
        QVERIFY(!button(u"Stop"_s)->isVisible());
    }

    void theStepThatFailedIsChosenAndExplained()
    {
        open();
        QSignalSpy finished(m_view.get(), &ConnectionTestView::finished);
        m_view->start(connectionTo(m_platform->baseUrl()), {core::Secret("canary-wrong")});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(table()->currentIndex().row(), 5);
        QVERIFY(labels().contains(u"The connection fails at: Token or password."_s));
        const QString details = labels().filter(u"does not accept the token"_s).value(0);
        QVERIFY2(details.contains(u"Enter a valid token for this connection."_s), qPrintable(labels().join(u'|')));
        QTest::mouseClick(button(u"Copy details"_s), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"error: unauthorised"_s) && copied.contains(u"Rights: skipped"_s), qPrintable(copied));
        QVERIFY(!copied.contains(u"canary"_s));
    }

    void itCanBeStopped()
    {
        support::Peer peer([](const auto &) { return support::hang(); });
        open();
        const QSignalSpy finished(m_view.get(), &ConnectionTestView::finished);
        m_view->start(connectionTo(peer.url()), {core::Secret("t")});
        QTRY_COMPARE(peer.arrivals(), 1);
        button(u"Stop"_s)->setFocus();
        QTest::keyClick(m_view.get()->focusWidget(), Qt::Key_Space);
        QCOMPARE(finished.size(), 1);
        QVERIFY(labels().contains(u"You stopped the test."_s));
        QVERIFY(!m_view->isRunning());
    }

    void aCertificateIsToldWithItsAgeAndItsNames()
    {
        const core::WallTime now = m_clock.now();
        TestStep step{.kind = TestStep::Kind::Tls, .state = TestStep::State::Good};
        step.certificate = {
            u"mail.example.com"_s, u"Example authority"_s, {u"mail.example.com"_s, u"10.0.0.1"_s}, now + 29 * 24h + 1h};
        step.found = u"TLSv1.3"_s;
        QCOMPARE(ui::text::stepFinding(step, now), u"The certificate is good and expires in 29 days."_s);
        const QString details = ui::text::stepDetails(step, now);
        for (const QString &part : {u"Certificate of: mail.example.com"_s, u"Issued by: Example authority"_s,
                                    u"For: mail.example.com, 10.0.0.1"_s, u"Protocol: TLSv1.3"_s})
            QVERIFY2(details.contains(part), qPrintable(details));
        step.state = TestStep::State::Failed;
        step.error = core::Error{core::TlsRejected{u"mail.example.com"_s, {}, core::TlsRejected::Why::Expired}, {}};
        step.certificate->validUntil = now - 1h;
        QCOMPARE(ui::text::stepFinding(step, now), u"The certificate of mail.example.com has expired."_s);
        QVERIFY(ui::text::stepDetails(step, now).contains(u"expired 1 day ago"_s));
    }

    void everythingHasANameAndIsReachedByTab()
    {
        open();
        QCOMPARE(support::accessibilityFaultsIn(*m_view), QStringList());
        QSignalSpy finished(m_view.get(), &ConnectionTestView::finished);
        m_view->start(connectionTo(m_platform->baseUrl()), {core::Secret("offline")});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(support::accessibilityFaultsIn(*m_view), QStringList());
    }

    void itSpeaksTheLanguageOfTheMoment()
    {
        open();
        QSignalSpy finished(m_view.get(), &ConnectionTestView::finished);
        m_view->start(connectionTo(m_platform->baseUrl()), {core::Secret("offline")});
        QTRY_COMPARE(finished.size(), 1);
        support::BracketTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QTRY_VERIFY(labels().contains(u"[The connection works.]"_s));
        QCOMPARE(cell(0, ui::TestStepsModel::Result), u"[ok]"_s);
        QCOMPARE(table()->model()->headerData(0, Qt::Horizontal).toString(), u"[Step]"_s);
        QCoreApplication::removeTranslator(&translator);
        QTRY_VERIFY(labels().contains(u"The connection works."_s));
    }
};

QTEST_MAIN(ConnectionTestViewTest)
#include "connectiontestviewtest.moc"
