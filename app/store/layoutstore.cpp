#include "store/layoutstore.h"

#include "core/logging.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace senderdesk::store {

LayoutStore::LayoutStore(QString file, std::chrono::milliseconds delay, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &LayoutStore::flush);
    QFile in(m_file);
    if (!in.open(QIODevice::ReadOnly))
        return;
    const QJsonObject object = QJsonDocument::fromJson(in.readAll()).object(); // empty where it is not ours
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto value =
            QByteArray::fromBase64Encoding(it.value().toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (value)
            m_values.insert(it.key(), *value);
    }
}

LayoutStore::~LayoutStore()
{
    flush();
}

QByteArray LayoutStore::load(const QString &key) const
{
    return m_values.value(key);
}

void LayoutStore::save(const QString &key, const QByteArray &value)
{
    if (m_values.value(key) == value)
        return;
    if (value.isEmpty())
        m_values.remove(key);
    else
        m_values.insert(key, value);
    m_isChanged = true;
    if (!m_timer.isActive()) // not started anew by every change: dragging a splitter for a minute is still written
        m_timer.start();
}

bool LayoutStore::flush()
{
    m_timer.stop();
    if (!m_isChanged)
        return true;
    QJsonObject object;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
        object.insert(it.key(), QString::fromLatin1(it.value().toBase64()));
    QSaveFile out(m_file);
    const QByteArray bytes = QJsonDocument(object).toJson();
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        qCInfo(core::logStore) << "layout not written:" << out.errorString();
        return false;
    }
    m_isChanged = false;
    Q_EMIT written();
    return true;
}

}
