// A server that takes a fixed time for each request, whatever is in it: `slowserver MILLISECONDS`. Prints the line
// "listening on http://127.0.0.1:PORT" and serves until it is ended. One thread and poll(), so that its own share of the time
// does not show: a reply is due a fixed time after its request was whole, so the queue of replies is in order by itself.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view body = R"({"error":0,"error_text":"Successful operation","data":[{"account_id":0,"campaign_id":0,)"
                                  R"("hold":426,"isp":"","new":563,"proc":26,"retry":0,"total":1015}]})";

struct Due
{
    Clock::time_point at;
    int client;
    unsigned life; // of the client: a number that a later one may have again does not get this reply
};

struct Client
{
    std::string received;
    unsigned life = 0;
};

// Takes a whole request off the front.
bool takeRequest(std::string &bytes)
{
    const size_t head = bytes.find("\r\n\r\n");
    if (head == std::string::npos)
        return false;
    std::string lower = bytes.substr(0, head);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    const size_t length = lower.find("content-length:");
    const size_t size = length == std::string::npos ? 0 : std::strtoul(lower.c_str() + length + 15, nullptr, 10);
    if (bytes.size() < head + 4 + size)
        return false;
    bytes.erase(0, head + 4 + size);
    return true;
}

}

int main(int argc, char **argv)
{
    const std::chrono::milliseconds takes(argc > 1 ? std::atoi(argv[1]) : 50);
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (listener < 0 || bind(listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || listen(listener, 256) != 0
        || getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size) != 0) {
        std::perror("slowserver");
        return 1;
    }
    std::printf("listening on http://127.0.0.1:%d\n", ntohs(address.sin_port));
    std::fflush(stdout);

    const std::string reply = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                              + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
    std::map<int, Client> clients;
    std::deque<Due> due;
    unsigned lives = 0;
    for (;;) {
        std::vector<pollfd> watched{{listener, POLLIN, 0}};
        for (const auto &each : clients)
            watched.push_back({each.first, POLLIN, 0});
        int wait = -1;
        if (!due.empty()) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(due.front().at - Clock::now()).count();
            wait = int(std::max<long long>(left, 0));
        }
        poll(watched.data(), watched.size(), wait);
        for (; !due.empty() && due.front().at <= Clock::now(); due.pop_front()) {
            const auto found = clients.find(due.front().client);
            if (found != clients.end() && found->second.life == due.front().life)
                (void)!send(found->first, reply.data(), reply.size(), MSG_NOSIGNAL);
        }
        for (const pollfd &each : watched) {
            if (!each.revents)
                continue;
            if (each.fd == listener) {
                const int client = accept(listener, nullptr, nullptr);
                const int yes = 1;
                setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
                clients[client].life = ++lives;
                continue;
            }
            char bytes[16384];
            const ssize_t count = recv(each.fd, bytes, sizeof bytes, 0);
            if (count <= 0) {
                close(each.fd);
                clients.erase(each.fd);
                continue;
            }
            Client &client = clients[each.fd];
            client.received.append(bytes, size_t(count));
            while (takeRequest(client.received))
                due.push_back({Clock::now() + takes, each.fd, client.life});
        }
    }
}
