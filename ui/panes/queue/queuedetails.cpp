#include "ui/panes/queue/queuedetails.h"

#include "operations/adminsession.h"
#include "ui/panes/queue/holdwords.h"
#include "ui/shell/detailspanel.h"
#include "ui/text/figures.h"
#include "ui/text/words.h"
#include "ui/widgets/colours.h"

#include <QCoreApplication>
#include <QLocale>

namespace senderdesk::ui {
namespace {

using namespace Qt::StringLiterals;

class QueueDetails
{
    Q_DECLARE_TR_FUNCTIONS(QueueDetails)
};

QString accountWords(operations::AdminSession &session, qint64 id)
{
    const auto account = core::AccountId::from(id);
    return text::idAndName(id, account ? session.accounts().name(*account) : QString());
}

QString campaignWords(const operations::AdminSession &session, qint64 accountId, qint64 id)
{
    const auto account = core::AccountId::from(accountId);
    const auto campaign = core::CampaignId::from(id);
    return text::idAndName(id, account && campaign ? session.campaignName(*account, *campaign) : QString());
}

QString pathOf(operations::AdminSession &session, const QList<core::SenderId> &senders, const domain::QueueQuery &query)
{
    if (senders.isEmpty())
        return {};
    QStringList parts;
    if (senders.size() == 1)
        parts << text::idAndName(senders.first().value(), session.senderName(senders.first()));
    else
        parts << text::senders(senders.size());
    if (query.account)
        parts << QueueDetails::tr("Account %1").arg(accountWords(session, query.account->value()));
    if (query.campaign)
        parts << QueueDetails::tr("Campaign %1")
                     .arg(campaignWords(session, query.account ? query.account->value() : 0, query.campaign->value()));
    if (query.isp)
        parts << *query.isp;
    return parts.join(u" › "_s);
}

QString share(qint64 part, qint64 whole)
{
    return whole > 0 ? QLocale().toString(100.0 * double(part) / double(whole), 'f', 1) + QLocale().percent() : QString();
}

}

QString queuePath(operations::AdminSession &session)
{
    return pathOf(session, session.queue().senders(), session.queue().query());
}

QString watchedName(operations::AdminSession &session, const operations::WatchedQueue &queue)
{
    return pathOf(session, {queue.sender}, queue.total);
}

void describeQueueRows(DetailsPanel &panel, operations::AdminSession &session, const QList<model::QueueRow> &rows,
                       const QList<QAction *> &actions)
{
    if (rows.isEmpty()) {
        panel.setNothing([] { return QueueDetails::tr("Select a row to see its figures and what can be done with it."); });
        return;
    }
    domain::QueueCounts sum;
    for (const model::QueueRow &row : rows)
        sum += row.group.counts();

    QList<Fact> facts;
    if (rows.size() == 1) {
        const model::QueueRow &row = rows.first();
        const domain::QueueGroup &group = row.group;
        QString title = group.isp;
        if (group.campaignId)
            title = QueueDetails::tr("Campaign %1").arg(campaignWords(session, group.accountId, group.campaignId));
        else if (group.accountId)
            title = QueueDetails::tr("Account %1").arg(accountWords(session, group.accountId));
        else if (title.isEmpty())
            title = QueueDetails::tr("Everything in this sender");
        panel.setTitle(title, text::idAndName(row.sender.value(), session.senderName(row.sender)));
        if (group.accountId)
            facts << Fact{[] { return QueueDetails::tr("Account"); }, accountWords(session, group.accountId)};
        if (group.campaignId)
            facts << Fact{[] { return QueueDetails::tr("Campaign"); }, campaignWords(session, group.accountId, group.campaignId)};
        if (!group.isp.isEmpty())
            facts << Fact{[] { return QueueDetails::tr("ISP"); }, group.isp};
    } else {
        panel.setTitle(text::rows(rows.size()));
    }
    const auto count = [&](MailState state, qint64 number) {
        facts << Fact{[state] { return stateName(state); }, text::count(number), share(number, sum.total)};
    };
    count(MailState::New, sum.fresh);
    count(MailState::Processing, sum.processing);
    count(MailState::Retry, sum.retry);
    count(MailState::Hold, sum.hold);
    facts << Fact{[] { return QueueDetails::tr("Total"); }, text::count(sum.total)};
    facts << Fact{[] { return QueueDetails::tr("To go"); }, text::count(sum.toGo())};
    if (!sum.addsUp()) {
        facts << Fact{[] { return QueueDetails::tr("Check"); },
                      QueueDetails::tr("the states add up to %1, not to the total").arg(text::count(sum.sum()))};
    }
    facts << Fact{[] { return QueueDetails::tr("As of"); }, text::time(rows.first().at), text::dateAndTime(rows.first().at)};
    if (rows.size() == 1)
        facts << holdFacts(session, rows.first());
    panel.setFacts(facts);
    panel.setActions(actions);
}

}
