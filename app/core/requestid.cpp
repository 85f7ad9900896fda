#include "core/requestid.h"

#include <QUuid>

namespace senderdesk::core {

QString SystemRequestIds::next()
{
    // QUuid::createUuid reads QRandomGenerator::system(), which --seed does not touch.
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

}
