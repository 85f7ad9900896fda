#pragma once

#include "domain/connection.h"
#include "ui/panes/connections/connectionform.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QTabWidget;

namespace senderdesk::operations {
class Connections;
}

namespace senderdesk::ui {

class ConnectionTestView;
class DataTable;
class FaultLabel;
class MethodsModel;

// The dialog "Connection": all that a connection has on three tabs, and a test of what is typed on a fourth. Saves, or says at
// the field why not and keeps all that was typed.
class ConnectionSheet final : public Sheet
{
    Q_OBJECT

public:
    // id: of one that is saved; empty: a new one.
    ConnectionSheet(operations::Connections &connections, const QString &id, QWidget *parent);

    enum class Page { General, Network, Methods, Test };
    void showPage(Page page);

Q_SIGNALS:
    void saved(const QString &id);

public Q_SLOTS:
    void accept() override; // saves, and stays where that failed

private:
    void retranslate() override;
    // Reads the form; false: a fault stands at its field and is shown.
    [[nodiscard]] bool canUse(ConnectionForm::Purpose purpose);
    [[nodiscard]] domain::Connection typed() const;
    void test();
    void listMethods(domain::Service service);
    void showMethodFault();
    void showVault();

    operations::Connections &m_connections;
    const domain::Connection m_before;
    const bool m_isNew;
    QTabWidget *m_tabs;
    ConnectionForm *m_form;
    MethodsModel *m_methods;
    DataTable *m_methodsTable;
    QLabel *m_methodsHint;
    FaultLabel *m_methodsFault;
    ConnectionTestView *m_test;
    QLabel *m_vault;
    FaultLabel *m_fault;
};

}
