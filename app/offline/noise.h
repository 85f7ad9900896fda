#pragma once

#include <QtGlobal>

namespace senderdesk::offline {

// Chance without a state: the same seed and the same keys always give the same number, whoever asked for what before. So a
// run can be repeated, and a queue that is built when it is first looked at is the one that would have been built earlier.
class Noise
{
public:
    explicit constexpr Noise(quint64 seed) : m_seed(mixed(seed)) {}

    [[nodiscard]] constexpr quint64 bits(quint64 a, quint64 b = 0, quint64 c = 0) const
    {
        return mixed(mixed(mixed(m_seed ^ a) ^ b) ^ c);
    }
    // In [0, 1).
    [[nodiscard]] constexpr double unit(quint64 a, quint64 b = 0, quint64 c = 0) const
    {
        return double(bits(a, b, c) >> 11) * 0x1p-53;
    }
    // In [low, high].
    [[nodiscard]] constexpr qint64 between(qint64 low, qint64 high, quint64 a, quint64 b = 0, quint64 c = 0) const
    {
        return low + qint64(bits(a, b, c) % quint64(high - low + 1));
    }
    [[nodiscard]] constexpr Noise of(quint64 key) const { return Noise(bits(key, 0x5eed)); }

private:
    // The finaliser of splitmix64.
    static constexpr quint64 mixed(quint64 x)
    {
        x += 0x9e3779b97f4a7c15;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return x ^ (x >> 31);
    }
    quint64 m_seed;
};

}
