#pragma once

#include <QDialog>
#include <QPointer>

#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace senderdesk::ui {

// All commands of the window by name: type a few letters, Enter runs the first. Disabled ones stay in sight and say why.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    struct Entry
    {
        QPointer<QAction> action;
        QString place; // the menu it sits in: "View › Theme"
    };

    CommandPalette(std::vector<Entry> entries, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void filter(const QString &typed);
    void run();
    void showReason();

    std::vector<Entry> m_entries;
    QLineEdit *m_edit;
    QListView *m_list;
    QStandardItemModel *m_model;
    QLabel *m_reason;
};

}
