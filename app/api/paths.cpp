#include "api/paths.h"

#include "api/registry.h"

#include <QStringList>

#include <algorithm>

namespace senderdesk::api {
namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

bool isPathCharacter(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() < 0x7f && c != QLatin1Char('\\') && c != QLatin1Char('%') && c != QLatin1Char('"')
           && c != QLatin1Char('<') && c != QLatin1Char('>');
}

}

std::expected<void, MethodPaths::Fault> MethodPaths::change(std::string_view name, const QString &path)
{
    const Method *method = methodNamed(name);
    if (!method)
        return std::unexpected(Fault::UnknownMethod);
    if (method->evidence == Evidence::Documented)
        return std::unexpected(Fault::Documented);
    if (!path.startsWith(QLatin1Char('/')) || path.startsWith(QLatin1String("//")) || path.size() < 2)
        return std::unexpected(Fault::NotAbsolute);
    if (path.contains(QLatin1Char('?')) || path.contains(QLatin1Char('#')))
        return std::unexpected(Fault::HasQueryOrFragment);
    if (!std::all_of(path.begin(), path.end(), isPathCharacter))
        return std::unexpected(Fault::HasForbiddenCharacter);
    const QStringList segments = path.split(QLatin1Char('/'));
    if (segments.contains(QLatin1String(".")) || segments.contains(QLatin1String("..")))
        return std::unexpected(Fault::HasDotSegment);
    // "/x" and "/x/" count as one: a server that forgives the slash would run the other method.
    const auto bare = [](QString p) {
        while (p.endsWith(QLatin1Char('/')))
            p.chop(1);
        return p;
    };
    for (const Method &other : methods()) {
        if (other.service == method->service && other.name != method->name
            && (bare(of(other)) == bare(path) || bare(text(other.path)) == bare(path)))
            return std::unexpected(Fault::TakenByAnother);
    }
    m_changed.insert(text(name), path);
    return {};
}

QString MethodPaths::of(const Method &method) const
{
    return m_changed.value(text(method.name), text(method.path));
}

bool MethodPaths::isChanged(const Method &method) const
{
    return m_changed.contains(text(method.name));
}

}
