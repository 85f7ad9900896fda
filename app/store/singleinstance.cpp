#include "store/singleinstance.h"

#include "core/logging.h"

#include <QLocalSocket>

namespace senderdesk::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 2000;

}

SingleInstance::SingleInstance(const QString &folder)
    : m_socket(folder + u"/instance.socket"_s)
    , m_lock(folder + u"/instance.lock"_s)
{
    m_lock.setStaleLockTime(0); // stale when its process is gone, however old
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *second = m_server.nextPendingConnection()) {
            connect(second, &QLocalSocket::disconnected, second, &QObject::deleteLater);
            second->disconnectFromServer(); // that it was heard is all the answer
            Q_EMIT raised();
        }
    });
}

SingleInstance::Start SingleInstance::start()
{
    if (m_lock.tryLock()) {
        QLocalServer::removeServer(m_socket); // of one that was killed
        m_server.setSocketOptions(QLocalServer::UserAccessOption);
        // A path longer than the system's sockets may have: the lock holds all the same.
        if (!m_server.listen(m_socket))
            qCInfo(core::logStore) << "a second start cannot raise this one:" << m_server.errorString();
        return Start::First;
    }
    QLocalSocket first;
    first.connectToServer(m_socket);
    const bool isHeard = first.waitForConnected(patienceMs)
                         && (first.state() == QLocalSocket::UnconnectedState || first.waitForDisconnected(patienceMs));
    return isHeard ? Start::RaisedTheFirst : Start::FirstDoesNotAnswer;
}

}
