#pragma once

#include "offline/estate.h"
#include "offline/fleet.h"
#include "offline/mailestate.h"
#include "offline/workshop.h"

#include <expected>

namespace senderdesk::offline {

// The state of all simulated services together; what a family of methods works on.
struct World
{
    World(Scenario scenario, quint64 seed, const EstateOptions &chosen)
        : options(chosen)
        , fleet(scenario, seed, chosen)
        , workshop(fleet)
        , mail(seed)
    {}
    Q_DISABLE_COPY_MOVE(World)

    EstateOptions options;
    Fleet fleet;
    Workshop workshop;
    MailEstate mail;
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
