#pragma once

#include <QByteArray>

// Private to this folder.
namespace senderdesk::codec {

// Makes JSON readable whose texts are not Unicode: raw mail data in a reply must not cost the whole reply. Bytes that are no
// UTF-8 and escaped halves of a surrogate pair become U+FFFD; everything else stays as it is. A document that needs nothing is
// not copied.
void repairTexts(QByteArray &json);

}
