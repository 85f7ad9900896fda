#pragma once

#include <QString>

#include <concepts>
#include <functional>

namespace senderdesk::ui {

// Something said to a person. Made of a function it is said anew when the language changes; made of a plain QString it
// stays as it is (names, the server's own words).
class Sentence final
{
public:
    Sentence() = default;
    Sentence(QString fixed)
    {
        if (!fixed.isEmpty())
            m_say = [fixed = std::move(fixed)] { return fixed; };
    }
    template<class F>
        requires(std::invocable<const F &> && std::convertible_to<std::invoke_result_t<const F &>, QString>)
    Sentence(F say) : m_say(std::move(say))
    {}

    [[nodiscard]] QString operator()() const { return m_say ? m_say() : QString(); }
    [[nodiscard]] bool isEmpty() const { return !m_say; }

private:
    std::function<QString()> m_say;
};

}
