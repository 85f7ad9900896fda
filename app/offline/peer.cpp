#include "offline/peer.h"

#include <algorithm>
#include <cstring>

#ifndef _WIN32
#include <netinet/tcp.h>
#include <poll.h>
#endif

namespace senderdesk::offline {
namespace {

using namespace std::chrono_literals;

constexpr auto readDeadline = 10s;  // for the rest of a request that has begun
constexpr auto writeDeadline = 60s; // a client may read slowly

bool waitFor(socket_t socket, short event, std::chrono::milliseconds atMost)
{
    pollfd state{socket, event, 0};
#ifdef _WIN32
    const int ready = WSAPoll(&state, 1, int(atMost.count()));
#else
    int ready = 0;
    do
        ready = ::poll(&state, 1, int(atMost.count()));
    while (ready < 0 && errno == EINTR);
#endif
    return ready > 0 && (state.revents & event) != 0;
}

// A client of Qt sends head and body in two segments and holds the second until the first is acknowledged, for which the system
// may take 40 ms. It has to be asked for again and again.
void acknowledgeAtOnce(socket_t socket)
{
#ifdef TCP_QUICKACK
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_QUICKACK, &yes, sizeof yes);
#else
    static_cast<void>(socket);
#endif
}

}

bool Peer::waitForRequest(std::chrono::milliseconds atMost) const
{
    if (m_at < m_end)
        return true;
    acknowledgeAtOnce(m_socket);
    return waitFor(m_socket, POLLIN, atMost);
}

bool Peer::is_readable() const
{
    return waitForRequest(readDeadline);
}

bool Peer::is_writable() const
{
    return !m_isDropped && waitFor(m_socket, POLLOUT, writeDeadline);
}

ssize_t Peer::read(char *to, size_t size)
{
    if (m_at == m_end) {
        if (!is_readable())
            return -1;
        const auto got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
        if (got <= 0)
            return got;
        m_at = 0;
        m_end = size_t(got);
    }
    const size_t taken = std::min(size, m_end - m_at);
    std::memcpy(to, m_buffer.data() + m_at, taken);
    m_at += taken;
    return ssize_t(taken);
}

ssize_t Peer::write(const char *from, size_t size)
{
    if (!is_writable())
        return -1;
#ifdef MSG_NOSIGNAL
    return ::send(m_socket, from, size, MSG_NOSIGNAL);
#else
    return ::send(m_socket, from, size, 0);
#endif
}

void Peer::get_remote_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1"; // the server listens nowhere else, and nothing asks for the port
    port = 0;
}

void Peer::get_local_ip_and_port(std::string &ip, int &port) const
{
    get_remote_ip_and_port(ip, port);
}

void shutDown(socket_t socket)
{
#ifdef _WIN32
    ::shutdown(socket, SD_BOTH);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}

void closeSocket(socket_t socket)
{
    shutDown(socket); // the client hears of it even if a child process holds a copy
#ifdef _WIN32
    ::closesocket(socket);
#else
    ::close(socket);
#endif
}

}
