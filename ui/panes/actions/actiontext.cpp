#include "ui/panes/actions/actiontext.h"

#include "ui/panes/actions/targettext.h"
#include "ui/text/actionwords.h"
#include "ui/text/errors.h"
#include "ui/text/figures.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace senderdesk::ui::text {
namespace {

using namespace Qt::StringLiterals;
using domain::ActionKind;
using operations::ActionTarget;
using operations::Report;
using operations::TargetResult;
using Outcome = operations::TargetResult::Outcome;

class ActionText
{
    Q_DECLARE_TR_FUNCTIONS(ActionText)

public:
    static QString figures(const TargetResult &result)
    {
        if (result.updated)
            return tr("The server changed %n subscriptions.", nullptr, pluralNumber(*result.updated));
        if (!result.before && !result.after)
            return {};
        //: Figures of a queue before and after an action
        return tr("Before: %1. After: %2.").arg(state(result.before, {}, {}), state(result.after, {}, {}));
    }

    // One target gets one whole story; several get sums.
    static QString single(ActionKind kind, const TargetResult &result)
    {
        const QString what = targetName(result.target);
        const QString error = result.error ? errorSentence(*result.error) : QString();
        QString sentence;
        switch (result.outcome) {
        case Outcome::Done:
            sentence = actionDone(kind, what);
            break;
        case Outcome::NotExecutedAgain:
            sentence = tr("Not executed again: the server took %1 for a repeat and gave back an earlier answer.").arg(what);
            break;
        case Outcome::Failed:
            sentence = tr("Failed for %1. %2").arg(what, error);
            break;
        case Outcome::Unknown:
            sentence = tr("The outcome for %1 is unknown. %2 It was not sent again; the state was read anew.").arg(what, error);
            break;
        case Outcome::NotSent:
            sentence = tr("Not sent for %1. %2").arg(what, error);
            break;
        }
        const QString moved = figures(result);
        return moved.isEmpty() ? sentence.trimmed() : sentence.trimmed() + u' ' + moved;
    }

    static QString several(const Report &report)
    {
        QStringList parts;
        const auto add = [&](Outcome outcome, auto sentence) {
            if (const qsizetype number = report.count(outcome))
                parts << sentence(pluralNumber(number));
        };
        add(Outcome::Done, [&](int n) { return actionDoneMany(report.kind, n); });
        add(Outcome::NotExecutedAgain,
            [](int n) { return tr("%n were not executed again: the server took them for repeats.", nullptr, n); });
        add(Outcome::Failed, [](int n) { return tr("%n failed.", nullptr, n); });
        add(Outcome::Unknown, [](int n) { return tr("The outcome of %n is unknown; they were not sent again.", nullptr, n); });
        add(Outcome::NotSent, [](int n) { return tr("%n were not sent.", nullptr, n); });
        if (const auto number = std::ranges::count_if(report.results, &TargetResult::isMatchedByPlace)) {
            parts << tr("The server answered %n under another id; those results were taken by their place.", nullptr,
                        pluralNumber(number));
        }
        for (const TargetResult &result : report.results) {
            if (result.error) {
                parts << tr("First fault, %1: %2").arg(targetName(result.target), errorSentence(*result.error));
                break;
            }
        }
        return parts.join(u' ');
    }

    static QString offer(const QList<ActionTarget> &nearest)
    {
        if (nearest.size() != 1) {
            return tr("Hold, release and clear cannot be said for one ISP. The nearest that can be said are %n wider scopes.",
                      nullptr, int(nearest.size()));
        }
        const ActionTarget &target = nearest.first();
        const QString isps = target.insteadOf ? target.insteadOf->isps.join(u", "_s) : QString();
        const QString narrow = target.insteadOf ? count(target.insteadOf->counts.total) : unknown();
        const QString wide = target.counts ? messages(target.counts->total) : unknown();
        //: %1 is a scope ("campaign 4914 of account 306 on 119 Main"), %2 "140 messages", %3 a number, %4 names of ISPs
        return tr("Hold, release and clear cannot be said for one ISP. The nearest is %1 for every ISP: %2, not the %3 for %4.")
            .arg(targetName(target), wide, narrow, isps);
    }

    static QString state(const std::optional<domain::QueueCounts> &counts, std::optional<bool> isListed, const QString &word)
    {
        if (counts)
            return tr("%1 to go, %2 held").arg(count(counts->toGo()), count(counts->hold));
        if (isListed)
            return *isListed ? tr("listed") : tr("not listed");
        return word.isEmpty() ? unknown() : word;
    }

