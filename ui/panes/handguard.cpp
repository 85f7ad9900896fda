#include "ui/panes/handguard.h"

#include "model/rowsmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QItemSelectionModel>

namespace senderdesk::ui {

HandGuard::HandGuard(model::RowsModel &model, QAbstractItemView &view) : QObject(&view), m_model(model)
{
    watchAlso(view);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this, &view] { m_model.setHeld(view.selectionModel()->hasSelection(), model::Holder::Selection); });
    // Menus are windows of their own, so that only the application sees all of them.
    qApp->installEventFilter(this);
}

void HandGuard::watchAlso(QAbstractItemView &view)
{
    m_views << &view;
}

bool HandGuard::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
        for (const auto &view : std::as_const(m_views)) {
            if (view && object == view->viewport()) {
                m_isButtonDown = event->type() == QEvent::MouseButtonPress;
                judge();
            }
        }
        break;
    case QEvent::WindowBlocked:
    case QEvent::WindowUnblocked:
        if (!m_views.isEmpty() && m_views.first() && object == m_views.first()->window()) {
            m_isWindowBlocked = event->type() == QEvent::WindowBlocked;
            judge();
        }
        break;
    case QEvent::Show:
    case QEvent::Hide:
        if (const auto *widget = qobject_cast<QWidget *>(object);
            widget && widget->isWindow() && widget->windowType() == Qt::Popup) {
            m_openMenus = qMax(0, m_openMenus + (event->type() == QEvent::Show ? 1 : -1));
            judge();
        }
        break;
    default:
        break;
    }
    return false;
}

void HandGuard::judge()
{
    m_model.setHeld(m_isButtonDown || m_isWindowBlocked || m_openMenus > 0, model::Holder::Hand);
}

}
