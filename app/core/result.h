#pragma once

#include "core/error.h"

#include <expected>

namespace senderdesk::core {

template<class T>
using Result = std::expected<T, Error>;

// std::unexpected around a bare reason: `return fail(TimedOut{5s});`
template<class R>
[[nodiscard]] std::unexpected<Error> fail(R reason)
{
    return std::unexpected(Error{Reason{std::move(reason)}, {}});
}

}
