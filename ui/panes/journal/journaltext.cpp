#include "ui/panes/journal/journaltext.h"

#include "operations/journalwords.h"
#include "ui/panes/actions/targettext.h"
#include "ui/text/figures.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace senderdesk::ui::text {
namespace {

using namespace Qt::StringLiterals;
using model::JournalOutcome;
using model::JournalRow;
using Finding = store::JournalVerdict::Finding;
using Why = operations::UndoRefusal::Why;

class JournalText
{
    Q_DECLARE_TR_FUNCTIONS(JournalText)

public:
    // A message has no name here but its Message-ID: the journal keeps what identifies it, not what it says.
    static QString target(const JournalRow &row)
    {
        const auto known = operations::targetOf(row);
        if (!known)
            return QString::fromUtf8(QJsonDocument(row.target).toJson(QJsonDocument::Compact));
        const auto *message = std::get_if<domain::MessageRef>(&known->what);
        if (!message)
            return targetName(*known);
        const QString name = message->messageId.isEmpty() ? message->id : message->messageId;
        //: A message in a mailbox; %1 its id, %2 its folder, %3 the mailbox
        return message->folder.isEmpty() ? tr("message %1 of %2").arg(name, message->mailbox)
                                         : tr("message %1 in %2 of %3").arg(name, message->folder, message->mailbox);
    }
    static QString action(const JournalRow &row)
    {
        const auto kind = operations::actionNamed(row.action);
        return kind ? actionTitle(*kind) : row.action;
    }
    static QString outcome(const JournalRow &row)
    {
        switch (row.outcome) {
        case JournalOutcome::InProgress:
            return tr("in progress");
        case JournalOutcome::Done:
            return row.undoneBy.isEmpty() ? tr("done") : tr("done, undone since");
        case JournalOutcome::NotExecutedAgain:
            return tr("not executed again");
        case JournalOutcome::Failed:
            return tr("failed");
        case JournalOutcome::Unknown:
            return tr("outcome unknown");
        case JournalOutcome::NotSent:
            return tr("not sent");
        }
        Q_UNREACHABLE();
    }
    static QString outcomeSentence(const JournalRow &row)
    {
        switch (row.outcome) {
        case JournalOutcome::InProgress:
            return tr("It was begun and has not ended yet.");
        case JournalOutcome::Done:
            return row.undoneBy.isEmpty() ? tr("The server said that it is done.")
                                          : tr("The server said that it is done. It was undone since.");
        case JournalOutcome::NotExecutedAgain:
            return tr("Not executed again: the server took it for a repeat and gave back an earlier answer.");
        case JournalOutcome::Failed:
            return tr("It failed; nothing was done.");
        case JournalOutcome::Unknown:
            return row.isRunEnded ? tr("The program ended before it knew the outcome. Whether it took effect is not known.")
                                  : tr("It left, and whether it took effect is not known.");
        case JournalOutcome::NotSent:
            return tr("It was not sent.");
        }
        Q_UNREACHABLE();
    }
    static QString refusal(const operations::UndoRefusal &refusal)
    {
        switch (refusal.why) {
        case Why::UnknownAction:
            return tr("This version of the program does not know this action.");
        case Why::NoInverse:
            return tr("Nothing brings back what this action did.");
        case Why::InProgress:
            return tr("This action has not ended yet.");
        case Why::OutcomeUnknown:
            return tr("Whether this action took effect is not known. Read the state first.");
        case Why::NothingDone:
            return tr("This action did nothing, so there is nothing to undo.");
        case Why::UndoneSince:
            return tr("This action was undone since.");
        case Why::NotReadBefore:
            return tr("What was there before this action was not read, so undoing it might change more.");
        case Why::HeldBefore:
            return tr("No undo: %1 were held before this hold, and a release would let go of those as well.")
                .arg(messages(refusal.messages));
        case Why::Released:
            return tr("No undo: what has left does not come back, and a hold would also hold the %1 that were not held before.")
                .arg(messages(refusal.messages));
        case Why::WasListed:
            return tr("No undo: it was there before it was restored, so deleting it would not bring back what was.");
        case Why::WasNotListed:
            return tr("No undo: it was deleted already or was not there, so restoring it would not bring back what was.");
        case Why::NoTarget:
            return tr("The journal does not say clearly what this action was done to.");
        }
        Q_UNREACHABLE();
    }
    static QString unproven(const operations::JournalProof &proof)
    {
        if (!proof.memoryOnlyReason.isEmpty()) {
            //: %1 is the keychain's own words
            return tr("Whether rows of an earlier run are missing at its end cannot be told: there is no keychain that remembers "
                      "them (%1).")
                .arg(proof.memoryOnlyReason);
        }
        if (!proof.verdict.isTailProven)
            return tr("Whether rows are missing at its end cannot be told: the keychain remembers none of this journal yet.");
        return tr("None is missing at its end.");
    }
    static QString proof(const operations::JournalProof &proof)
    {
        const QString row = plainId(proof.verdict.row);
        switch (proof.verdict.finding) {
        case Finding::Sound:
            return tr("All %n rows of the journal are as they were written.", nullptr, pluralNumber(proof.verdict.head.rows))
                   + u' ' + unproven(proof);
        case Finding::RowChanged:
            return tr("Row %1 of the journal is not what was written. The rows before it are sound; those after it prove "
                      "nothing.")
                .arg(row);
        case Finding::RowsMissing:
            return tr("Row %1 of the journal is missing. The rows before it are sound; those after it prove nothing.").arg(row);
        case Finding::TailMissing:
            return tr("The end of the journal is missing: it has %1 rows, and the keychain remembers %2.")
                .arg(row, count(proof.knownRows));
        case Finding::OtherJournal:
            return tr("Row %1 is not the one that the keychain remembers: rows were cut off and others written in their place, "
                      "or "
                      "this is another journal.")
                .arg(row);
        }
        Q_UNREACHABLE();
    }
    static QString moment(const model::JournalMoment &moment, bool isForExport)
    {
        const auto figure = [isForExport](qint64 value) { return isForExport ? plainId(value) : count(value); };
        if (moment.isListed)
            return *moment.isListed ? tr("in the list") : tr("not in the list");
        if (moment.counts)
            return tr("%1 to go, %2 held").arg(figure(moment.counts->toGo()), figure(moment.counts->hold));
        return moment.state;
    }
};

}

model::JournalWords journalWords(const JournalRow &row)
{
    return {.action = JournalText::action(row),
            .target = JournalText::target(row),
            .before = momentWords(row.before),
            .after = momentWords(row.after),
            .outcome = JournalText::outcome(row),
            .beforeExport = momentWords(row.before, true),
            .afterExport = momentWords(row.after, true)};
}

QString journalOutcomeSentence(const JournalRow &row)
{
    return JournalText::outcomeSentence(row);
}

QString undoRefusalSentence(const operations::UndoRefusal &refusal)
{
    return JournalText::refusal(refusal);
}

QString proofSentence(const operations::JournalProof &proof)
{
    return JournalText::proof(proof);
}

QString momentWords(const model::JournalMoment &moment, bool isForExport)
{
    return JournalText::moment(moment, isForExport);
}

}
