#include "codec/interner.h"
#include "codec/plan.h"
#include "codec/xmldocument.h"

#include <QJsonArray>

#include <charconv>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace senderdesk::codec {
namespace {

using namespace Qt::StringLiterals;

QJsonValue exactValue(std::string_view utf8)
{
    if (utf8 == "true" || utf8 == "false")
        return utf8 == "true";
    const char *const end = utf8.data() + utf8.size();
    char digits[32];
    qint64 whole = 0;
    double number = 0;
    if (const auto [at, error] = std::from_chars(utf8.data(), end, whole); error == std::errc() && at == end) {
        if (utf8 == std::string_view(digits, size_t(std::to_chars(digits, digits + sizeof digits, whole).ptr - digits)))
            return whole;
    } else if (const auto [at2, error2] = std::from_chars(utf8.data(), end, number); error2 == std::errc() && at2 == end) {
        if (utf8 == std::string_view(digits, size_t(std::to_chars(digits, digits + sizeof digits, number).ptr - digits)))
            return number;
    }
    return textOf(utf8);
}

class XmlReader
{
public:
    explicit XmlReader(const Limits &limits) : m_limits(limits), m_plans('\0') {}

    std::expected<Envelope, Fault> read(pugi::xml_node root, const ReplyTarget &target);

private:
    bool readDatum(pugi::xml_node element, const ReplyTarget &target, qsizetype &count);
    bool readRecord(pugi::xml_node element, const Plan &plan, char *record, int depth);
    bool readField(pugi::xml_node element, const PlannedField &field, void *out, bool isFirst, int depth);
    bool readOther(pugi::xml_node element, const ValueSchema &schema, void *out, Interner *texts, int depth);
    bool readInteger(pugi::xml_node element, qint64 &out);
    bool readText(pugi::xml_node element, QString &out, Interner *texts);
    bool readAny(pugi::xml_node element, QJsonValue &out, int depth);
    bool readObject(pugi::xml_node element, QJsonObject &out, int depth);
    bool readInto(QJsonObject &out, pugi::xml_node child, int depth);
    bool walk(pugi::xml_node element, int depth);
    bool takeUtf8(pugi::xml_node element, std::string_view &out);
    bool isTooDeep(int depth);

    [[gnu::cold, gnu::noinline]] bool joinUtf8(pugi::xml_node element, std::string_view &out);
    [[gnu::cold, gnu::noinline]] bool fail(QString what);
    [[gnu::cold, gnu::noinline]] bool failAt(const QString &step);
    [[gnu::cold, gnu::noinline]] bool failAt(std::string_view name);
    [[gnu::cold, gnu::noinline]] bool failOnLength();
    [[gnu::cold, gnu::noinline]] bool failOnMissing(const Plan &plan, quint64 seen);

