#pragma once

#include "store/journal.h"

#include <QVariant>

#include <span>

// The columns of the journal's table, one description each: its name, its type, and how an entry gives and takes it. Private to
// this folder.
namespace senderdesk::store {

struct JournalColumn
{
    const char *name;
    const char *type;
    QVariant (*give)(const JournalEntry &);
    void (*take)(JournalEntry &, const QVariant &);
    int since = 1; // the layout that brought it; a later one's type has a default, for the rows that were there
};

[[nodiscard]] std::span<const JournalColumn> journalColumns();

[[nodiscard]] qint64 milliseconds(core::WallTime at); // as the column "at" has it

}
