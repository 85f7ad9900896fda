#pragma once

#include "core/ids.h"
#include "domain/queue.h"

#include <QHash>
#include <QWidget>

#include <chrono>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace senderdesk::ui {

class Command;

// What the queue shows and how often it is read: the way down to it, Group by, the filters that the server applies, and the
// automatic refresh.
class QueryBar final : public QWidget
{
    Q_OBJECT

public:
    QueryBar(Command *back, QWidget *parent);

    void setQuery(const domain::QueueQuery &query);
    void setPath(const QString &path); // "119 Main promo › Account 306 Retail"
    void setAccountNames(const QHash<qint64, QString> &names);
    void setInterval(std::optional<std::chrono::milliseconds> interval);

Q_SIGNALS:
    void queryChosen(const senderdesk::domain::QueueQuery &query);
    void intervalChosen(std::optional<std::chrono::milliseconds> interval);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFonts();
    void retranslate();
    void choose();
    void showFault(const QString &sentence, QWidget *field);

    domain::QueueQuery m_query;
    QString m_path;
    QLabel *m_pathLabel;
    QToolButton *m_back;
    QComboBox *m_grouping;
    QComboBox *m_account;
    QLineEdit *m_campaign;
    QLineEdit *m_isp;
    QComboBox *m_interval;
    QList<std::pair<QLabel *, const char *>> m_labels;
    QLabel *m_fault;
};

}
