#include "ui/panes/queue/holdwords.h"

#include "domain/scope.h"
#include "operations/adminsession.h"
#include "ui/panes/actions/targettext.h"
#include "ui/text/figures.h"

#include <QCoreApplication>

namespace senderdesk::ui {
namespace {

class HoldWords
{
    Q_DECLARE_TR_FUNCTIONS(HoldWords)

public:
    static QString byOwner(const operations::StandingHold &hold, core::WallTime now)
    {
        const QString owner = hold.terms.owner;
        if (!hold.isCertain)
            return tr("perhaps held by %1").arg(owner);
        if (hold.isOver(now))
            return tr("held by %1, due for release").arg(owner);
        //: %1 is a person, %2 a time of the day, or a date and a time
        return hold.terms.until ? tr("held by %1 until %2").arg(owner, text::clockTime(hold.terms.until, now))
                                : tr("held by %1").arg(owner);
    }
    static QString elsewhere(const operations::HeldElsewhere &elsewhere, qint64 held)
    {
        return elsewhere.isCertain
                   ? tr("%1 of %2 held were not held from here").arg(text::count(elsewhere.messages), text::count(held))
                   : tr("up to %1 of %2 held were not held from here").arg(text::count(elsewhere.messages), text::count(held));
    }
};

std::optional<domain::QueueScope> heldScopeOf(const model::QueueRow &row)
{
    if (row.group.hold <= 0)
        return std::nullopt;
    const auto scope = domain::scopeOf(row.sender, row.query, row.group);
    return scope ? std::optional(*scope) : std::nullopt;
}

}

QString text::queueBadge(operations::AdminSession &session, const model::QueueRow &row)
{
    const auto scope = domain::scopeOf(row.sender, row.query, row.group);
    const operations::HoldWatch::Held *held = scope ? session.holdWatch().find(*scope) : nullptr;
    if (!held || !held->isArrivingUnheld)
        return holdBadge(session, row);
    return held->isCertain ? HoldWords::tr("new mail is arriving un-held")
                           : HoldWords::tr("more mail is to go; whether it was held is not known");
}

QString text::holdBadge(operations::AdminSession &session, const model::QueueRow &row)
{
    const auto scope = heldScopeOf(row);
    if (!scope)
        return {};
    const operations::StandingHolds &holds = session.holdLedger().holds();
    const operations::HeldElsewhere elsewhere = holds.elsewhere(*scope, row.group.hold);
    if (const operations::StandingHold *own = holds.of(*scope)) {
        const QString words = HoldWords::byOwner(*own, session.environment().clock.now());
        return elsewhere.isCertain && elsewhere.messages > 0 ? HoldWords::tr("%1, partly foreign").arg(words) : words;
    }
    if (elsewhere.messages == row.group.hold)
        return HoldWords::tr("foreign hold");
    return elsewhere.messages > 0 ? HoldWords::tr("held from here, partly foreign") : HoldWords::tr("held from here");
}

QString text::holdDueSentence(operations::AdminSession &session, const operations::StandingHold &hold)
{
    const QString target = targetName(session.targetOf(hold.scope));
    const QString until = clockTime(hold.terms.until, session.environment().clock.now());
    //: %1 is what was held ("campaign 4914 of account 306 on 119 Main"), %2 a person, %3 a time, %4 a reason that somebody typed
    return HoldWords::tr("The hold of %1 by %2 was to end at %3 (%4). It stands until somebody releases it.")
        .arg(target, hold.terms.owner, until, hold.reason);
}

QList<Fact> holdFacts(operations::AdminSession &session, const model::QueueRow &row)
{
    const auto scope = heldScopeOf(row);
    if (!scope)
        return {};
    const core::WallTime now = session.environment().clock.now();
    const operations::StandingHolds &holds = session.holdLedger().holds();
    QList<Fact> facts;
    if (const operations::StandingHold *own = holds.of(*scope)) {
        facts << Fact{[] { return HoldWords::tr("Held by"); }, own->terms.owner}
              << Fact{[] { return HoldWords::tr("Held since"); }, text::clockTime(own->since, now), text::dateAndTime(own->since)}
              << Fact{[] { return HoldWords::tr("Reason"); }, own->reason};
        if (own->scope != *scope)
            facts << Fact{[] { return HoldWords::tr("Held with"); }, text::targetName(session.targetOf(own->scope))};
        if (own->terms.until)
            facts << Fact{[] { return HoldWords::tr("Reminder"); }, text::clockTime(own->terms.until, now),
                          text::dateAndTime(own->terms.until)};
    }
    if (const auto elsewhere = holds.elsewhere(*scope, row.group.hold); elsewhere.messages > 0)
        facts << Fact{[] { return HoldWords::tr("Foreign"); }, HoldWords::elsewhere(elsewhere, row.group.hold)};
    return facts;
}

}
