#include "operations/methodtable.h"

#include "api/paths.h"
#include "api/registry.h"

#include <algorithm>
#include <utility>

namespace senderdesk::operations {
namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

PathFault faultOf(api::MethodPaths::Fault fault)
{
    using Fault = api::MethodPaths::Fault;
    switch (fault) {
    case Fault::NotAbsolute:
        return PathFault::NotAbsolute;
    case Fault::HasQueryOrFragment:
        return PathFault::HasQueryOrFragment;
    case Fault::HasDotSegment:
        return PathFault::HasDotSegment;
    case Fault::HasForbiddenCharacter:
        return PathFault::HasForbiddenCharacter;
    case Fault::TakenByAnother:
        return PathFault::TakenByAnother;
    case Fault::UnknownMethod: // rows are the registry's own, and no documented one is changed
    case Fault::Documented:
        break;
    }
    std::unreachable();
}

}

MethodTable::MethodTable(domain::Service service, QMap<QString, QString> changed, const QMap<QString, QString> &lastAnswers)
    : m_service(service)
    , m_typed(std::move(changed))
    , m_lastAnswers(lastAnswers)
{
    judge();
}

// All rows anew: whether a path is another method's depends on what that one has now.
void MethodTable::judge()
{
    m_rows.clear();
    api::MethodPaths paths;
    for (const api::Method &method : api::methods()) {
        if (method.service != m_service)
            continue;
        Row row{.name = text(method.name), .path = text(method.path), .lastAnswer = m_lastAnswers.value(text(method.name))};
        const auto typed = m_typed.constFind(row.name);
        const bool isOpen = method.evidence == api::Evidence::Inferred;
        if (isOpen && typed != m_typed.cend() && *typed != row.path) {
            row.path = *typed;
            if (const auto changed = paths.change(method.name, *typed); !changed)
                row.fault = faultOf(changed.error());
        }
        if (isOpen) {
            row.evidence = paths.isChanged(method) || row.fault ? MethodEvidence::Changed : MethodEvidence::Inferred;
            if (row.lastAnswer == QLatin1String("unknown-method"))
                row.evidence = MethodEvidence::Answered501;
        }
        m_rows << row;
    }
}

void MethodTable::change(qsizetype row, const QString &path)
{
    if (path.isEmpty())
        m_typed.remove(m_rows[row].name);
    else
        m_typed.insert(m_rows[row].name, path);
    judge();
}

bool MethodTable::hasFault() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) { return row.fault.has_value(); });
}

QMap<QString, QString> MethodTable::changed() const
{
    QMap<QString, QString> changed;
    for (const Row &row : m_rows) {
        if (row.evidence != MethodEvidence::Documented && !row.fault && m_typed.contains(row.name))
            changed.insert(row.name, row.path);
    }
    return changed;
}

}
