#pragma once

#include "core/ids.h"
#include "domain/queue.h"
#include "model/queuemodel.h"

#include <QList>

#include <optional>

// Drilling down into a queue and back, without a window.
namespace senderdesk::ui {

// One place: whose queue, seen how.
struct QueuePlace
{
    QList<core::SenderId> senders;
    domain::QueueQuery query;
    friend bool operator==(const QueuePlace &, const QueuePlace &) = default;
};

// What Enter on a row leads to; nothing where there is nothing below. The key of the row becomes a filter and the next useful
// grouping is chosen: total → account → campaign → ISP, and from an ISP to whose mail it is.
[[nodiscard]] std::optional<QueuePlace> placeBelow(const model::QueueRow &row);

// The places one came through, with the row to come back to.
class QueueTrail
{
public:
    struct Step
    {
        QueuePlace place;
        std::optional<model::QueueKey> row; // current when it was left
    };

    void push(Step step);
    [[nodiscard]] std::optional<Step> pop();
    void clear() { m_steps.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_steps.isEmpty(); }

private:
    QList<Step> m_steps;
};

}
