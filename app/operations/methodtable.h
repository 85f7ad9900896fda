#pragma once

#include "domain/connection.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace senderdesk::operations {

// What a server may say of a path that is only inferred, in the order in which a person should notice it.
enum class MethodEvidence { Documented, Inferred, Changed, Answered501 };

// Why a path is refused: api::MethodPaths::Fault, for those who know no api.
enum class PathFault { NotAbsolute, HasQueryOrFragment, HasDotSegment, HasForbiddenCharacter, TakenByAnother };

// The methods of a connection's service with their paths, as a person edits them: a path that is refused stays as typed, with its
// fault, until it is mended.
class MethodTable
{
public:
    struct Row
    {
        QString name{};
        QString path{}; // as it is now, or as it was typed
        MethodEvidence evidence = MethodEvidence::Documented;
        QString lastAnswer{}; // Session::lastAnswers(); empty: not asked in this run
        std::optional<PathFault> fault{};
        [[nodiscard]] bool isEditable() const { return evidence != MethodEvidence::Documented; }
    };

    MethodTable(domain::Service service, QMap<QString, QString> changed, const QMap<QString, QString> &lastAnswers);

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    // Empty: as it was before any change. The fault, if any, is in the row.
    void change(qsizetype row, const QString &path);
    [[nodiscard]] bool hasFault() const;
    // Those that differ from the registry's; without a fault only.
    [[nodiscard]] QMap<QString, QString> changed() const;

private:
    void judge();

    domain::Service m_service;
    QMap<QString, QString> m_typed;
    QMap<QString, QString> m_lastAnswers;
    QList<Row> m_rows;
};

}
