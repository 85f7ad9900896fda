#pragma once

#include "offline/estate.h"
#include "offline/fleet.h"
#include "offline/mailestate.h"
#include "offline/subscriberdesk.h"
#include "offline/workshop.h"

#include <expected>
#include <optional>

namespace senderdesk::offline {

// The state of all simulated services together; what a family of methods works on.
struct World
{
    World(Scenario scenario, quint64 seedOfAll, const EstateOptions &chosen)
        : options(chosen)
        , seed(seedOfAll)
        , fleet(scenario, seedOfAll, chosen)
        , workshop(fleet)
        , mail(seedOfAll, QString::fromUtf8(chosen.secret))
    {}
    Q_DISABLE_COPY_MOVE(World)

    // Made when first asked for: it is large, and not every session looks at it.
    [[nodiscard]] SubscriberDesk &subscribers()
    {
        if (!m_subscribers)
            m_subscribers.emplace(seed);
        return *m_subscribers;
    }

    EstateOptions options;
    quint64 seed;
    Fleet fleet;
    Workshop workshop;
    MailEstate mail;

private:
    std::optional<SubscriberDesk> m_subscribers;
};

// An `error` other than 0 in the envelope (wire/altcraft-admin.md 1.6). No document prints the texts: these are ours.
struct Refusal
{
    int code;
    QString text;
};

template<class Reply>
using Outcome = std::expected<Reply, Refusal>;

}
