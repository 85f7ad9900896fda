#pragma once

#include "operations/actiontarget.h"

#include <QString>

// How targets are named and shown, whatever they are.
namespace senderdesk::ui::text {

// "campaign 4914 of account 306 on 119 Main promo", "everything in 119 Main promo".
[[nodiscard]] QString targetName(const operations::ActionTarget &target);

// A column of the table "Targets". Which there are depends on what the action is done to.
struct TargetColumn
{
    const char *header; // translation context "Column"
    bool isNumber;      // right-aligned; one that is not known is "–"
    bool (*isOf)(domain::ActionKind kind);
    QString (*text)(const operations::ActionTarget &target);
    bool (*isKnown)(const operations::ActionTarget &target);
};
[[nodiscard]] QList<const TargetColumn *> targetColumns(domain::ActionKind kind);

}
