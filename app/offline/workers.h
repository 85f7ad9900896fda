#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace senderdesk::offline {

// Runs each connection on a thread of its own, made when it is needed and used again afterwards. A kept-alive connection holds
// its thread, so a pool of fixed size starves: the library's default of 8 answered 471 requests a second with 48 in flight.
class Workers final : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> job) override;
    void shutdown() override; // runs what is queued, then joins

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    std::vector<std::thread> m_threads;
    size_t m_idle = 0;
    bool m_isStopping = false;
};

}
