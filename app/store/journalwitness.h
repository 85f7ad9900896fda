#pragma once

#include "store/journal.h"

namespace senderdesk::store {

class SecretVault;

// Keeps the number of the journal's rows and the hash of the last one where the file is not: in the keychain. So a tail that was
// cut off is missed. Follows the journal; nothing waits for it, and an append never fails because of it.
//
// What it keeps is replaced only by what continues it: after a tail was cut, new rows do not make it forget the old ones.
class JournalWitness final : public QObject
{
    Q_OBJECT

public:
    // Both outlive it. key: of its entry in the vault.
    JournalWitness(Journal &journal, SecretVault &vault, QString key, QObject *parent = nullptr);

    // The entry of a data folder's journal: "journal-head", with the folder's mark where it is not the standard one.
    [[nodiscard]] static QString keyOf(const QString &folder, const QString &standardFolder);

    struct Testimony
    {
        std::optional<JournalHead> known; // empty: nothing was kept
        QString memoryOnlyReason;         // why it knows of this run alone; empty: a keychain keeps it
    };
    // Later, and not at all when the context is gone.
    void ask(QObject *context, std::function<void(const Testimony &)> then);

    [[nodiscard]] static QByteArray toText(const JournalHead &head);
    [[nodiscard]] static std::optional<JournalHead> fromText(const QByteArray &text);

private:
    void follow(const JournalHead &head);
    void compare(std::optional<JournalHead> kept);
    void write();

    enum class State {
        Unread,    // what is kept is not known yet
        Reading,   // or being compared with the file
        Following, // what comes continues it
        Refusing,  // it does not: what is kept stays
    };

    Journal &m_journal;
    SecretVault &m_vault;
    const QString m_key;
    State m_state = State::Unread;
    std::optional<JournalHead> m_first; // of this run
    std::optional<JournalHead> m_next;  // to be written; only the newest counts
    bool m_isWriting = false;
};

}
