#pragma once

#include <httplib.h>

#include <array>
#include <chrono>

namespace senderdesk::offline {

// One client's connection, as cpp-httplib reads and writes it. The library's own waits in slices of 10 ms for the next request
// of a kept-alive connection and cannot be woken; this one sleeps until something comes or the socket is shut down, so that
// idle connections cost nothing and a stop is at once.
class Peer final : public httplib::Stream
{
public:
    explicit Peer(socket_t socket) : m_socket(socket) {}

    // Waits for the next request. False: nothing came, or the connection is closed or shut down.
    [[nodiscard]] bool waitForRequest(std::chrono::milliseconds atMost) const;
    // From now on every write fails, so that the connection ends without a reply.
    void drop() { m_isDropped = true; }

    // As the library wants them: the bytes moved, or -1.
    [[nodiscard]] bool is_readable() const override;
    [[nodiscard]] bool is_writable() const override;
    ssize_t read(char *to, size_t size) override;
    ssize_t write(const char *from, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    [[nodiscard]] socket_t socket() const override { return m_socket; }

private:
    socket_t m_socket;
    bool m_isDropped = false;
    // The library reads heads byte by byte.
    std::array<char, 8192> m_buffer{};
    size_t m_at = 0;
    size_t m_end = 0;
};

// Ends both directions, which wakes whoever reads or writes; the socket stays open.
void shutDown(socket_t socket);
void closeSocket(socket_t socket);

}
