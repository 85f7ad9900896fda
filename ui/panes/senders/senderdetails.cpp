#include "ui/panes/senders/senderdetails.h"

#include "model/sendersmodel.h"
#include "operations/adminsession.h"
#include "ui/shell/detailspanel.h"
#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/command.h"

#include <QCoreApplication>

namespace senderdesk::ui {
namespace {

class SenderDetails
{
    Q_DECLARE_TR_FUNCTIONS(SenderDetails)
};

QList<Fact> countFacts(const std::optional<domain::QueueCounts> &counts)
{
    const auto fact = [&](MailState state, qint64 domain::QueueCounts::*member) {
        return Fact{[state] { return stateName(state); }, counts ? text::count((*counts).*member) : QString()};
    };
    return {fact(MailState::New, &domain::QueueCounts::fresh),
            fact(MailState::Processing, &domain::QueueCounts::processing),
            fact(MailState::Retry, &domain::QueueCounts::retry),
            fact(MailState::Hold, &domain::QueueCounts::hold),
            {[] { return SenderDetails::tr("Total"); }, counts ? text::count(counts->total) : QString()},
            //: Messages that are not held: Total − Hold
            {[] { return SenderDetails::tr("To go"); }, counts ? text::count(counts->toGo()) : QString()}};
}

}

void describeSenders(DetailsPanel &panel, operations::AdminSession &session, const QList<core::SenderId> &senders,
                     const std::array<Command *, domain::senderActions> &actions, Command *open)
{
    if (senders.isEmpty()) {
        panel.setNothing([] { return SenderDetails::tr("Select a sender to see what is known of it."); });
        return;
    }
    model::SendersModel &model = session.senders().model();
    if (senders.size() == 1) {
        const auto row = model.find(senders.first());
        if (!row)
            return;
        panel.setTitle(row->sender.name, SenderDetails::tr("Sender %1").arg(text::plainId(row->sender.id)));
        QList<Fact> facts{{[] { return SenderDetails::tr("ID"); }, text::plainId(row->sender.id)},
                          {[] { return SenderDetails::tr("Type"); }, row->sender.type},
                          {[] { return SenderDetails::tr("Channel"); }, row->sender.channel}};
        if (row->sender.hasQueue()) {
            facts += countFacts(row->counts);
            const auto at = row->counts ? std::optional(row->countsAt) : std::nullopt;
            facts << Fact{[] { return SenderDetails::tr("As of"); }, text::time(at), text::dateAndTime(at)};
        } else {
            facts << Fact{[] { return SenderDetails::tr("Queue"); }, SenderDetails::tr("none: only AKMTA senders have one here")};
        }
        panel.setFacts(facts);
    } else {
        domain::QueueCounts sum;
        bool allKnown = true;
        for (const core::SenderId id : senders) {
            const auto row = model.find(id);
            if (row && row->counts)
                sum += *row->counts;
            else
                allKnown = false;
        }
        panel.setTitle(text::senders(senders.size()));
        panel.setFacts(countFacts(allKnown ? std::optional(sum) : std::nullopt));
    }
    QList<QAction *> all{open};
    for (Command *command : actions)
        all << command;
    panel.setActions(all);
}

}
