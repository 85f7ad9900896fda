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
    writeWaiting();
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
    m_waiting.push_back({std::move(entry), context, std::move(then)});
    if (m_writing == 0)
        writeWaiting();
}

void Journal::writeWaiting()
{
    if (m_waiting.empty())
        return;
    ++m_writing;
    QList<JournalEntry> entries;
    for (const Waiting &each : m_waiting)
        entries << each.entry;
    run([entries](JournalFile &file) { return file.append(entries); }, this,
        [this, written = std::exchange(m_waiting, {})](const core::Result<JournalHead> &head) mutable {
            --m_writing;
            take(std::move(written), head);
            if (m_writing == 0)
                writeWaiting();
        });
}

void Journal::take(std::vector<Waiting> written, const core::Result<JournalHead> &head)
{
    qint64 id = head ? head->rows - qint64(written.size()) : 0;
    for (Waiting &each : written) {
        if (!head) {
            if (each.context)
                each.then(std::unexpected(head.error()));
            continue;
        }
        each.entry.id = ++id;
        if (!m_firstOwnRow)
            m_firstOwnRow = id;
        Q_EMIT entryAppended(each.entry);
        if (each.context)
            each.then(id);
    }
    if (head)
        Q_EMIT headMoved(*head);
}

void Journal::read(JournalFilter filter, QObject *context, Entries then)
{
    writeWaiting();
    run([filter = std::move(filter)](JournalFile &file) { return file.read(filter); }, context, std::move(then));
}

void Journal::verify(std::optional<JournalHead> known, QObject *context, Verified then)
{
    writeWaiting();
    run([known = std::move(known)](JournalFile &file) { return file.verify(known); }, context, std::move(then));
}

}
