#include "codec/jsonwalker.h"
#include "codec/plan.h"

#include <memory>

namespace senderdesk::codec {
namespace {

using namespace Qt::StringLiterals;

// A parser that has seen a document keeps its buffers, which saves their page faults (13 ms of 48 at 25 MB); after a giant
// they are given back. Threads of a pool take theirs along when they end.
class WarmParser
{
public:
    od::parser &parser()
    {
        if (!m_parser)
            m_parser = std::make_unique<od::parser>();
        return *m_parser;
    }
    void coolAfter(qsizetype bytes)
    {
        if (bytes > giant)
            m_parser.reset();
    }

private:
    static constexpr qsizetype giant = 32 << 20;
    std::unique_ptr<od::parser> m_parser;
};

thread_local WarmParser warmParser;

// Reads what the schema asks for.
class JsonReader : private JsonWalker
{
public:
    JsonReader(od::document &document, const char *begin, const Limits &limits)
        : JsonWalker(document, begin, limits)
        , m_plans('"')
    {}

    // The whole document. With an empty target, what the envelope holds beside the error is walked and not read.
    bool readEnvelope(const ReplyTarget &target, Envelope &envelope);
    // Likewise; what the members hold is read by readRoot, in a document of its own.
    bool readOpenSrsEnvelope(Envelope &envelope);
    bool readRoot(const ReplyTarget &target);
    using JsonWalker::takeFault;

private:
    bool readKnown(std::string_view key, od::value value, const ReplyTarget &target, Envelope &envelope);
    bool readRecord(od::object object, const Plan &plan, char *record, int depth);
    [[gnu::noinline]] bool readOutOfOrder(od::field &field, size_t &index, const Plan &plan, char *record, int depth,
                                          bool &isKnown);
    bool readText(od::value &value, QString &out, Interner *texts);
    [[gnu::noinline]] bool readOther(od::value &value, const ValueSchema &schema, void *out, Interner *texts, int depth);
    bool readWord(od::value &value, const ValueSchema &schema, void *out);
    bool readList(od::value &value, const ValueSchema &schema, void *out, Interner *texts, int depth);
    bool readListItem(od::value &value, const ValueSchema &schema, void *out, Interner *texts, int depth);
    bool isAtEnd();
    [[gnu::cold, gnu::noinline]] bool failOnMissing(const Plan &plan, quint64 seen);

