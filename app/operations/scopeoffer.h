#pragma once

#include "operations/actiontarget.h"
#include "operations/environment.h"

#include <QObject>

#include <memory>

namespace senderdesk::net {
class Client;
}

namespace senderdesk::operations {

class TargetReading;

// The nearest scopes that can be said for rows about an ISP (Targets::nearest): reads their own, wider figures, so that both can
// be shown before anything is confirmed. Pass targets() on to Session::confirm().
class ScopeOffer : public QObject
{
    Q_OBJECT

public:
    ScopeOffer(net::Client &client, const Environment &environment, QList<ActionTarget> nearest, QObject *parent = nullptr);
    ~ScopeOffer() override;

    [[nodiscard]] const QList<ActionTarget> &targets() const { return m_targets; } // counts are empty until read
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] std::optional<core::Error> error() const { return m_error; }

Q_SIGNALS:
    void changed(); // read, or failed

private:
    QList<ActionTarget> m_targets;
    std::optional<core::Error> m_error;
    std::unique_ptr<TargetReading> m_reading;
};

}
