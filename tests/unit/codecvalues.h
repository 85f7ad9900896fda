#pragma once

#include "api/registry.h"
#include "codec/codec.h"

#include <QJsonArray>
#include <QRandomGenerator>

// Values for the tests of the codecs: random ones of any record, with texts chosen to hurt, and a record with every kind of
// member that domain/field.h knows, since those of today use only some.
namespace senderdesk::test {

enum class Light { Red, Green, Amber };

struct Inner
{
    qint64 size = 0;
    std::optional<QString> label;
    friend bool operator==(const Inner &, const Inner &) = default;
};

struct EveryKind
{
    qint64 integer = 0;
    bool truth = false;
    QString text;
    Light light = Light::Red;
    Inner inner;
    std::optional<qint64> mayInteger;
    std::optional<bool> mayTruth;
    std::optional<QString> mayText;
    std::optional<Light> mayLight;
    std::optional<Inner> mayInner;
    QList<qint64> integers;
    QList<QString> texts;
    QList<Inner> inners;
    qint64 aNameLongerThanTwoWords = 0;
    QJsonValue any;
    QJsonObject object;
    std::optional<QJsonObject> mayObject;
    friend bool operator==(const EveryKind &, const EveryKind &) = default;
};

struct OneOfEach
{
    EveryKind value;
    friend bool operator==(const OneOfEach &, const OneOfEach &) = default;
};

// Which texts a value may hold: XML 1.0 cannot carry all that JSON can, and QJsonDocument, which reads requests on the server's
// side, drops U+FEFF at the beginning of a text.
enum class Texts { Any, XmlSafe, WithoutMark };

class Values
{
public:
    explicit Values(quint32 seed, Texts texts) : m_random(seed), m_texts(texts) {}

    [[nodiscard]] QString text();

    template<class T>
    [[nodiscard]] T make()
    {
        if constexpr (std::same_as<T, qint64>) {
            return integer();
        } else if constexpr (std::same_as<T, bool>) {
            return bounded(2) == 1;
        } else if constexpr (std::same_as<T, QString>) {
            return text();
        } else if constexpr (domain::WireEnum<T>) {
            return domain::wireNames<T>[bounded(int(domain::wireNames<T>.size()))].first;
        } else if constexpr (std::same_as<T, std::optional<QJsonObject>>) {
            QJsonObject members = object(2); // in XML an empty element is null
            members.insert(QStringLiteral("always"), true);
            return bounded(3) == 0 ? T() : T(members);
        } else if constexpr (domain::isOptional<T>) {
            return bounded(3) == 0 ? T() : T(make<typename T::value_type>());
        } else if constexpr (domain::isList<T>) {
            T list;
            for (int left = bounded(4); left > 0; --left)
                list.append(make<typename T::value_type>());
            // one empty text is an empty element, and so is a list of none
            if constexpr (std::same_as<T, QList<QString>>) {
                if (list == QList<QString>{QString()})
                    list.first() = QStringLiteral("x");
            }
            return list;
        } else if constexpr (std::same_as<T, QJsonValue>) {
            return any(2);
        } else if constexpr (std::same_as<T, QJsonObject>) {
            return object(2);
        } else if constexpr (codec::Identifier<T>) {
            return *T::from(1 + bounded(1'000'000));
        } else {
            return record<T>();
        }
    }

private:
    [[nodiscard]] int bounded(int below) { return int(m_random.bounded(below)); }
    [[nodiscard]] qint64 integer();
    [[nodiscard]] QJsonValue any(int depth);
    [[nodiscard]] QJsonObject object(int depth);

    // Requests have no default; their tables stand in the order of their members.
    template<domain::Record T>
    [[nodiscard]] T record()
    {
        if constexpr (std::default_initializable<T>) {
            T value{};
            domain::forEachField<T>([&](const auto &field) {
                using Member = typename std::remove_cvref_t<decltype(field)>::MemberType;
                value.*field.member = make<Member>();
            });
            return value;
        } else {
            return [this]<size_t... I>(std::index_sequence<I...>) {
                return T{make<typename std::remove_cvref_t<decltype(domain::fieldAt<T, I>)>::MemberType>()...};
            }(std::make_index_sequence<domain::fieldCount<T>>());
        }
    }

    QRandomGenerator m_random;
    Texts m_texts;
};

// A member as a server that reads JSON sees it: written by another way than the codec's.
template<class T>
[[nodiscard]] QJsonValue asJson(const T &value)
{
    if constexpr (domain::WireEnum<T>) {
        const std::string_view word = domain::toWire(value);
        return QString::fromUtf8(word.data(), qsizetype(word.size()));
    } else if constexpr (domain::isOptional<T>) {
        return value ? asJson(*value) : QJsonValue(QJsonValue::Undefined);
    } else if constexpr (domain::isList<T>) {
        QJsonArray array;
        for (const auto &item : value)
            array.append(asJson(item));
        return array;
    } else if constexpr (codec::Identifier<T>) {
        return value.value();
    } else if constexpr (domain::Record<T>) {
        QJsonObject object;
        domain::forEachField<T>([&](const auto &field) {
            const QJsonValue member = asJson(value.*field.member);
            if (!member.isUndefined())
                object.insert(QString::fromUtf8(field.name.data(), qsizetype(field.name.size())), member);
        });
        return object;
    } else {
        return QJsonValue(value);
    }
}

}

