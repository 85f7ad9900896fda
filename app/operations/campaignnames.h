#pragma once

#include <QList>
#include <QObject>

namespace senderdesk::operations {

class AdminSession;
class Session;
class UserSession;

// The names of campaigns in an administrator's queue: those that an open user session on the same server reads, and only for the
// account that its token is said to belong to (Connection::account), since campaigns of other accounts may have the same ids. It
// opens nothing. The sessions that it is told of may end when they like.
class CampaignNames : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void add(Session &session); // it was opened; one of neither kind is let be

private:
    void read();
    void tell(AdminSession &administrator) const;
    void tellAll() const;

    QList<AdminSession *> m_administrators;
    QList<UserSession *> m_users;
};

}
