#pragma once

#include "store/secretvault.h"

#include <chrono>

namespace QKeychain {
class Job;
}

namespace senderdesk::store {

// The system's keychain: Secret Service or KWallet on Linux, the systems' own elsewhere. Where there is none, or it does not
// answer in time, or refuses, secrets are kept in memory for the rest of the run, and fellBack() says so; never in a file.
class KeychainVault final : public QObject, public SecretVault
{
    Q_OBJECT

public:
    // The deadline is that of one question; a person may be asked for the keychain's password meanwhile.
    explicit KeychainVault(std::chrono::milliseconds deadline = std::chrono::seconds(30));
    ~KeychainVault() override;

    void read(const QString &key, QObject *context, Read then) override;
    void write(const QString &key, core::Secret secret, QObject *context, Done then) override;
    // StoreFailed when the keychain may still hold it.
    void remove(const QString &key, QObject *context, Done then) override;

    void forgetMemory() override { m_memory.forgetMemory(); }
    [[nodiscard]] QString memoryOnlyReason() const override { return m_reason; } // in the keychain's own words
    [[nodiscard]] bool isMemoryOnly() const { return !m_reason.isNull(); }

Q_SIGNALS:
    void fellBack(const QString &reason);

private:
    template<class Job>
    void ask(Job *job, QObject *context, std::function<void(Job *)> answer);
    void fallBack(const QString &reason);

    const std::chrono::milliseconds m_deadline;
    QString m_reason;
    MemoryVault m_memory;
};

}
