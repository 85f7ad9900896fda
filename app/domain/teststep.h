#pragma once

#include "core/clock.h"
#include "core/error.h"

#include <QStringList>

// What "Test connection" finds out, step by step.
namespace senderdesk::domain {

// What a server's certificate says of itself.
struct ServerCertificate
{
    QString subject;
    QString issuer;
    QStringList names; // the hosts that it is for
    core::WallTime validUntil{};
};

struct TestStep
{
    enum class Kind {
        Settings, // what is filled in, files included
        Name,     // looked up
        Tcp,
        Proxy, // it opens a way to the server
        Tls,
        Http,        // the service answers
        Credentials, // it accepts the token or the password
        Rights,      // something harmless may be read
    };
    enum class State {
        Waiting,
        Running,
        Good,
        Failed,     // see error
        NotReached, // a step before it failed, or the person stopped the test
        NotNeeded,  // plain http has no TLS
        NotKnown,   // nothing that the service answered tells it
    };
    Kind kind = Kind::Settings;
    State state = State::Waiting;
    std::optional<std::chrono::milliseconds> took{};
    QString target{}; // whom it asked: "mail.example.com", "127.0.0.1:3128"; of the proxy where there is one
    QString found{};  // an address, a protocol: technical, the same in every language
    std::optional<ServerCertificate> certificate{}; // also of one that was refused
    std::optional<core::Error> error{};
};

}
