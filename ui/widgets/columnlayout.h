#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

class QAction;
class QHeaderView;

namespace senderdesk::store {
class LayoutStore;
}

namespace senderdesk::ui {

class DataTable;

// The columns of one DataTable: how wide, in what order, which are hidden, and that this is remembered. What the person set by
// hand is never changed by itself.
class ColumnLayout final : public QObject
{
    Q_OBJECT

public:
    explicit ColumnLayout(DataTable *table);
    ~ColumnLayout() override; // saves what is still waiting

    // The column that takes the width the others leave; −1: none.
    void setNameColumn(int column);
    // Restores the columns of this key ("queue/isp") and keeps them from now on. The store outlives the table. Another key for
    // another set of columns of the same table.
    void setKey(store::LayoutStore &layout, const QString &key);

    // Fits every column to its title and to the rows in view, and forgets widths set by hand.
    void fitAnew();
    // The same, without the columns set by hand.
    void fit();

    // Logical indexes from left to right, hidden ones left out.
    [[nodiscard]] QList<int> visibleColumns() const;
    // A checkable action for each column that may be hidden (not the name column), made for a menu that shows it.
    [[nodiscard]] QList<QAction *> showActions(QObject *parent);
    // One checkable action for each visible column: sorts by it, or turns the order round.
    [[nodiscard]] QList<QAction *> sortActions(QObject *parent);

    // Told by the table.
    void modelChanged();
    void rowsChanged();

Q_SIGNALS:
    void columnsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showMenu(const QPoint &at);
    void fill();
    void growWhereElided();
    void restore();
    void saveSoon();
    void save();

    DataTable *m_table;
    QHeaderView *m_header;
    int m_nameColumn = -1;
    QSet<int> m_byHand;
    bool m_fitted = false;
    bool m_laying = false; // widths change by us
    store::LayoutStore *m_layout = nullptr;
    QString m_key;
    QTimer m_save;
};

}
