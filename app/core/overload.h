#pragma once

namespace senderdesk::core {

// For std::visit with one lambda per alternative: a forgotten alternative does not compile.
template<class... F>
struct Overload : F...
{
    using F::operator()...;
};

}
