#include "ui/panes/journal/journaldetails.h"

#include "ui/panes/journal/journaltext.h"
#include "ui/shell/detailspanel.h"
#include "ui/text/figures.h"
#include "ui/text/words.h"
#include "ui/widgets/colours.h"

#include <QCoreApplication>

#include <map>

namespace senderdesk::ui {
namespace {

using namespace Qt::StringLiterals;
using model::JournalRow;

class JournalText
{
    Q_DECLARE_TR_FUNCTIONS(JournalText)

public:
    // A figure before and after, in one line.
    static QString change(const JournalRow &row, qint64 domain::QueueCounts::*member)
    {
        const auto figure = [member](const model::JournalMoment &moment) {
            return moment.counts ? text::count((*moment.counts).*member) : text::unknown();
        };
        return figure(row.before) + u" → "_s + figure(row.after);
    }
    static QList<Fact> moments(const JournalRow &row)
    {
        if (!row.before.counts && !row.after.counts)
            return {{[] { return tr("Before"); }, text::momentWords(row.before)},
                    {[] { return tr("After"); }, text::momentWords(row.after)}};
        QList<Fact> facts;
        const auto add = [&](MailState state, qint64 domain::QueueCounts::*member) {
            facts << Fact{[state] { return stateName(state); }, change(row, member)};
        };
        add(MailState::New, &domain::QueueCounts::fresh);
        add(MailState::Processing, &domain::QueueCounts::processing);
        add(MailState::Retry, &domain::QueueCounts::retry);
        add(MailState::Hold, &domain::QueueCounts::hold);
        facts << Fact{[] { return tr("Total"); }, change(row, &domain::QueueCounts::total)};
        if (row.before.isListed || row.after.isListed) {
            facts << Fact{[] { return tr("Before"); }, text::momentWords(row.before)}
                  << Fact{[] { return tr("After"); }, text::momentWords(row.after)};
        }
        return facts;
    }
    static QList<Fact> facts(const JournalRow &row)
    {
        QStringList rows;
        for (const qint64 each : row.rows)
            rows << text::plainId(each);
        QList<Fact> facts{{[] { return tr("Outcome"); }, text::journalOutcomeSentence(row)},
                          {[] { return tr("When"); }, text::dateAndTime(row.at)},
                          {[] { return tr("Reason"); }, row.reason}};
        if (!row.owner.isEmpty())
            facts << Fact{[] { return tr("Owner"); }, row.owner};
        if (row.until)
            facts << Fact{[] { return tr("Reminder"); }, text::dateAndTime(row.until)};
        facts += moments(row);
        facts << Fact{[] { return tr("Connection"); }, row.connection}
              << Fact{[] { return tr("Class"); }, text::className(row.connectionClass)}
              << Fact{[] { return tr("Host"); }, row.host} << Fact{[] { return tr("User"); }, row.user}
              << Fact{[] { return tr("Request ID"); }, row.requestId};
        if (!row.error.isEmpty())
            facts << Fact{[] { return tr("Error"); }, row.error.section(u'\n', 0, 0), row.error};
        //: The numbers of an action's rows in the journal's file
        facts << Fact{[] { return tr("Rows"); }, rows.join(u", "_s)};
        return facts;
    }
    static QList<Fact> sums(const QList<JournalRow> &rows)
    {
        std::map<QString, qint64> outcomes;
        for (const JournalRow &row : rows)
            ++outcomes[row.words.outcome];
        QList<Fact> facts;
        for (const auto &[outcome, number] : outcomes)
            facts << Fact{Sentence(outcome), text::count(number)};
        return facts;
    }
};

}

void describeJournal(DetailsPanel &panel, const QList<JournalRow> &selected, const QList<QAction *> &actions)
{
    if (selected.isEmpty()) {
        panel.setNothing([] { return JournalText::tr("Select an action to see what the journal says of it."); });
        return;
    }
    if (selected.size() == 1) {
        panel.setTitle(selected.first().words.action, selected.first().words.target);
        panel.setFacts(JournalText::facts(selected.first()));
    } else {
        panel.setTitle(JournalText::tr("%n actions", nullptr, text::pluralNumber(selected.size())));
        panel.setFacts(JournalText::sums(selected));
    }
    panel.setActions(actions);
}

}
