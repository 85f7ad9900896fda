#include "api/mail.h"
#include "model/deletedmessagesmodel.h"
#include "offline/maildesk.h"
#include "offline/mailestate.h"
#include "operations/mailsession.h"
#include "tests/contract/platformworld.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using model::MessageRow;
using Outcome = TargetResult::Outcome;

// Hundreds of deleted messages among thousands, some of whose ids are not good any more.
class MessageRestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_world = std::make_unique<contract::PlatformWorld>();
        domain::Connection connection = m_world->connection(domain::Service::OpenSrs);
        connection.baseUrl.setPath(QString::fromLatin1(offline::MailDesk::base));
        connection.user = u"admin@example.adm"_s;
        m_session = std::make_unique<MailSession>(connection, contract::PlatformWorld::secrets(), m_world->environment(1000));
    }
    void cleanup()
    {
        m_session.reset(); // the client before the server
        m_world.reset();
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
        return contract::carriedOut(*m_session, domain::ActionKind::RestoreMessages, m_session->messageTargets(rows));
    }
    qsizetype arrivals(const api::Method &method)
    {
        return m_world->arrivals(QByteArray(method.path.data(), qsizetype(method.path.size())));
    }

    std::unique_ptr<contract::PlatformWorld> m_world;
    std::unique_ptr<MailSession> m_session;
};

QTEST_GUILESS_MAIN(MessageRestoreTest)
#include "messagerestoretest.moc"
