#pragma once

#include "core/result.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <chrono>
#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace senderdesk::net {

// What a whole, well-formed reply without an error gave.
template<class T>
struct Answer
{
    T value;
    QString requestId;                // as sent with a change; empty for a read
    bool duplicate = false;           // the server repeated an earlier reply: nothing was executed (wire/altcraft-user.md 2)
    std::chrono::milliseconds took{}; // from the first hand-over to Qt to the end, pauses between attempts included
};

namespace detail {

// The work behind a call, as the handle sees it.
class Work
{
public:
    virtual ~Work() = default;
    virtual void cancel() = 0;  // ends the work and tells so through the call
    virtual void abandon() = 0; // ends the work; nobody listens any more
};

// What a handle and the work for it share. Lives on one thread.
template<class T>
class CallState final : public std::enable_shared_from_this<CallState<T>>
{
public:
    using Result = core::Result<Answer<T>>;
    using Next = std::move_only_function<void(Result)>;
    static_assert(std::is_nothrow_move_constructible_v<Result> && std::is_nothrow_move_assignable_v<Result>);

    void begin(std::shared_ptr<Work> work) { m_work = std::move(work); }

    // The first result counts. The work is let go later, since this is called from the middle of it.
    void settle(Result result)
    {
        if (m_isSettled)
            return;
        m_isSettled = true;
        m_result.emplace(std::move(result));
        if (m_next)
            post();
    }
    void listen(QObject *context, Next next)
    {
        Q_ASSERT(context && context->thread() == QThread::currentThread());
        Q_ASSERT_X(!m_hasListener, "Call::then", "a call has one listener");
        m_hasListener = true;
        m_context = context;
        m_next = std::move(next);
        if (m_isSettled)
            post();
    }
    void cancel()
    {
        if (const auto work = m_work; work && !m_isSettled)
            work->cancel();
    }
    void abandon()
    {
        m_next = nullptr;
        if (auto work = std::exchange(m_work, nullptr))
            work->abandon();
    }
    [[nodiscard]] bool isSettled() const noexcept { return m_isSettled; }

private:
    // Always later, and only while both the context and the handle live: the event dies with the context, and abandon()
    // takes the listener away.
    void post()
    {
        if (!m_context) {
            m_next = nullptr;
            return;
        }
        QMetaObject::invokeMethod(
            m_context.data(),
            [self = this->shared_from_this()] {
                if (auto next = std::exchange(self->m_next, nullptr))
                    next(std::move(*self->m_result));
            },
            Qt::QueuedConnection);
    }

    std::shared_ptr<Work> m_work;
    std::optional<Result> m_result;
    Next m_next;
    QPointer<QObject> m_context;
    bool m_isSettled = false;
    bool m_hasListener = false;
};

}

// The handle of one request. Its destruction cancels: the connection is dropped and the listener is never run. For a change
// that means that its outcome stays unknown and nobody is told, so whoever sends one keeps its handle.
//
// The listener of then() runs exactly once with the result; always from the event loop, never inside then(), call() or
// cancel(); never after the context or the handle is gone. A call has one listener. All of it belongs to one thread.
template<class T>
class [[nodiscard]] Call final
{
public:
    using Result = core::Result<Answer<T>>;

    Call() noexcept = default;
    explicit Call(std::shared_ptr<detail::CallState<T>> state) noexcept : m_state(std::move(state)) {}
    Call(Call &&other) noexcept : m_state(std::exchange(other.m_state, nullptr)) {}
    Call &operator=(Call &&other) noexcept
    {
        if (this != &other) {
            drop();
            m_state = std::exchange(other.m_state, nullptr);
        }
        return *this;
    }
    ~Call() { drop(); }

    template<class F>
        requires std::invocable<F &, Result>
    void then(QObject *context, F next) &
    {
        Q_ASSERT_X(m_state, "Call::then", "an empty handle");
        m_state->listen(context, std::move(next));
    }
    // For `m_call = client.call(request).then(this, …)`.
    template<class F>
        requires std::invocable<F &, Result>
    [[nodiscard]] Call then(QObject *context, F next) &&
    {
        then(context, std::move(next));
        return std::move(*this);
    }

    // The listener is told: Cancelled when the server cannot have acted on the request (every read; a change of which not a
    // byte of the body was given to Qt), OutcomeUnknown for any other change. Nothing happens once a result is there.
    void cancel()
    {
        if (const auto state = m_state)
            state->cancel();
    }
    // Whether a result is there that the listener was told or will be told.
    [[nodiscard]] bool isSettled() const noexcept { return m_state && m_state->isSettled(); }
    // Whether this is the handle of a request at all.
    explicit operator bool() const noexcept { return m_state != nullptr; }

private:
    void drop() noexcept
    {
        if (auto state = std::exchange(m_state, nullptr))
            state->abandon();
    }
    std::shared_ptr<detail::CallState<T>> m_state;
};

}
