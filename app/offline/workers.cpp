#include "offline/workers.h"

namespace senderdesk::offline {

void Workers::enqueue(std::function<void()> job)
{
    const std::scoped_lock lock(m_mutex);
    m_jobs.push_back(std::move(job));
    if (m_jobs.size() > m_idle)
        m_threads.emplace_back([this] { work(); });
    else
        m_wake.notify_one();
}

void Workers::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_wake.wait(lock, [this] { return !m_jobs.empty() || m_isStopping; });
        --m_idle;
        if (m_jobs.empty())
            return;
        const std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

void Workers::shutdown()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

}
