#pragma once

#include "core/ids.h"
#include "operations/environment.h"
#include "operations/source.h"

#include <QHash>
#include <QString>

#include <memory>

namespace senderdesk::net {
class Client;
}

namespace senderdesk::operations {

class AccountsReading;

// Names of accounts, to show beside their ids. Read when first needed, page by page; without it the ids stand alone.
class AccountDirectory : public Source
{
    Q_OBJECT

public:
    AccountDirectory(net::Client &client, const Environment &environment, QObject *parent = nullptr);
    ~AccountDirectory() override;

    void need(); // reads once; later calls do nothing
    void refresh() override;
    void cancel() override;
    [[nodiscard]] QString name(core::AccountId id) const; // empty: not known
    [[nodiscard]] const QHash<qint64, QString> &names() const { return m_names; }

Q_SIGNALS:
    void namesLoaded(); // more are known than before

protected:
    [[nodiscard]] std::chrono::milliseconds interval() const override { return std::chrono::hours(12); }
    void ageRows(core::WallTime) override {} // names do not grow old on the screen

private:
    net::Client &m_client;
    const Environment &m_environment;
    std::unique_ptr<AccountsReading> m_reading;
    QHash<qint64, QString> m_names;
};

}
