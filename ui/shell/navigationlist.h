#pragma once

#include <QListWidget>

namespace senderdesk::ui {

// The panes by name and icon; the one in front is the current item.
class NavigationList final : public QListWidget
{
    Q_OBJECT

public:
    explicit NavigationList(QWidget *parent);

    struct Entry
    {
        QString id;
        QString title;
        QString icon;
    };
    void setEntries(const QList<Entry> &entries);
    void setCurrent(QStringView id);
    [[nodiscard]] QString current() const;
    [[nodiscard]] QSize minimumSizeHint() const override; // no name of a pane is cut, within reason

Q_SIGNALS:
    void paneChosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    bool m_filling = false;
};

}
