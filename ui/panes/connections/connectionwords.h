#pragma once

#include "domain/connection.h"
#include "operations/methodtable.h"

#include <QIcon>
#include <QString>

#include <array>

// What the dialogs of connections say, in the person's language.
namespace senderdesk::ui::text {

template<class T>
struct ChoiceWord
{
    T value;
    QString (*text)();
};

[[nodiscard]] QString tokenPlaceName(domain::TokenPlace place);
[[nodiscard]] QString proxyName(domain::Proxy::Kind kind);
[[nodiscard]] QString baseUrlFault(domain::BaseUrlFault fault);
[[nodiscard]] QString pathFault(operations::PathFault fault);
[[nodiscard]] QString evidenceName(operations::MethodEvidence evidence);
[[nodiscard]] QIcon colourMark(const QString &colour); // a square of it; empty: none

extern const std::array<ChoiceWord<domain::Service>, 3> serviceChoices;
extern const std::array<ChoiceWord<domain::ConnectionClass>, 2> classChoices;
extern const std::array<ChoiceWord<domain::WireFormat>, 2> formatChoices;
extern const std::array<ChoiceWord<domain::TokenPlace>, 2> tokenPlaceChoices;
extern const std::array<ChoiceWord<domain::Proxy::Kind>, 4> proxyChoices;
extern const std::array<ChoiceWord<QString>, 7> colourChoices; // "#rrggbb", or empty

}
