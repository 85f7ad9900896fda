#include "offline/loopbackserver.h"

#include "core/logging.h"
#include "offline/estate.h"
#include "offline/peer.h"
#include "offline/workers.h"

#include <QLatin1StringView>

#include <cerrno>
#include <cstring>
#include <set>

namespace senderdesk::offline {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr const char *address = "127.0.0.1";
constexpr auto idleDeadline = 60s; // of a kept-alive connection
constexpr int backlog = 256;       // the library asks for 5: a burst of 24 connects then lost a whole second
constexpr size_t longestBody = 10 << 20;

// The library adds these to what the client sent.
bool isAdded(const std::string &header)
{
    return header == "REMOTE_ADDR" || header == "REMOTE_PORT" || header == "LOCAL_ADDR" || header == "LOCAL_PORT";
}

HttpRequest valueOf(const httplib::Request &from)
{
    HttpRequest request;
    request.verb = QByteArray::fromStdString(from.method);
    request.target = QByteArray::fromStdString(from.target);
    request.body = QByteArray::fromStdString(from.body);
    for (const auto &[name, value] : from.headers) {
        if (!isAdded(name))
            request.headers.emplaceBack(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    }
    return request;
}

core::Unreachable refusalToListen(quint16 port, int error)
{
    const QString number = QString::number(port);
    const QString host = QLatin1StringView(address) + u':' + number;
    if (error == EADDRINUSE)
        return {host, u"port "_s + number + u" is in use"_s};
    if (error == EACCES)
        return {host, u"port "_s + number + u" may not be used by this user"_s};
    return {host, QString::fromLocal8Bit(std::strerror(error))};
}

}

class LoopbackServer::Service final : public httplib::Server
{
public:
    explicit Service(Estate &estate);
    ~Service() override { halt(); }

    core::Result<quint16> begin(quint16 port);
    void halt();
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void serve(const httplib::Request &from, httplib::Response &to);
    bool process_and_close_socket(socket_t socket) override;
    bool isListed(socket_t socket);

    Estate &m_estate;
    quint16 m_port = 0;
    socket_t m_listener = INVALID_SOCKET;
    std::thread m_thread;

    std::mutex m_mutex; // for what follows
    std::condition_variable m_wake;
    std::set<socket_t> m_peers;
    bool m_isStopping = false;

    static thread_local Peer *t_peer; // whom this worker serves
};

thread_local Peer *LoopbackServer::Service::t_peer = nullptr;

LoopbackServer::Service::Service(Estate &estate) : m_estate(estate)
{
    new_task_queue = [] { return new Workers; };
    set_keep_alive_max_count(1'000'000); // default 5; a connection closed between two requests costs the second one
    set_keep_alive_timeout(std::chrono::seconds(idleDeadline).count());
    set_tcp_nodelay(true);
    set_payload_max_length(longestBody);
    // The library's default is SO_REUSEPORT, by which two servers share one port and each gets some of the requests.
    set_socket_options([this](socket_t socket) {
        m_listener = socket;
#ifndef _WIN32
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
#endif
    });
    // Not a pre-routing handler: the body would be left unread and become the next request.
    const auto all = [this](const httplib::Request &from, httplib::Response &to) { serve(from, to); };
    Post(".*", all).Get(".*", all).Put(".*", all).Delete(".*", all).Patch(".*", all).Options(".*", all);
}

core::Result<quint16> LoopbackServer::Service::begin(quint16 port)
{
    errno = 0;
    const int bound = port == 0 ? bind_to_any_port(address) : bind_to_port(address, port) ? port : -1;
    if (bound <= 0)
        return core::fail(refusalToListen(port, errno));
    ::listen(m_listener, backlog);
    m_port = quint16(bound);
    m_thread = std::thread([this] { listen_after_bind(); });
    return m_port;
}

void LoopbackServer::Service::halt()
{
    if (!m_thread.joinable())
        return;
    while (!is_running()) // a stop() before that would be lost
        std::this_thread::yield();
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
        for (const socket_t peer : m_peers)
            shutDown(peer);
    }
    m_wake.notify_all();
    stop();
    m_thread.join();
}

bool LoopbackServer::Service::isListed(socket_t socket)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_isStopping)
        m_peers.insert(socket);
    return !m_isStopping;
}

// One connection from its first request to its end.
bool LoopbackServer::Service::process_and_close_socket(socket_t socket)
{
    Peer peer(socket);
    bool isOpen = isListed(socket);
    t_peer = &peer;
    for (size_t left = keep_alive_max_count_; isOpen && left > 0; --left) {
        bool isClosedByClient = false;
        isOpen =
            peer.waitForRequest(idleDeadline) && process_request(peer, left == 1, isClosedByClient, nullptr) && !isClosedByClient;
    }
    t_peer = nullptr;
    const std::scoped_lock lock(m_mutex); // the number must not be shut down by halt() once it belongs to another socket
    m_peers.erase(socket);
    closeSocket(socket);
    return true;
}

void LoopbackServer::Service::serve(const httplib::Request &from, httplib::Response &to)
{
    HttpReply reply = m_estate.handle(valueOf(from));
    if (reply.delay > 0ms) {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, reply.delay, [this] { return m_isStopping; });
    }
    to.status = reply.status;
    std::string contentType;
    for (const auto &[name, value] : reply.headers) {
        if (name == "Content-Type")
            contentType = value.toStdString();
        else
            to.set_header(name.toStdString(), value.toStdString());
    }
    if (reply.cutAfter == 0)
        t_peer->drop();
    if (reply.body.isEmpty()) // a content provider of length 0 never ends
        return;
    // A provider, for set_content compresses for whoever accepts it: brotli at its best quality, 1.2 s for a megabyte.
    const auto size = size_t(reply.body.size());
    const auto most = size_t(reply.cutAfter.value_or(reply.body.size()));
    to.set_content_provider(size, contentType,
                            [body = std::move(reply.body), most](size_t offset, size_t length, httplib::DataSink &sink) {
                                const size_t part = offset < most ? std::min(length, most - offset) : 0;
                                return part > 0 && sink.write(body.constData() + offset, part);
                            });
}

LoopbackServer::LoopbackServer(Estate &estate) : m_estate(estate) {}

LoopbackServer::~LoopbackServer() = default;

core::Result<quint16> LoopbackServer::listen(quint16 port)
{
    auto service = std::make_unique<Service>(m_estate);
    core::Result<quint16> bound = service->begin(port);
    if (bound)
        m_service = std::move(service);
    return bound;
}

void LoopbackServer::stop()
{
    m_service.reset();
}

quint16 LoopbackServer::port() const
{
    return m_service ? m_service->port() : 0;
}

}
