#include "store/keychainvault.h"

#include <qt6keychain/keychain.h>

#include <QPointer>
#include <QTimer>

#include <utility>

namespace senderdesk::store {
namespace {

using namespace Qt::StringLiterals;

const auto service = u"senderdesk"_s;

}

KeychainVault::KeychainVault(std::chrono::milliseconds deadline) : m_deadline(deadline) {}

KeychainVault::~KeychainVault() = default;

// The job's answer, or null when the deadline was first. A job is never ended from outside: its answer is no longer heard.
template<class Job>
void KeychainVault::ask(Job *job, QObject *context, std::function<void(Job *)> answer)
{
    auto *once = new QObject(this);
    const auto settle = [once, context = QPointer<QObject>(context), answer = std::move(answer)](Job *finished) {
        once->deleteLater();
        if (context)
            answer(finished);
    };
    // QtKeychain answers later by itself, but for a job that cannot begin.
    connect(job, &QKeychain::Job::finished, once, [settle, job] { settle(job); }, Qt::DirectConnection);
    auto *deadline = new QTimer(once);
    deadline->setSingleShot(true);
    connect(deadline, &QTimer::timeout, once, [this, once, job, settle] {
        disconnect(job, &QKeychain::Job::finished, once, nullptr);
        fallBack(u"no answer in %1 s"_s.arg(std::chrono::duration_cast<std::chrono::seconds>(m_deadline).count()));
        settle(nullptr);
    });
    deadline->start(m_deadline);
    job->start();
}

void KeychainVault::fallBack(const QString &reason)
{
    if (isMemoryOnly())
        return;
    m_reason = reason.isEmpty() ? u"unknown reason"_s : reason;
    Q_EMIT fellBack(m_reason);
}

void KeychainVault::read(const QString &key, QObject *context, Read then)
{
    if (isMemoryOnly()) {
        m_memory.read(key, context, std::move(then));
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    ask<QKeychain::ReadPasswordJob>(job, context,
                                    [this, key, context, then = std::move(then)](QKeychain::ReadPasswordJob *answered) {
                                        if (answered && answered->error() == QKeychain::NoError) {
                                            then(core::Secret(answered->binaryData()));
                                            return;
                                        }
                                        if (answered && answered->error() != QKeychain::EntryNotFound)
                                            fallBack(answered->errorString());
                                        m_memory.read(key, context, then); // most likely nothing: it is asked for
                                    });
}

void KeychainVault::write(const QString &key, core::Secret secret, QObject *context, Done then)
{
    // In memory whatever comes of it, so that a fall-back in the middle loses nothing that was typed.
    m_memory.write(key, secret, this, [](const core::Result<void> &) {});
    if (isMemoryOnly()) {
        QMetaObject::invokeMethod(context, [then = std::move(then)] { then({}); }, Qt::QueuedConnection);
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setBinaryData(secret.reveal());
    ask<QKeychain::WritePasswordJob>(job, context, [this, key, then = std::move(then)](QKeychain::WritePasswordJob *answered) {
        if (answered && answered->error() == QKeychain::NoError)
            m_memory.remove(key, this, [](const core::Result<void> &) {});
        else if (answered)
            fallBack(answered->errorString());
        then({});
    });
}

void KeychainVault::remove(const QString &key, QObject *context, Done then)
{
    m_memory.remove(key, this, [](const core::Result<void> &) {});
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    ask<QKeychain::DeletePasswordJob>(job, context, [this, then = std::move(then)](QKeychain::DeletePasswordJob *answered) {
        if (answered && (answered->error() == QKeychain::NoError || answered->error() == QKeychain::EntryNotFound))
            then({});
        else if (isMemoryOnly()) // told once, when it fell back
            then({});
        else
            then(core::fail(core::StoreFailed{u"keychain"_s, answered->errorString()}));
    });
}

}
