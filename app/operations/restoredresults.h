#pragma once

#include "domain/mail.h"

#include <QStringList>

namespace senderdesk::operations {

// The results of a restore in the order of the ids that were sent; nullopt where the reply says nothing of one.
struct RestoredResults
{
    QList<std::optional<domain::RestoredMessage>> results;
    QList<qsizetype> matchedByPlace; // came under another id
};

// By id; the first of several counts. A result of no id that was sent is that of its place, where the reply has as many as were
// sent and nothing else was found for that place: the document's own example answers another id (wire/opensrs-mail.md 10).
[[nodiscard]] RestoredResults matched(const QStringList &ids, const QList<domain::RestoredMessage> &results);

}