    const Limits &m_limits;
    Plans m_plans;
    std::list<std::string> m_joined; // the interner keeps views
    Fault m_fault;
};

bool XmlReader::fail(QString what)
{
    m_fault.what = std::move(what);
    return false;
}

bool XmlReader::failAt(const QString &step)
{
    prependStep(m_fault, step);
    return false;
}

bool XmlReader::failAt(std::string_view name)
{
    return failAt(QString::fromLatin1(name.data(), qsizetype(name.size())));
}

bool XmlReader::failOnMissing(const Plan &plan, quint64 seen)
{
    fail(u"missing"_s);
    return failAt(plan.schema->fields[size_t(std::countr_zero(plan.required & ~seen))].name);
}

bool XmlReader::failOnLength()
{
    return fail(u"text longer than "_s + QString::number(m_limits.stringBytes) + u" bytes"_s);
}

bool XmlReader::isTooDeep(int depth)
{
    if (depth <= m_limits.depth) [[likely]]
        return false;
    fail(u"nested deeper than "_s + QString::number(m_limits.depth));
    return true;
}

bool XmlReader::joinUtf8(pugi::xml_node element, std::string_view &out)
{
    std::optional<std::string> text = joinedText(element);
    if (!text)
        return fail(u"text was expected, found an element"_s);
    out = m_joined.emplace_back(std::move(*text));
    return true;
}

inline bool XmlReader::takeUtf8(pugi::xml_node element, std::string_view &out)
{
    out = element.value();
    if (element.first_child() && !joinUtf8(element, out)) [[unlikely]]
        return false;
    if (qint64(out.size()) > m_limits.stringBytes)
        return failOnLength();
    return true;
}

inline bool XmlReader::readText(pugi::xml_node element, QString &out, Interner *texts)
{
    std::string_view utf8;
    if (!takeUtf8(element, utf8))
        return false;
    out = texts ? texts->of(utf8) : textOf(utf8);
    return true;
}

inline bool XmlReader::readInteger(pugi::xml_node element, qint64 &out)
{
    std::string_view utf8;
    if (!takeUtf8(element, utf8))
        return false;
    // into a temporary, and the whole text: from_chars makes 30 of "30x"
    qint64 number = 0;
    const auto [end, error] = std::from_chars(utf8.data(), utf8.data() + utf8.size(), number);
    if (error != std::errc() || end != utf8.data() + utf8.size()) [[unlikely]]
        return fail(utf8.empty() ? u"a whole number was expected, found nothing"_s
                                 : u"a whole number was expected, found text"_s);
    out = number;
    return true;
}

bool XmlReader::readOther(pugi::xml_node element, const ValueSchema &schema, void *out, Interner *texts, int depth)
{
    switch (schema.kind) {
    case Kind::Integer:
        return readInteger(element, *static_cast<qint64 *>(out));
    case Kind::Text:
        return readText(element, *static_cast<QString *>(out), texts);
    case Kind::Boolean: {
        std::string_view utf8;
        if (!takeUtf8(element, utf8))
            return false;
        if (utf8 != "true" && utf8 != "false")
            return fail(u"true or false was expected"_s);
        *static_cast<bool *>(out) = utf8 == "true";
        return true;
    }
    case Kind::Word: {
        std::string_view utf8;
        if (!takeUtf8(element, utf8))
            return false;
        return schema.setWord(out, utf8) || fail(u"a word that the table of this field does not have"_s);
    }
    case Kind::Optional:
        // an empty element is null, unless text may be empty
        if (schema.inner->kind != Kind::Text && isHollow(element)) {
            schema.clear(out);
            return true;
        }
        return readOther(element, *schema.inner, schema.add(out), texts, depth);
    case Kind::Record:
        return readRecord(element, m_plans.of(*schema.record, out), static_cast<char *>(out), depth);
    case Kind::Any:
        return readAny(element, *static_cast<QJsonValue *>(out), depth);
    case Kind::Object:
        return readObject(element, *static_cast<QJsonObject *>(out), depth);
    case Kind::List:
    case Kind::Id:
        break;
    }
    Q_UNREACHABLE();
}

// A text that is written exactly as a number or a truth value would be becomes one: no document says types in a reply.
bool XmlReader::readAny(pugi::xml_node element, QJsonValue &out, int depth)
{
    std::string_view utf8 = element.value();
    if (element.first_child() && !joinedText(element)) {
        QJsonObject object;
        if (!readObject(element, object, depth))
            return false;
        out = object;
        return true;
    }
    if (!takeUtf8(element, utf8))
        return false;
    out = exactValue(utf8);
    return true;
}

bool XmlReader::readObject(pugi::xml_node element, QJsonObject &out, int depth)
{
    out = {};
    if (isTooDeep(depth))
        return false;
    if (!isWhiteSpace(element.value()))
        return fail(u"elements were expected, found text"_s);
    for (const pugi::xml_node child : element.children()) {
        if (!isElement(child)) {
            if (!isWhiteSpace(child.value()))
                return fail(u"elements were expected, found text"_s);
            continue;
        }
        if (!readInto(out, child, depth + 1))
            return false;
    }
    return true;
}

// One that was there before makes an array of both. `depth` is that of the child.
bool XmlReader::readInto(QJsonObject &out, pugi::xml_node child, int depth)
{
    const QString key = textOf(child.name());
    QJsonValue value;
    if (!readAny(child, value, depth))
        return failAt(key);
    const auto earlier = out.find(key);
    if (earlier == out.end()) {
        out.insert(key, value);
    } else {
        QJsonArray array = earlier->isArray() ? earlier->toArray() : QJsonArray{*earlier};
        array.append(value);
        *earlier = array;
    }
    return true;
}

// An array is its element repeated; one that is empty and alone is an array of none. Anything else that is repeated is an array
// where a single value was expected, and refused.
bool XmlReader::readField(pugi::xml_node element, const PlannedField &field, void *out, bool isFirst, int depth)
{
    const ValueSchema &schema = *field.schema->value;
    if (schema.kind == Kind::Any && !isFirst) {
        auto &values = *static_cast<QJsonValue *>(out);
        QJsonValue another;
        if (!readAny(element, another, depth))
            return false;
        QJsonArray array = values.isArray() ? values.toArray() : QJsonArray{values};
        array.append(another);
        values = array;
        return true;
    }
    if (schema.kind != Kind::List)
        return isFirst ? readOther(element, schema, out, field.texts.get(), depth)
                       : fail(u"a single value was expected, found several"_s);
    if (isFirst) {
        schema.clear(out);
        const bool isNone = schema.inner->kind == Kind::Text ? isEmpty(element) : isHollow(element);
        if (isNone && !element.next_sibling(element.name()))
            return true;
    }
    return readOther(element, *schema.inner, schema.add(out), field.texts.get(), depth);
}

// `depth` is that of the element.
bool XmlReader::readRecord(pugi::xml_node element, const Plan &plan, char *record, int depth)
{
    if (isTooDeep(depth))
        return false;
    if (!isWhiteSpace(element.value()))
        return fail(u"elements were expected, found text"_s);
    const PlannedField *const fields = plan.fields.data();
    const size_t count = plan.fields.size();
    quint64 seen = 0;
    size_t expected = 0;
    for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
        if (!isElement(child)) {
            if (!isWhiteSpace(child.value()))
                return fail(u"elements were expected, found text"_s);
            continue;
        }
        size_t index = expected;
        if (index >= count || !fields[index].name.standsAt(child.name())) [[unlikely]] {
            const std::string_view name = child.name();
            index = size_t(std::ranges::find(plan.schema->fields, name, &FieldSchema::name) - plan.schema->fields.begin());
            if (index == count) {
                QJsonObject *rest = plan.rest(record);
                if (!(rest ? readInto(*rest, child, depth + 1) : walk(child, depth + 1)))
                    return false;
                continue;
            }
        }
        expected = index + 1;
        const bool isFirst = !(seen & quint64(1) << index);
        seen |= quint64(1) << index;
        const PlannedField &known = fields[index];
        void *const out = record + known.offset;
        bool isRead = false;
        if (known.kind == Kind::Integer && isFirst)
            isRead = readInteger(child, *static_cast<qint64 *>(out));
        else if (known.kind == Kind::Text && isFirst)
            isRead = readText(child, *static_cast<QString *>(out), known.texts.get());
        else
            isRead = readField(child, known, out, isFirst, depth + 1);
        if (!isRead) [[unlikely]]
            return failAt(known.schema->name);
    }
    if (plan.required & ~seen) [[unlikely]]
        return failOnMissing(plan, seen);
    return true;
}

