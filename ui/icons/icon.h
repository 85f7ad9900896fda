#pragma once

#include <QIcon>
#include <QStringView>

namespace senderdesk::ui {

// An icon of the own set (resources/icons, 24 px grid), drawn in the palette's text colour of the moment: disabled, selected
// and dark come by themselves. An unknown name gives a null icon; a test draws every name that is used.
[[nodiscard]] QIcon icon(QStringView name);

}
