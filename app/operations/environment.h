#pragma once

#include "core/clock.h"
#include "core/requestid.h"

namespace senderdesk::store {
class Journal;
class JournalWitness;
}

namespace senderdesk::operations {

class Outbox;

// What every operation is given from outside; made in main (or a test) and outliving all sessions.
struct Environment
{
    core::Clock &clock;
    core::RequestIdSource &requestIds;
    store::Journal &journal;
    bool loopbackOnly = false;                // offline platform and tests: any other host is refused (promise 8)
    int pageSize = 1000;                      // rows asked for at once in lists: 1…10,000
    store::JournalWitness *witness = nullptr; // of the journal; nullptr: nobody remembers its end
    Outbox *outbox = nullptr;                 // see Connections, which has one for all its sessions
};

}