namespace senderdesk::domain {

template<>
inline constexpr auto wireNames<test::Light> =
    std::array{std::pair{test::Light::Red, std::string_view("red")}, std::pair{test::Light::Green, std::string_view("true")},
               std::pair{test::Light::Amber, std::string_view("5")}};

template<>
inline constexpr auto fieldsOf<test::Inner> = std::tuple{Field{"size", &test::Inner::size}, Field{"label", &test::Inner::label}};

template<>
inline constexpr auto fieldsOf<test::EveryKind> = std::tuple{
    Field{"integer", &test::EveryKind::integer},
    Field{"truth", &test::EveryKind::truth},
    Field{"text", &test::EveryKind::text},
    Field{"light", &test::EveryKind::light},
    Field{"inner", &test::EveryKind::inner},
    Field{"may_integer", &test::EveryKind::mayInteger},
    Field{"may_truth", &test::EveryKind::mayTruth},
    Field{"may_text", &test::EveryKind::mayText},
    Field{"may_light", &test::EveryKind::mayLight},
    Field{"may_inner", &test::EveryKind::mayInner},
    Field{"integers", &test::EveryKind::integers},
    Field{"texts", &test::EveryKind::texts},
    Field{"inners", &test::EveryKind::inners},
    Field{"a_name_longer_than_two_words", &test::EveryKind::aNameLongerThanTwoWords},
    Field{"any", &test::EveryKind::any},
    Field{"object", &test::EveryKind::object},
    Field{"may_object", &test::EveryKind::mayObject},
};

}
Q_DECLARE_TYPEINFO(senderdesk::test::EveryKind, Q_RELOCATABLE_TYPE);

namespace senderdesk::test {

inline qint64 Values::integer()
{
    switch (bounded(6)) {
    case 0:
        return 0;
    case 1:
        return bounded(2) ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
    case 2:
        return -1 - bounded(1000);
    case 3:
        return qint64(m_random.generate64());
    default:
        return bounded(100'000);
    }
}

// Without what a reply in XML cannot say: null and {} are an empty element, an array of one is its item, and a text that is
// written as a number is one.
inline QJsonValue Values::any(int depth)
{
    switch (bounded(depth > 0 ? 6 : 4)) {
    case 0:
        return QJsonValue(qint64(bounded(2'000'000) - 1'000'000));
    case 1:
        return bounded(1000) / 8.0;
    case 2:
        return bounded(2) == 1;
    case 3:
        return QString(u'_' + text());
    case 4: {
        QJsonArray array;
        for (int left = 2 + bounded(3); left > 0; --left)
            array.append(any(0));
        return array;
    }
    default: {
        QJsonObject members = object(depth - 1);
        members.insert(QStringLiteral("always"), integer() % 1000);
        return members;
    }
    }
}

inline QJsonObject Values::object(int depth)
{
    static const QStringList names{QStringLiteral("_os"), QStringLiteral("crm_id"), QStringLiteral("LOYALTY-SCORE"),
                                   QStringLiteral("a.b"), QStringLiteral("x9")};
    QJsonObject members;
    for (int left = bounded(4); left > 0; --left)
        members.insert(names[bounded(int(names.size()))], any(depth));
    return members;
}

inline QString Values::text()
{
    using namespace Qt::StringLiterals;
    static const QStringList chosen{
        u""_s,
        u"Gmail"_s,
        u"Яндекс Почта"_s,
        u"😀 emoji \U0001F4E8"_s,
        u"\"quoted\" 'twice'"_s,
        u"a<b>c&d;&amp;"_s,
        u"]]>"_s,
        u"<![CDATA[x]]>"_s,
        u"<!-- no comment -->"_s,
        u"<?php ?>"_s,
        u"163"_s,
        u"1e5"_s,
        u"00016"_s,
        u"+79000000000"_s,
        u"-1"_s,
        u"0.5"_s,
        u"1e999"_s,
        u"nan"_s,
        u"inf"_s,
        u"-Infinity"_s,
        u"true"_s,
        u"false"_s,
        u"True"_s,
        u"null"_s,
        u" leading"_s,
        u"trailing "_s,
        u" "_s,
        u"\n"_s,
        u"  \t\n "_s,
        u"two\nlines"_s,
        u"carriage\r\nreturn\r"_s,
        u"tab\tbed"_s,
        u"back\\slash \\n \\u0041"_s,
        u"/slash/"_s,
        u"{\"json\":[1]}"_s,
        u"\u2028\u2029\u00a0\u200f"_s,
        u"\ufeffmark"_s,
        u"e\u0301"_s,
        u"12345678"_s,
        u"sixteen letters!"_s,
        u"a name that is a good deal longer than sixty-four bytes, so that it passes by the cache"_s,
    };
    if (m_texts != Texts::XmlSafe && bounded(8) == 0)
        return QString::fromUtf16(u"\u0000\u0001\u001f\u007f\ufffe\uffff", 6).first(1 + bounded(6));
    if (bounded(2)) {
        const QString &text = chosen[bounded(int(chosen.size()))];
        return m_texts == Texts::WithoutMark && text.startsWith(u'\ufeff') ? text.sliced(1) : text;
    }
    QString random;
    for (int left = bounded(20); left > 0; --left) {
        const auto ranges = std::array{std::pair{0x20, 0x7e}, std::pair{0xa0, 0x2ff}, std::pair{0x400, 0x4ff},
                                       std::pair{0x4e00, 0x9fff}, std::pair{0x10000, 0x1f9ff}};
        const auto [from, to] = ranges[size_t(bounded(int(ranges.size())))];
        random += QString::fromUcs4(std::array{char32_t(from + bounded(to - from + 1))}.data(), 1);
    }
    return random;
}

}
