#include "store/journalwitness.h"

#include "store/secretvault.h"

#include <QCryptographicHash>
#include <QDir>

#include <utility>

namespace senderdesk::store {

using namespace Qt::StringLiterals;

JournalWitness::JournalWitness(Journal &journal, SecretVault &vault, QString key, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_vault(vault)
    , m_key(std::move(key))
{
    connect(&journal, &Journal::headMoved, this, &JournalWitness::follow);
}

QString JournalWitness::keyOf(const QString &folder, const QString &standardFolder)
{
    const QString path = QDir(folder).absolutePath();
    if (path == QDir(standardFolder).absolutePath())
        return u"journal-head"_s;
    const QByteArray mark = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return u"journal-head/"_s + QLatin1String(mark);
}

QByteArray JournalWitness::toText(const JournalHead &head)
{
    return QByteArray::number(head.rows) + ' ' + head.hash;
}

std::optional<JournalHead> JournalWitness::fromText(const QByteArray &text)
{
    const QByteArrayList parts = text.split(' ');
    bool isNumber = false;
    const qint64 rows = parts.first().toLongLong(&isNumber);
    if (parts.size() != 2 || !isNumber || rows < 0)
        return std::nullopt;
    return JournalHead{rows, parts.last()};
}

void JournalWitness::ask(QObject *context, std::function<void(const Testimony &)> then)
{
    m_vault.read(m_key, context, [this, then = std::move(then)](const core::Result<core::Secret> &read) {
        then({read ? fromText(read->reveal()) : std::nullopt, m_vault.memoryOnlyReason()});
    });
}

void JournalWitness::follow(const JournalHead &head)
{
    m_next = head;
    if (!m_first)
        m_first = head;
    if (m_state == State::Unread) {
        m_state = State::Reading;
        m_vault.read(m_key, this,
                     [this](const core::Result<core::Secret> &read) { compare(read ? fromText(read->reveal()) : std::nullopt); });
    } else if (m_state == State::Following) {
        write();
    }
}

// The first row of this run comes after those that were kept, or rows are missing; or another program wrote meanwhile.
void JournalWitness::compare(std::optional<JournalHead> kept)
{
    if (!kept || m_first->rows > kept->rows) {
        m_state = State::Following;
        write();
        return;
    }
    m_journal.verify(kept, this, [this](const core::Result<JournalVerdict> &verdict) {
        if (!verdict) {
            m_state = State::Unread; // asked again with the next row
            return;
        }
        m_state = verdict->finding == JournalVerdict::Finding::Sound ? State::Following : State::Refusing;
        if (m_state == State::Following)
            write();
    });
}

void JournalWitness::write()
{
    if (m_isWriting || !m_next)
        return;
    m_isWriting = true;
    const JournalHead head = *std::exchange(m_next, std::nullopt);
    m_vault.write(m_key, core::Secret(toText(head)), this, [this](const core::Result<void> &) {
        m_isWriting = false;
        write(); // what came meanwhile
    });
}

}
