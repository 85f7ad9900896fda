#include "api/mail.h"
#include "offline/maildesk.h"
#include "offline/mailestate.h"
#include "tests/contract/messagehands.h"
#include "tests/contract/platformworld.h"

#include <QRegularExpression>
#include <QTest>

using namespace senderdesk;
using namespace senderdesk::operations;
using namespace Qt::StringLiterals;
using model::MessageRow;

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
        m_hands.emplace(*m_session, offline::busyMailbox);
    }
    void cleanup()
    {
        m_session.reset(); // the client before the server
        m_world.reset();
    }

    void whatIsFoundBySubjectComesBackAndTheReportSaysWhichDidNot()
    {
        const QList<MessageRow> all = m_hands->list();
        QVERIFY(all.size() >= 2000);
        QList<MessageRow> invoices = contract::MessageHands::bySubject(all, u"Invoice "_s, 300);
        QCOMPARE(invoices.size(), 300);
        QSet<QString> stale;
        for (qsizetype i = 0; i < invoices.size(); i += 15) {
            invoices[i].message.id += u'x'; // of no listing
            stale.insert(invoices.at(i).message.id);
        }
        const qsizetype listings = arrivals(api::DeletedMessagesGet::method);

        contract::MessageHands::saysWhichFailed(m_hands->restore(invoices), stale);
        QCOMPARE(arrivals(api::DeletedMessagesRestore::method), 12);   // 25 ids a request, each sent once
        QCOMPARE(arrivals(api::DeletedMessagesGet::method), listings); // confirming lists nothing

        QCOMPARE(m_hands->list().size(), all.size() - 300 + stale.size());
    }

private:
    qsizetype arrivals(const api::Method &method)
    {
        return m_world->arrivals(QByteArray(method.path.data(), qsizetype(method.path.size())));
    }

    std::unique_ptr<contract::PlatformWorld> m_world;
    std::unique_ptr<MailSession> m_session;
    std::optional<contract::MessageHands> m_hands;
};

QTEST_GUILESS_MAIN(MessageRestoreTest)
#include "messagerestoretest.moc"
