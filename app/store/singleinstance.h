#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace senderdesk::store {

// One program per data folder: two would write over each other's connections and layout. The first holds a lock file; a second
// start asks it over a local socket to come to the front. Both are in the folder.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &folder);

    enum class Start { First, RaisedTheFirst, FirstDoesNotAnswer };
    // Takes the place of the first, or raises it: waits for it two seconds at most, before there is a window.
    Start start();

Q_SIGNALS:
    void raised(); // the program was started again

private:
    const QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
};

}
