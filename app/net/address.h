#pragma once

#include "core/result.h"

#include <QUrl>

// Where a request goes.
namespace senderdesk::net {

// The base URL with a method's path after its own path, if it has one: https://host/prefix + /api/… Nothing is resolved
// relatively, since that would eat a prefix. Error: NotConfigured for a base that is not http(s), has no host, or holds a
// query, a fragment or user info (a token in a URL ends in logs: wire/altcraft-admin.md 1.1).
[[nodiscard]] core::Result<QUrl> requestUrl(const QUrl &base, const QString &path);

// Whether the host is this machine, told without a look-up: "localhost" or a literal loopback address. A name that only begins
// like one ("127.0.0.1.example.com") is not.
[[nodiscard]] bool isThisMachine(const QUrl &url);

// requestUrl(), and the guard of the offline platform: with loopbackOnly any other host is Unreachable (promise 8).
[[nodiscard]] core::Result<QUrl> allowedUrl(const QUrl &base, const QString &path, bool loopbackOnly);

}
