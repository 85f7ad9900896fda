#pragma once

#include "model/deletedmessagesmodel.h"
#include "operations/mailsession.h"
#include "tests/contract/actingworld.h"

#include <QSet>

#include <algorithm>

namespace senderdesk::contract {

// What an operator does with the deleted messages of a mailbox, whatever server is behind the session.
class MessageHands
{
public:
    using Row = model::MessageRow;
    MessageHands(operations::MailSession &session, QString mailbox) : m_session(session), m_mailbox(std::move(mailbox)) {}

    QList<Row> list()
    {
        operations::DeletedMessagesSource &source = m_session.deletedMessages();
        source.show(m_mailbox, {});
        const auto isRead = [&source] { return source.state() == operations::Source::State::Ready && !source.model().isBusy(); };
        if (!QTest::qWaitFor(isRead, 20'000))
            QTest::qFail("the mailbox was not listed", __FILE__, __LINE__);
        QList<Row> rows;
        for (int row = 0; row < source.model().rowCount(); ++row) {
            if (!source.model().isGoneAt(row))
                rows << *source.model().rowAt(row);
        }
        return rows;
    }
    // The first of those whose subject begins so.
    [[nodiscard]] static QList<Row> bySubject(const QList<Row> &rows, const QString &beginning, qsizetype most)
    {
        QList<Row> found;
        std::ranges::copy_if(rows, std::back_inserter(found),
                             [&beginning](const Row &row) { return row.head.subject.startsWith(beginning); });
        return found.first(std::min(found.size(), most));
    }
    operations::Report restore(const QList<Row> &rows)
    {
        return carriedOut(m_session, domain::ActionKind::RestoreMessages, m_session.messageTargets(rows));
    }
    // The report names the stale ids as failed, and all others as done.
    static void saysWhichFailed(const operations::Report &report, const QSet<QString> &stale)
    {
        using Outcome = operations::TargetResult::Outcome;
        QCOMPARE(report.count(Outcome::Failed), stale.size());
        QCOMPARE(report.count(Outcome::Done), report.results.size() - stale.size());
        for (const operations::TargetResult &result : report.results)
            QCOMPARE(result.outcome == Outcome::Failed, stale.contains(std::get<domain::MessageRef>(result.target.what).id));
    }

private:
    operations::MailSession &m_session;
    QString m_mailbox;
};

}