    Plans m_plans;
};

bool JsonReader::failOnMissing(const Plan &plan, quint64 seen)
{
    fail(u"missing"_s);
    return failAt(plan.schema->fields[size_t(std::countr_zero(plan.required & ~seen))].name);
}

inline bool JsonReader::readText(od::value &value, QString &out, Interner *texts)
{
    std::string_view utf8;
    if (!takeUtf8(value, utf8))
        return false;
    out = texts ? texts->of(utf8) : textOf(utf8);
    return true;
}

bool JsonReader::readWord(od::value &value, const ValueSchema &schema, void *out)
{
    std::string_view word;
    if (!takeUtf8(value, word))
        return false;
    return schema.setWord(out, word) || fail(u"a word that the table of this field does not have"_s);
}

bool JsonReader::readOther(od::value &value, const ValueSchema &schema, void *out, Interner *texts, int depth)
{
    switch (schema.kind) {
    case Kind::Integer:
        return readInteger(value, *static_cast<qint64 *>(out));
    case Kind::Text:
        return readText(value, *static_cast<QString *>(out), texts);
    case Kind::Boolean:
        if (value.get_bool().get(*static_cast<bool *>(out)))
            return failOnType(value, u"true or false"_s);
        return true;
    case Kind::Word:
        return readWord(value, schema, out);
    case Kind::Optional: {
        bool isNull = false;
        if (!takeNull(value, isNull))
            return false;
        if (isNull) {
            schema.clear(out);
            return true;
        }
        return readOther(value, *schema.inner, schema.add(out), texts, depth);
    }
    case Kind::List:
        return readList(value, schema, out, texts, depth);
    case Kind::Record: {
        od::object object;
        if (value.get_object().get(object))
            return failOnType(value, u"an object"_s);
        return !isTooDeep(depth) && readRecord(object, m_plans.of(*schema.record, out), static_cast<char *>(out), depth);
    }
    case Kind::Any:
        return readAny(value, *static_cast<QJsonValue *>(out), depth);
    case Kind::Object:
        return readObject(value, *static_cast<QJsonObject *>(out), depth);
    case Kind::Id:
        break;
    }
    Q_UNREACHABLE();
}

bool JsonReader::readListItem(od::value &value, const ValueSchema &schema, void *out, Interner *texts, int depth)
{
    void *item = schema.add(out);
    if (schema.inner->kind != Kind::Record)
        return readOther(value, *schema.inner, item, texts, depth);
    od::object object;
    if (value.get_object().get(object))
        return failOnType(value, u"an object"_s);
    return !isTooDeep(depth) && readRecord(object, m_plans.of(*schema.inner->record, item), static_cast<char *>(item), depth);
}

// An array; an object is a list of one, {} and null are none (wire/altcraft-admin.md 1.7, 3.1).
bool JsonReader::readList(od::value &value, const ValueSchema &schema, void *out, Interner *texts, int depth)
{
    schema.clear(out);
    od::array array;
    if (!value.get_array().get(array)) {
        if (isTooDeep(depth))
            return false;
        qsizetype index = 0;
        for (auto element : array) {
            od::value item;
            if (const auto error = std::move(element).get(item))
                return failAsSyntax(error);
            if (!readListItem(item, schema, out, texts, depth + 1))
                return failAt(index);
            ++index;
        }
        return true;
    }
    bool isNull = false;
    if (!takeNull(value, isNull))
        return false;
    if (isNull)
        return true;
    od::object object;
    if (schema.inner->kind != Kind::Record || value.get_object().get(object))
        return failOnType(value, u"a list"_s);
    bool isEmpty = false;
    if (const auto error = object.is_empty().get(isEmpty))
        return failAsSyntax(error);
    if (isEmpty)
        return true;
    void *item = schema.add(out);
    return !isTooDeep(depth) && readRecord(object, m_plans.of(*schema.inner->record, item), static_cast<char *>(item), depth);
}

// Everything is iterated, never looked up: what On-Demand skips it does not check, and find_field stops at the last field
// that is wanted. `depth` is that of the object.
bool JsonReader::readRecord(od::object object, const Plan &plan, char *record, int depth)
{
    const PlannedField *const fields = plan.fields.data();
    const size_t count = plan.fields.size();
    quint64 seen = 0;
    size_t expected = 0;
    for (auto element : object) {
        od::field field;
        if (const auto error = std::move(element).get(field)) [[unlikely]]
            return failAsSyntax(error);
        size_t index = expected;
        if (index >= count || !fields[index].name.standsAt(field.key().raw())) [[unlikely]] {
            bool isKnown = false;
            if (!readOutOfOrder(field, index, plan, record, depth, isKnown))
                return false;
            if (!isKnown)
                continue;
        }
        expected = index + 1;
        seen |= quint64(1) << index;
        const PlannedField &known = fields[index];
        void *const out = record + known.offset;
        bool isRead = false;
        if (known.kind == Kind::Integer)
            isRead = readInteger(field.value(), *static_cast<qint64 *>(out));
        else if (known.kind == Kind::Text)
            isRead = readText(field.value(), *static_cast<QString *>(out), known.texts.get());
        else
            isRead = readOther(field.value(), *known.schema->value, out, known.texts.get(), depth + 1);
        if (!isRead) [[unlikely]]
            return failAt(known.schema->name);
    }
    if (plan.required & ~seen) [[unlikely]]
        return failOnMissing(plan, seen);
    return true;
}

// A key that is not the next of the table: finds it, or keeps or walks the value of an unknown one. The key is unescaped, so that
// its escapes are checked and "\u0069d" is id.
bool JsonReader::readOutOfOrder(od::field &field, size_t &index, const Plan &plan, char *record, int depth, bool &isKnown)
{
    std::string_view key;
    if (const auto error = field.unescaped_key().get(key))
        return failAsSyntax(error);
    const auto &fields = plan.schema->fields;
    const auto found = std::ranges::find(fields, key, &FieldSchema::name);
    isKnown = found != fields.end();
    if (isKnown) {
        index = size_t(found - fields.begin());
        return true;
    }
    QJsonObject *rest = plan.rest(record);
    if (!rest)
        return walk(field.value(), depth + 1);
    QJsonValue value;
    if (!readAny(field.value(), value, depth + 1))
        return failAt(key);
    rest->insert(textOf(key), value);
    return true;
}

bool JsonReader::readEnvelope(const ReplyTarget &target, Envelope &envelope)
{
    od::object object;
    if (m_document.get_object().get(object))
        return fail(u"an object was expected"_s) || failAt("body");
    bool hasError = false;
    bool hasData = false;
    for (auto element : object) {
        od::field field;
        if (const auto error = std::move(element).get(field))
            return failAsSyntax(error);
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return failAsSyntax(error);
        hasError |= key == "error";
        hasData |= key == "data";
        if (!readKnown(key, field.value(), target, envelope))
            return false;
    }
    if (!isAtEnd())
        return false;
    if (!hasError)
        return fail(u"missing"_s) || failAt("error");
    if (!hasData && target.schema && !target.schema->mayBeMissing() && envelope.code == 0)
        return fail(u"missing"_s) || failAt("data");
    return true;
}

bool JsonReader::isAtEnd()
{
    const char *rest = nullptr;
    return m_document.current_location().get(rest) || failAsSyntax(u"more text after the end of the document"_s);
}

// success is a truth value; clients have met 0 and 1 (wire/opensrs-mail.md 28). A failure's number may be missing.
bool JsonReader::readOpenSrsEnvelope(Envelope &envelope)
{
    od::object object;
    if (m_document.get_object().get(object))
        return fail(u"an object was expected"_s) || failAt("body");
    std::optional<bool> isSuccess;
    for (auto element : object) {
        od::field field;
        if (const auto error = std::move(element).get(field))
            return failAsSyntax(error);
        std::string_view key;
        if (const auto error = field.unescaped_key().get(key))
            return failAsSyntax(error);
        constexpr int depth = 2;
        QJsonValue value;
        if (key == "success" || key == "error_number" || key == "error") {
            if (!readAny(field.value(), value, depth))
                return failAt(key);
            if (key == "success" && (value.isBool() || value.toInteger(-1) == 0 || value.toInteger(-1) == 1))
                isSuccess = value.isBool() ? value.toBool() : value.toInteger() == 1;
            else if (key == "error_number")
                envelope.code = value.toInteger();
            else if (key == "error")
                envelope.words = value.toString();
        } else if (!walk(field.value(), depth)) {
            return false;
        }
    }
    if (!isAtEnd())
        return false;
    if (!isSuccess)
        return fail(u"true or false was expected"_s) || failAt("success");
    envelope.isFailure = !*isSuccess;
    if (*isSuccess)
        envelope.code = 0;
    return true;
}

bool JsonReader::readRoot(const ReplyTarget &target)
{
    od::object object;
    if (m_document.get_object().get(object))
        return fail(u"an object was expected"_s) || failAt("body");
    return readRecord(object, m_plans.of(*target.schema->record, target.data), static_cast<char *>(target.data), 1);
}

bool JsonReader::readKnown(std::string_view key, od::value value, const ReplyTarget &target, Envelope &envelope)
{
    constexpr int depth = 2; // of what the envelope's fields hold
    if (key == "error")
        return readInteger(value, envelope.code) || failAt("error");
    if (key == "data" && target.schema)
        return readOther(value, *target.schema, target.data, nullptr, depth) || failAt("data");
    if (key == "total_count" && target.totalCount)
        return readOther(value, valueSchema<std::optional<qint64>>, target.totalCount, nullptr, depth) || failAt("total_count");
    if (key == "next_from_id" && target.nextFromId)
        return readOther(value, valueSchema<std::optional<QJsonValue>>, target.nextFromId, nullptr, depth)
               || failAt("next_from_id");
    if (key == "updated" && target.updated)
        return readOther(value, valueSchema<std::optional<qint64>>, target.updated, nullptr, depth) || failAt("updated");
    if (key == "error_text") {
        od::json_type type{};
        if (const auto error = value.type().get(type))
            return failAsSyntax(error);
        // anything but text is as if it were missing: the code decides
        if (type == od::json_type::string)
            return readText(value, envelope.words, nullptr) || failAt("error_text");
        envelope.words.clear();
    }
    return walk(value, depth);
}

// One pass over the document by `read`, which gives false after a fault.
template<class Read>
std::expected<Envelope, Fault> pass(const QByteArray &body, const Limits &limits, Read &&read)
{
    const simdjson::padded_string_view view(body.constData(), size_t(body.size()), size_t(body.capacity()) + 1);
    od::document document;
    if (const auto error = warmParser.parser().iterate(view).get(document))
        return std::unexpected(Fault{u"body"_s, QString::fromLatin1(simdjson::error_message(error)), true});
    JsonReader reader(document, body.constData(), limits);
    Envelope envelope;
    if (read(reader, envelope))
        return envelope;
    Fault fault = reader.takeFault();
    if (fault.where.isEmpty())
        fault.where = u"body"_s;
    return std::unexpected(std::move(fault));
}

std::expected<Envelope, Fault> readOnce(const QByteArray &body, const Limits &limits, const ReplyTarget &target)
{
    return pass(body, limits, [&](JsonReader &reader, Envelope &envelope) { return reader.readEnvelope(target, envelope); });
}

// Success and error stand among the members that the record describes, so a failure is told before anything else is asked for.
std::expected<Envelope, Fault> readOpenSrs(const QByteArray &body, const Limits &limits, const ReplyTarget &target)
{
    auto read = pass(body, limits, [](JsonReader &reader, Envelope &envelope) { return reader.readOpenSrsEnvelope(envelope); });
    if (!read || read->isError())
        return read;
    return pass(body, limits, [&](JsonReader &reader, Envelope &) { return reader.readRoot(target); });
}

}

std::expected<Envelope, Fault> readJsonReply(QByteArray &&body, const Limits &limits, const ReplyTarget &target)
{
    // Room to read past the end, without a copy where the buffer has grown to what it holds.
    if (body.capacity() - body.size() < qsizetype(simdjson::SIMDJSON_PADDING))
        body.reserve(body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    if (target.envelope == Envelopes::OpenSrs) {
        std::expected<Envelope, Fault> read = readOpenSrs(body, limits, target);
        warmParser.coolAfter(body.size());
        return read;
    }
    std::expected<Envelope, Fault> read = readOnce(body, limits, target);
    if (!read && !read.error().isSyntax) {
        // What a field holds is wrong, the document need not be: it may still say which error it is. If it is broken as well,
        // then further on, and that is the greater fault.
        std::expected<Envelope, Fault> again = readOnce(body, limits, {});
        if (again ? again->code != 0 : again.error().isSyntax)
            read = std::move(again);
    }
    warmParser.coolAfter(body.size());
    return read;
}

}
