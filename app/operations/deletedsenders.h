#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"
#include "domain/connection.h"

#include <QList>
#include <QObject>

namespace senderdesk::store {
class Journal;
}

namespace senderdesk::operations {

// The senders that this data folder's journal says this console deleted on a server and did not restore since. The services list
// no deleted senders (wire/altcraft-admin.md 0), so the journal is the only memory. Senders deleted in the vendor's panel are not
// here and cannot be restored (2.2).
class DeletedSenders : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        core::SenderId sender;
        QString name; // as it was when deleted
        core::WallTime at{};
        bool isCertain = true; // false: the outcome of its deletion is unknown
    };

    DeletedSenders(store::Journal &journal, const domain::Connection &connection, QObject *parent = nullptr);

    void refresh();
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; } // newest first
    [[nodiscard]] std::optional<core::Error> error() const { return m_error; }
    [[nodiscard]] bool isRead() const { return m_isRead; }

Q_SIGNALS:
    void changed();

private:
    store::Journal &m_journal;
    QString m_server;
    QList<Entry> m_entries;
    std::optional<core::Error> m_error;
    bool m_isRead = false;
};

}
