#pragma once

#include "api/method.h"

#include <QHash>
#include <QString>

#include <expected>

namespace senderdesk::api {

// The paths of one connection: the registry's, with those changed that a person changed. Only a path that is inferred can be
// changed, so that a documented one is always sent byte for byte. A connection speaks to one service: two methods of two services
// may have one path, as the documents themselves print it (wire/altcraft-admin.md 4.2, 4.3).
class MethodPaths
{
public:
    enum class Fault {
        UnknownMethod,
        Documented,  // its path is printed in a document and is not open to change
        NotAbsolute, // must start with one '/', and not name a host
        HasQueryOrFragment,
        HasDotSegment,         // "." or ".."
        HasForbiddenCharacter, // white space, control, backslash, '%', not ASCII
        TakenByAnother,        // is the path of another method of the same service
    };

    // Changes a path, or says why not and leaves everything as it was.
    std::expected<void, Fault> change(std::string_view method, const QString &path);
    [[nodiscard]] QString of(const Method &method) const;
    [[nodiscard]] bool isChanged(const Method &method) const;

private:
    QHash<QString, QString> m_changed; // name → path
};

}