    static QString outcomeWord(Outcome outcome)
    {
        switch (outcome) {
        case Outcome::Done:
            return tr("done");
        case Outcome::NotExecutedAgain:
            return tr("not executed again");
        case Outcome::Failed:
            return tr("failed");
        case Outcome::Unknown:
            return tr("unknown");
        case Outcome::NotSent:
            return tr("not sent");
        }
        Q_UNREACHABLE();
    }
};

}

QString targetRefusalSentence(operations::TargetRefusal::Why why)
{
    using Why = operations::TargetRefusal::Why;
    switch (why) {
    case Why::HasIsp:
        return refusalSentence(domain::ScopeRefusal::Why::HasIsp);
    case Why::AccountMissing:
        return refusalSentence(domain::ScopeRefusal::Why::AccountMissing);
    case Why::CampaignMissing:
        return refusalSentence(domain::ScopeRefusal::Why::CampaignMissing);
    case Why::Contradiction:
        return refusalSentence(domain::ScopeRefusal::Why::Contradiction);
    case Why::NoQueue:
        return ActionText::tr("Only AKMTA senders have a queue here.");
    }
    Q_UNREACHABLE();
}

QString heldElsewhereSentence(const operations::Confirmation &confirmation)
{
    const auto elsewhere = confirmation.heldElsewhere();
    const qint64 held = confirmation.totals().hold;
    if (!elsewhere || held == 0)
        return {};
    if (elsewhere->messages == 0)
        return ActionText::tr("All that is held here was held from this console.");
    //: %1 and %2 are numbers of messages
    return elsewhere->isCertain
               ? ActionText::tr("Of %1 held, %2 were not held from this console. The release lets them go too.")
                     .arg(count(held), count(elsewhere->messages))
               : ActionText::tr("Of %1 held, up to %2 were not held from this console. The release lets them go too.")
                     .arg(count(held), count(elsewhere->messages));
}

// Worth saying where it takes more than a moment.
static QString readSoFar(const operations::Confirmation &confirmation)
{
    const operations::Progress progress = confirmation.progress();
    //: How many of the targets of an action were read: "120 of 500 read."
    return progress.total > 1 ? u' ' + ActionText::tr("%1 of %2 read.").arg(count(progress.answered), count(progress.total))
                              : QString();
}

QString progressSentence(const operations::Confirmation &confirmation)
{
    using State = operations::Confirmation::State;
    switch (confirmation.state()) {
    case State::Reading:
        return ActionText::tr("Reading the figures from the server…") + readSoFar(confirmation);
    case State::Checking:
        return ActionText::tr("Reading the figures once more before sending…") + readSoFar(confirmation);
    case State::Sending:
        return ActionText::tr("Sending: %1 of %2 answered.")
            .arg(count(confirmation.progress().answered), count(confirmation.progress().total));
    case State::Verifying:
        return ActionText::tr("Reading the state after it…") + readSoFar(confirmation);
    case State::Ready:
    case State::ReadFailed:
    case State::Waiting:
    case State::Changed:
    case State::Done:
    case State::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

QString reportSentence(const Report &report)
{
    QString sentence =
        report.results.size() == 1 ? ActionText::single(report.kind, report.results.first()) : ActionText::several(report);
    if (report.journalError)
        sentence += u' ' + ActionText::tr("The outcome could not be written to the journal.");
    return sentence;
}

QString reportDetail(const Report &report)
{
    QStringList lines;
    for (const TargetResult &result : report.results) {
        lines << targetName(result.target) + u": "_s + ActionText::outcomeWord(result.outcome);
        if (const QString moved = ActionText::figures(result); !moved.isEmpty())
            lines << moved;
        if (result.isMatchedByPlace)
            lines << u"matched by its place: the server answered under another id"_s;
        if (!result.requestId.isEmpty())
            lines << u"request id: "_s + result.requestId;
        if (result.error)
            lines << core::technicalDetail(*result.error);
    }
    return lines.join(u'\n');
}

QString outcomeWord(const TargetResult &result)
{
    return ActionText::outcomeWord(result.outcome);
}

QString stateBefore(const TargetResult &result)
{
    return ActionText::state(result.before, result.isListedBefore, result.target.state);
}

QString stateAfter(const TargetResult &result)
{
    return ActionText::state(result.after, result.isListedAfter, result.stateAfter);
}

QString faultOf(const TargetResult &result)
{
    return result.error ? errorSentence(*result.error) : QString();
}

QString offerSentence(const QList<ActionTarget> &nearest)
{
    return ActionText::offer(nearest);
}

}
