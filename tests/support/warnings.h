#pragma once

#include <QRegularExpression>
#include <QTest>

namespace senderdesk::support {

// In init(): every warning fails the test.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

}
