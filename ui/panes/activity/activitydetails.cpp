#include "ui/panes/activity/activitydetails.h"

#include "ui/shell/detailspanel.h"
#include "ui/text/figures.h"
#include "ui/widgets/command.h"

#include <QCoreApplication>

namespace senderdesk::ui {
namespace {

class ActivityText
{
    Q_DECLARE_TR_FUNCTIONS(ActivityText)

public:
    static QList<Fact> facts(const operations::ActivityDetails &request)
    {
        const model::ActivityRow &row = request.row;
        return {{[] { return tr("Time"); }, text::time(row.at), text::dateAndTime(row.at)},
                {[] { return tr("Connection"); }, row.connection},
                {[] { return tr("Address"); }, request.url},
                {[] { return tr("Request ID"); }, request.requestId},
                //: Of HTTP
                {[] { return tr("Status"); }, row.status == 0 ? QString() : text::plainId(row.status)},
                {[] { return tr("Error"); }, row.error},
                {[] { return tr("Outcome"); }, request.outcome},
                {[] { return tr("Duration"); }, text::duration(row.took)},
                {[] { return tr("Sent"); }, text::bytes(row.sent)},
                {[] { return tr("Received"); }, text::bytes(row.received)},
                {[] { return tr("Attempts"); }, text::count(qint64(row.attempts))}};
    }
    static QList<Fact> sums(const QList<model::ActivityRow> &requests)
    {
        qint64 sent = 0;
        qint64 received = 0;
        std::chrono::milliseconds took{};
        for (const model::ActivityRow &request : requests) {
            sent += request.sent;
            received += request.received;
            took += request.took;
        }
        return {{[] { return tr("Duration in all"); }, text::duration(took)},
                {[] { return tr("Sent"); }, text::bytes(sent)},
                {[] { return tr("Received"); }, text::bytes(received)}};
    }
};

}

void describeRequests(DetailsPanel &panel, const QList<model::ActivityRow> &selected,
                      const std::optional<operations::ActivityDetails> &single, Command *curl)
{
    if (selected.isEmpty()) {
        panel.setNothing([] { return ActivityText::tr("Select a request to see what is known of it."); });
        return;
    }
    if (single) {
        panel.setTitle(single->row.method);
        panel.setFacts(ActivityText::facts(*single));
    } else {
        panel.setTitle(text::requests(selected.size()));
        panel.setFacts(ActivityText::sums(selected));
    }
    panel.setActions({curl});
}

}
