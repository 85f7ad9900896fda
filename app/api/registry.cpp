#include "api/registry.h"

#include <array>

namespace senderdesk::api {
namespace {

template<class... Request>
constexpr auto methodsOf(TypeList<Request...>)
{
    return std::array{Request::method...};
}
constexpr auto all = methodsOf(AllRequests{});

}

std::span<const Method> methods()
{
    return all;
}

const Method *methodNamed(std::string_view name)
{
    for (const Method &method : all) {
        if (method.name == name)
            return &method;
    }
    return nullptr;
}

}
