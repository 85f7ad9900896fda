#pragma once

#include "core/ids.h"
#include "domain/connection.h"
#include "domain/queue.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <expected>
#include <optional>

namespace senderdesk::operations {

// The command line of product.md, parsed and checked. Every option is accepted; help() says which parts are not built yet.
class CommandLine
{
public:
    // `arguments` without the program's name. The fault is one line for a person; the program then leaves with 2.
    [[nodiscard]] static std::expected<CommandLine, QString> parse(const QStringList &arguments);
    [[nodiscard]] static QString help(); // several lines, ends with a line feed

    bool isHelpAsked = false; // with help or version the rest is not checked
    bool isVersionAsked = false;

    std::optional<QString> offlineScenario; // set by --offline; "calm" when it has no value
    std::optional<quint64> seed;
    std::optional<quint16> serveOfflinePort; // 0: any free one
    bool isSelfTest = false;
    std::optional<QString> screenshotsDir;

    struct Open
    {
        domain::Connection connection; // complete: id, name, class, armed…
        QString user;                  // OpenSRS
        QString secretVariable;        // exists in the environment and is not empty; takeFromEnvironment() takes it
    };
    std::optional<Open> open;
    bool isArmed = false; // --armed, of --open or --offline

    QString pane; // "" when not given; lower case with dashes
    std::optional<core::SenderId> sender;
    std::optional<domain::Grouping> grouping;
    int pageSize = 1000;
    std::chrono::seconds undoWindow{10};
    QMap<QString, QString> methodPaths; // each was accepted by api::MethodPaths
    QString language;                   // "" when not given
    enum class Theme { System, Light, Dark };
    Theme theme = Theme::System;
    QString dataDir; // "" when not given
};

// The value of an environment variable, which is removed from the environment; empty when there is none.
[[nodiscard]] QByteArray takeFromEnvironment(const QString &variable);

}
