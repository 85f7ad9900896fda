#include "store/datafolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace senderdesk::store {

using namespace Qt::StringLiterals;

core::Result<DataFolder> DataFolder::open(const QString &path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const bool isNew = !QFileInfo::exists(absolute);
    if (!QDir().mkpath(absolute) || !QFileInfo(absolute).isDir())
        return core::fail(core::StoreFailed{absolute, u"the folder cannot be made"_s});
    // Only a folder that we made is closed to others: a folder that a person pointed at keeps the rights they gave it.
    if (isNew)
        QFile::setPermissions(absolute, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!QFileInfo(absolute).isWritable())
        return core::fail(core::StoreFailed{absolute, u"the folder cannot be written"_s});
    return DataFolder(absolute);
}

QString DataFolder::standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString DataFolder::journalFile() const
{
    return m_path + u"/journal.sqlite"_s;
}

QString DataFolder::layoutFile() const
{
    return m_path + u"/layout.json"_s;
}

QString DataFolder::connectionsFile() const
{
    return m_path + u"/connections.json"_s;
}

}
