#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>

namespace senderdesk::support {

// A pattern for QTemporaryDir, in memory where the system has such a place: what a test proves about the order of writes does
// not need a disk that is waited for, and a killed program loses nothing that it gave to the system.
[[nodiscard]] inline QString folderInMemory()
{
    const QString memory = QStringLiteral("/dev/shm");
    return QDir(QFileInfo(memory).isWritable() ? memory : QDir::tempPath()).filePath(QStringLiteral("senderdesk-XXXXXX"));
}

}