// An element that nobody asked for.
bool XmlReader::walk(pugi::xml_node element, int depth)
{
    if (isTooDeep(depth))
        return false;
    const auto isTooLong = [this](const pugi::char_t *text) { return qint64(std::strlen(text)) > m_limits.stringBytes; };
    if (isTooLong(element.value()))
        return failOnLength();
    for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
        if (isElement(child)) {
            if (!walk(child, depth + 1))
                return false;
        } else if (isTooLong(child.value())) {
            return failOnLength();
        }
    }
    return true;
}

// One of the <data> of a reply. Without any attribute, one item of a list looks as an object does, and none as null does: the
// target decides (wire/altcraft-admin.md 1.7).
bool XmlReader::readDatum(pugi::xml_node element, const ReplyTarget &target, qsizetype &count)
{
    constexpr int depth = 2;
    const qsizetype index = count++;
    if (!target.schema)
        return walk(element, depth);
    if (target.schema->kind != Kind::List) {
        if (index > 0)
            return fail(u"one element was expected, found several"_s) || failAt(u"data"_s);
        return readOther(element, *target.schema, target.data, nullptr, depth) || failAt(u"data"_s);
    }
    if (index == 0 && isHollow(element) && !element.next_sibling("data"))
        return true;
    return readOther(element, *target.schema->inner, target.schema->add(target.data), nullptr, depth)
           || failAt(u"data["_s + QString::number(index) + u']');
}

