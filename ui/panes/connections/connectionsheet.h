#pragma once

#include "domain/connection.h"
#include "ui/widgets/sheet.h"

class QLabel;
class QTabWidget;

namespace senderdesk::operations {
class Connections;
}

namespace senderdesk::ui {

class ConnectionForm;
class DataTable;
class FaultLabel;
class MethodsModel;

// The dialog "Connection": all that a connection has, on three tabs. Saves, or says at the field why not and keeps all that was
// typed.
class ConnectionSheet final : public Sheet
{
    Q_OBJECT

public:
    // id: of one that is saved; empty: a new one.
    ConnectionSheet(operations::Connections &connections, const QString &id, QWidget *parent);

    enum class Page { General, Network, Methods };
    void showPage(Page page);

Q_SIGNALS:
    void saved(const QString &id);

public Q_SLOTS:
    void accept() override; // saves, and stays where that failed

private:
    void retranslate() override;
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
    QLabel *m_vault;
    FaultLabel *m_fault;
};

}
