#pragma once

#include "codec/interner.h"
#include "codec/schema.h"

#include <bit>
#include <cstring>
#include <list>
#include <vector>

// A record's schema made ready for one document: offsets in place of functions, names in a form that compares in two
// instructions. Private to this folder.
namespace senderdesk::codec {

// A name with the character that ends it in the document: '"' in JSON, NUL behind a name that pugixml has cut out. The
// bytes at the place of comparison may be read 16 far, which the readers' padding allows.
class FieldName
{
public:
    FieldName() = default;
    FieldName(std::string_view name, char end) : m_name(name), m_end(end)
    {
        char bytes[16] = {};
        char keep[16] = {};
        const size_t head = std::min<size_t>(name.size(), 16);
        std::memcpy(bytes, name.data(), head);
        std::memset(keep, '\xff', head);
        if (head < 16) {
            bytes[head] = end;
            keep[head] = '\xff';
        }
        std::memcpy(m_bytes, bytes, 16);
        std::memcpy(m_keep, keep, 16);
    }

    [[nodiscard]] bool standsAt(const char *text) const noexcept
    {
        quint64 words[2];
        std::memcpy(words, text, 16);
        if (((words[0] ^ m_bytes[0]) & m_keep[0]) | ((words[1] ^ m_bytes[1]) & m_keep[1]))
            return false;
        return m_name.size() < 16 || longTailStandsAt(text);
    }

private:
    [[nodiscard]] bool longTailStandsAt(const char *text) const noexcept
    {
        // strncmp: the text may end before the name does
        return std::strncmp(text + 16, m_name.data() + 16, m_name.size() - 16) == 0 && text[m_name.size()] == m_end;
    }

    quint64 m_bytes[2] = {};
    quint64 m_keep[2] = {};
    std::string_view m_name;
    char m_end = 0;
};

struct PlannedField
{
    FieldName name;
    Kind kind = Kind::Integer;
    quint32 offset = 0;
    const FieldSchema *schema = nullptr;
    std::unique_ptr<Interner> texts{}; // of a field that holds one
};

struct Plan
{
    const RecordSchema *schema = nullptr;
    std::vector<PlannedField> fields;
    quint64 required = 0; // a bit for each field that must be there
    std::optional<quint32> restOffset{};

    // Where what is not in the table goes; nullptr: nowhere.
    [[nodiscard]] QJsonObject *rest(char *record) const
    {
        return restOffset ? reinterpret_cast<QJsonObject *>(record + *restOffset) : nullptr;
    }
};

// The plans of one document. Made when the first record of a kind is there, since only a living record has offsets.
class Plans
{
public:
    explicit Plans(char nameEnd) : m_nameEnd(nameEnd) {}

    const Plan &of(const RecordSchema &schema, const void *record)
    {
        for (const Plan &plan : m_plans) {
            if (plan.schema == &schema)
                return plan;
        }
        Plan &plan = m_plans.emplace_back();
        plan.schema = &schema;
        plan.fields.reserve(schema.fields.size());
        for (size_t i = 0; i < schema.fields.size(); ++i) {
            const FieldSchema &field = schema.fields[i];
            const bool isText = leafOf(*field.value).kind == Kind::Text;
            plan.fields.push_back({FieldName(field.name, m_nameEnd), field.value->kind, offsetOf(field.in(record), record),
                                   &field, isText ? std::make_unique<Interner>() : nullptr});
            if (field.isRequired())
                plan.required |= quint64(1) << i;
        }
        if (schema.rest)
            plan.restOffset = offsetOf(schema.rest(record), record);
        return plan;
    }

private:
    static quint32 offsetOf(const void *member, const void *record)
    {
        return quint32(static_cast<const char *>(member) - static_cast<const char *>(record));
    }
    static const ValueSchema &leafOf(const ValueSchema &value) { return value.inner ? leafOf(*value.inner) : value; }

    char m_nameEnd;
    std::list<Plan> m_plans; // a plan stays where it is while a nested one is added
};

}