std::expected<Envelope, Fault> XmlReader::read(pugi::xml_node root, const ReplyTarget &target)
{
    Envelope envelope;
    std::optional<Fault> first; // in what is not error: that one wins, wherever it stands
    std::optional<Fault> inError;
    const auto note = [&](bool isRead) {
        if (!isRead && !first)
            first = std::move(m_fault);
        m_fault = {};
    };
    qsizetype data = 0;
    int errors = 0;
    int totals = 0;
    int pointers = 0;
    int updates = 0;
    const auto noteMember = [&](pugi::xml_node child, const ValueSchema &schema, void *out, int &count) {
        note((count++ == 0 ? readOther(child, schema, out, nullptr, 2) : fail(u"a single value was expected, found several"_s))
             || failAt(std::string_view(child.name())));
    };
    note(isWhiteSpace(root.value()) || fail(u"elements were expected, found text"_s));
    for (pugi::xml_node child = root.first_child(); child; child = child.next_sibling()) {
        const std::string_view name = child.name();
        if (!isElement(child)) {
            note(isWhiteSpace(child.value()) || fail(u"elements were expected, found text"_s));
        } else if (name == "data") {
            if (!first)
                note(readDatum(child, target, data));
        } else if (name == "error") {
            if (errors++ > 0)
                fail(u"a single value was expected, found several"_s);
            else if (readInteger(child, envelope.code))
                continue;
            failAt(name);
            inError = std::exchange(m_fault, {});
        } else if (name == "error_text") {
            const std::optional<std::string> text = joinedText(child);
            note(!text || qint64(text->size()) <= m_limits.stringBytes || failOnLength() || failAt(name));
            envelope.words = text ? textOf(*text) : QString();
        } else if (name == "total_count" && target.totalCount) {
            noteMember(child, valueSchema<std::optional<qint64>>, target.totalCount, totals);
        } else if (name == "next_from_id" && target.nextFromId) {
            noteMember(child, valueSchema<std::optional<QJsonValue>>, target.nextFromId, pointers);
        } else if (name == "updated" && target.updated) {
            noteMember(child, valueSchema<std::optional<qint64>>, target.updated, updates);
        } else {
            note(walk(child, 2));
        }
    }
    if (inError)
        return std::unexpected(std::move(*inError));
    if (errors == 0)
        return std::unexpected(Fault{u"error"_s, u"missing"_s});
    if (envelope.code != 0)
        return envelope;
    if (first)
        return std::unexpected(std::move(*first));
    if (data == 0 && target.schema && !target.schema->mayBeMissing())
        return std::unexpected(Fault{u"data"_s, u"missing"_s});
    return envelope;
}

}

std::expected<Envelope, Fault> readXmlReply(QByteArray &&body, const Limits &limits, const ReplyTarget &target)
{
    const qsizetype bytes = body.size();
    std::expected<Envelope, Fault> read;
    {
        XmlDocument document;
        if (auto parsed = XmlDocument::parse(std::move(body), document); !parsed)
            return std::unexpected(std::move(parsed.error()));
        read = XmlReader(limits).read(document.root(), target);
    }
    if (!read && read.error().where.isEmpty())
        read.error().where = u"body"_s;
#ifdef __GLIBC__
    // The tree of a giant is many small pages; without this they stay with the allocator.
    if (constexpr qsizetype giant = 8 << 20; bytes > giant)
        malloc_trim(0);
#endif
    return read;
}

}
