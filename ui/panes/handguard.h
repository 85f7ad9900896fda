#pragma once

#include <QObject>
#include <QPointer>

class QAbstractItemView;

namespace senderdesk::model {
class RowsModel;
}

namespace senderdesk::ui {

// Keeps rows where they are while a hand is on them: a mouse button is down in the view, a menu is open, a dialog is in front of
// the window, or rows are selected (product.md, The window: rows do not move under the hand).
class HandGuard final : public QObject
{
    Q_OBJECT

public:
    HandGuard(model::RowsModel &model, QAbstractItemView &view);

    // Another view of the same rows and the same selection (the chart).
    void watchAlso(QAbstractItemView &view);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void judge();

    model::RowsModel &m_model;
    QList<QPointer<QAbstractItemView>> m_views;
    bool m_isButtonDown = false;
    bool m_isWindowBlocked = false;
    int m_openMenus = 0;
};

}
