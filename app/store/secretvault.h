#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace senderdesk::store {

// Where secrets live, by a key that begins with the id of their connection (domain::secretParts). Asynchronous, because the
// system's keychain may ask its owner first. Answers come later, in the thread that asked, and not at all when the context is
// gone.
class SecretVault
{
public:
    using Read = std::function<void(core::Result<core::Secret>)>; // NotConfigured when none is kept
    using Done = std::function<void(core::Result<void>)>;

    virtual ~SecretVault() = default;
    virtual void read(const QString &key, QObject *context, Read then) = 0;
    virtual void write(const QString &key, core::Secret secret, QObject *context, Done then) = 0;
    virtual void remove(const QString &key, QObject *context, Done then) = 0;
    // Those that are nowhere but in memory.
    virtual void forgetMemory() = 0;
    // Why secrets are gone with this run; null while they are kept beyond it.
    [[nodiscard]] virtual QString memoryOnlyReason() const = 0;
};

// For the run: what is in memory is gone with the program. In use until the keychain is, and wherever there is none.
class MemoryVault final : public SecretVault
{
public:
    void read(const QString &key, QObject *context, Read then) override;
    void write(const QString &key, core::Secret secret, QObject *context, Done then) override;
    void remove(const QString &key, QObject *context, Done then) override;
    void forgetMemory() override { m_secrets.clear(); }
    [[nodiscard]] QString memoryOnlyReason() const override { return QStringLiteral("memory"); }

private:
    QHash<QString, core::Secret> m_secrets;
};

}
