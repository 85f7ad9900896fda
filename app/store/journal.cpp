#include "store/journal.h"

#include "store/journalfile.h"

#include <utility>

namespace senderdesk::store {

// Lives in the journal's thread and owns the file there. Posts its answers to the Journal, in whose thread the contexts are
// looked at: asking a QPointer in another thread than its object's would be a race.
class Journal::Worker : public QObject
{
public:
    explicit Worker(const QString &file) : m_file(file) {}

    JournalFile m_file;
};

Journal::Journal(QString file, QObject *parent) : QObject(parent), m_file(std::move(file)), m_worker(new Worker(m_file))
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_worker->moveToThread(&m_thread);
}

Journal::~Journal()
{
    if (!m_thread.isRunning()) {
        delete m_worker; // the thread never ran: nothing was asked
        return;
    }
    // Behind everything that waits: a plain quit() would leave posted appends unwritten.
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker] {
            worker->m_file.close();
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.wait();
}

template<class Work, class Answer>
void Journal::run(Work work, QObject *context, Answer then)
{
    if (!m_thread.isRunning())
        m_thread.start();
    QMetaObject::invokeMethod(
        m_worker,
        [this, worker = m_worker, work = std::move(work), context = QPointer<QObject>(context),
         then = std::move(then)]() mutable {
            auto result = work(worker->m_file);
            QMetaObject::invokeMethod(
                this,
                [context = std::move(context), then = std::move(then), result = std::move(result)]() mutable {
                    if (context)
                        then(std::move(result));
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void Journal::append(JournalEntry entry, QObject *context, Appended then)
{
    struct Written
    {
        core::Result<qint64> id;
        JournalHead head{};
    };
    run(
        [entry](JournalFile &file) {
            Written written{file.append(entry)};
            if (auto head = written.id ? file.head() : core::Result<JournalHead>{})
                written.head = *head;
            return written;
        },
        this,
        [this, entry, context = QPointer<QObject>(context), then = std::move(then)](Written written) mutable {
            if (written.id) {
                entry.id = *written.id;
                if (!m_firstOwnRow)
                    m_firstOwnRow = entry.id;
                Q_EMIT entryAppended(entry);
                Q_EMIT headMoved(written.head);
            }
            if (context)
                then(std::move(written.id));
        });
}

void Journal::read(JournalFilter filter, QObject *context, Entries then)
{
    run([filter = std::move(filter)](JournalFile &file) { return file.read(filter); }, context, std::move(then));
}

void Journal::verify(std::optional<JournalHead> known, QObject *context, Verified then)
{
    run([known = std::move(known)](JournalFile &file) { return file.verify(known); }, context, std::move(then));
}

}
