#pragma once

#include "domain/connection.h"

#include <array>

// The words that a connection's choices have in the file of connections and on the command line.
namespace senderdesk::domain {

template<class T>
struct Word
{
    const char *word;
    T value;
};

inline constexpr std::array serviceWords{Word{"altcraft-admin", Service::AltcraftAdmin},
                                         Word{"altcraft-user", Service::AltcraftUser}, Word{"opensrs", Service::OpenSrs}};
inline constexpr std::array classWords{Word{"test", ConnectionClass::Test}, Word{"production", ConnectionClass::Production}};
inline constexpr std::array formatWords{Word{"json", WireFormat::Json}, Word{"xml", WireFormat::Xml}};
inline constexpr std::array tokenPlaceWords{Word{"body", TokenPlace::Body}, Word{"bearer", TokenPlace::Bearer}};
inline constexpr std::array proxyWords{Word{"system", Proxy::Kind::System}, Word{"none", Proxy::Kind::None},
                                       Word{"http", Proxy::Kind::Http}, Word{"socks5", Proxy::Kind::Socks5}};

}
