#pragma once

#include "core/result.h"

#include <QString>

namespace senderdesk::store {

// The folder where settings, journal and history live (--data-dir DIR, or the system's place for this program's data).
class DataFolder
{
public:
    // Makes the folder if it is missing, for its owner only. StoreFailed says why it cannot be used.
    static core::Result<DataFolder> open(const QString &path);
    static QString standardPath();

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString journalFile() const;
    [[nodiscard]] QString layoutFile() const;
    [[nodiscard]] QString connectionsFile() const;

private:
    explicit DataFolder(QString path) : m_path(std::move(path)) {}
    QString m_path;
};

}
