#pragma once

#include <QRegularExpression>
#include <QTest>

namespace senderdesk::support {

enum class Allowed {
    Nothing,
    // "QNetworkReplyImplPrivate::error: Internal problem, this method must only be called once.": Qt 6.4 says so when a request
    // is aborted while the end of its connection is on the way from Qt's thread. Nothing follows from it.
    QtOnAbort,
};

// In init(): every other warning fails the test.
inline void failOnWarnings(Allowed allowed = Allowed::Nothing)
{
    QTest::failOnWarning(QRegularExpression(allowed == Allowed::Nothing
                                                ? QStringLiteral(".*")
                                                : QStringLiteral("^(?!QNetworkReplyImplPrivate::error: Internal problem)")));
}

}
