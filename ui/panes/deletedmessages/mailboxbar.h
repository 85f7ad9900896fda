#pragma once

#include "domain/mail.h"

#include <QList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QStringListModel;
class QTimer;

namespace senderdesk::ui {

class Command;

// Which mailbox, and which of its folders: a domain, an address that is completed as it is typed, a folder, and List.
class MailboxBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MailboxBar(QWidget *parent);

    void setDomains(const QStringList &names);
    void setCompletions(const QStringList &addresses);
    void setFolders(const QStringList &folders, const QStringList &deleted);
    void setQuota(const std::optional<domain::MailQuota> &quota);
    void setMailbox(const QString &address); // as if it were typed

    [[nodiscard]] Command *listCommand() const { return m_list; }
    // What is typed, with the chosen domain where none is; empty: that is no address.
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString folder() const; // empty: all

    static constexpr int typingMs = 250;

Q_SIGNALS:
    void listWanted(const QString &mailbox, const QString &folder);
    void completionsWanted(const QString &domain, const QString &beginning);

protected:
    void changeEvent(QEvent *event) override;

private:
    void judge();
    void list();
    void askForCompletions();
    void retranslate();
    void showQuota();

    Command *m_list;
    QComboBox *m_domain;
    QLineEdit *m_mailbox;
    QComboBox *m_folder;
    QLabel *m_hint;
    QLabel *m_quotaLabel;
    QTimer *m_wait;
    QStringListModel *m_completions;
    QList<std::pair<QLabel *, const char *>> m_labels;
    QStringList m_folders;
    QStringList m_deletedFolders;
    std::optional<domain::MailQuota> m_quota;
};

}
