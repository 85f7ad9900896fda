#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace senderdesk::store {

// Where windows, splitters, columns and sort orders are remembered: opaque bytes by key, in one JSON file. A file that is
// missing or not ours reads as empty: a layout is never worth an error. Written as a whole and atomically, at most so often as
// the delay says, and at the end.
class LayoutStore : public QObject
{
    Q_OBJECT

public:
    explicit LayoutStore(QString file, std::chrono::milliseconds delay = std::chrono::seconds(1), QObject *parent = nullptr);
    ~LayoutStore() override; // writes what is still waiting

    [[nodiscard]] QByteArray load(const QString &key) const; // empty when nothing was saved
    void save(const QString &key, const QByteArray &value);  // an empty value forgets the key
    bool flush();                                            // now; false when the file cannot be written

Q_SIGNALS:
    void written();

private:
    QString m_file;
    QHash<QString, QByteArray> m_values;
    QTimer m_timer;
    bool m_isChanged = false;
};

}
