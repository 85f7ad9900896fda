#include "api/mail.h"
#include "model/deletedmessagesmodel.h"
#include "offline/estate.h"
#include "offline/loopbackserver.h"
#include "offline/maildesk.h"
#include "offline/mailestate.h"
#include "operations/mailsession.h"
#include "store/journal.h"
#include "tests/support/folders.h"

#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTestEventLoop>

#include <algorithm>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using model::MessageRow;
using Outcome = TargetResult::Outcome;
using CState = Confirmation::State;

// Hundreds of deleted messages among thousands, some of whose ids are not good any more.
class MessageRestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>(support::folderInMemory());
        m_estate = std::make_unique<offline::Estate>(offline::Scenario::Calm, 1, m_clock, offline::EstateOptions{});
        m_estate->setRecording(true);
        m_server = std::make_unique<offline::LoopbackServer>(*m_estate);
        const auto port = m_server->listen(0);
        QVERIFY(port);
        m_journal = std::make_unique<store::Journal>(m_folder->path() + u"/journal.sqlite"_s);
        domain::Connection connection;
        connection.id = connection.name = u"offline"_s;
        connection.baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(*port));
        connection.baseUrl.setPath(QString::fromLatin1(offline::MailDesk::base));
        connection.connectionClass = domain::ConnectionClass::Test;
        connection.service = domain::Service::OpenSrs;
        connection.user = u"admin@example.adm"_s;
        connection.offlinePlatform = connection.armed = true;
        m_session = std::make_unique<MailSession>(connection, domain::ConnectionSecrets{core::Secret("offline")},
                                                  Environment{m_clock, m_requestIds, *m_journal, true, 1000});
    }
    void cleanup()
    {
        m_session.reset(); // the client before the server
        m_journal.reset();
        m_server.reset();
        m_estate.reset();
    }

    void whatIsFoundBySubjectComesBackAndTheReportSaysWhichDidNot()
    {
        const QList<MessageRow> all = list();
        QVERIFY(all.size() >= 2000);
        QList<MessageRow> invoices;
        std::ranges::copy_if(all, std::back_inserter(invoices),
                             [](const MessageRow &row) { return row.head.subject.startsWith(u"Invoice "_s); });
        QVERIFY(invoices.size() >= 300);
        invoices.resize(300);
        QSet<QString> stale;
        for (qsizetype i = 0; i < invoices.size(); i += 15) {
            invoices[i].message.id += u'x'; // of no listing
            stale.insert(invoices.at(i).message.id);
        }
        const qsizetype listings = arrivals(api::DeletedMessagesGet::method);

        const Report report = restore(invoices);
        QCOMPARE(report.results.size(), 300);
        QCOMPARE(report.count(Outcome::Failed), stale.size());
        QCOMPARE(report.count(Outcome::Done), 300 - stale.size());
        for (const TargetResult &result : report.results)
            QCOMPARE(result.outcome == Outcome::Failed, stale.contains(std::get<domain::MessageRef>(result.target.what).id));
        QCOMPARE(arrivals(api::DeletedMessagesRestore::method), 12);   // 25 ids a request, each sent once
        QCOMPARE(arrivals(api::DeletedMessagesGet::method), listings); // confirming lists nothing

        QCOMPARE(list().size(), all.size() - 300 + stale.size());
    }

private:
    QList<MessageRow> list()
    {
        DeletedMessagesSource &source = m_session->deletedMessages();
        source.show(offline::busyMailbox, {});
        if (!QTest::qWaitFor([&] { return source.state() == Source::State::Ready && !source.model().isBusy(); }, 20'000))
            QTest::qFail("the mailbox was not listed", __FILE__, __LINE__);
        QList<MessageRow> rows;
        for (int row = 0; row < source.model().rowCount(); ++row) {
            if (!source.model().isGoneAt(row))
                rows << *source.model().rowAt(row);
        }
        return rows;
    }
    Report restore(const QList<MessageRow> &rows)
    {
        const auto confirmation = m_session->confirm(domain::ActionKind::RestoreMessages, m_session->messageTargets(rows));
        QTestEventLoop loop;
        connect(confirmation.get(), &Confirmation::changed, &loop, [&] {
            if (confirmation->canConfirm() || confirmation->state() == CState::Done)
                loop.exitLoop();
        });
        confirmation->start();
        loop.enterLoopMSecs(60'000);
        const bool isConfirmed = confirmation->confirm({});
        loop.enterLoopMSecs(60'000);
        if (!isConfirmed || confirmation->state() != CState::Done)
            QTest::qFail("the action did not come to its end", __FILE__, __LINE__);
        return confirmation->report();
    }
    qsizetype arrivals(const api::Method &method)
    {
        const QByteArray path(method.path.data(), qsizetype(method.path.size()));
        const auto all = m_estate->arrivals();
        return std::ranges::count_if(
            all, [&path](const offline::Estate::Arrival &each) { return QByteArray(each.request.path()).endsWith(path); });
    }

    core::SystemClock m_clock;
    core::SystemRequestIds m_requestIds;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<offline::Estate> m_estate;
    std::unique_ptr<offline::LoopbackServer> m_server;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<MailSession> m_session;
};

QTEST_GUILESS_MAIN(MessageRestoreTest)
#include "messagerestoretest.moc"
