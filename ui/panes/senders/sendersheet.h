#pragma once

#include "operations/actiontarget.h"
#include "ui/widgets/sheet.h"

#include <memory>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QTabWidget;

namespace senderdesk::operations {
class AdminSession;
class OpenRequest;
}

namespace senderdesk::ui {

class FaultLabel;
class Pane;

// An AKMTA sender's record: a new one, one to be edited, or one to be looked at. The form has what is known of it; all else goes
// back as it came, and is seen under "Raw record". Save leads to the confirmation, which stands on the form.
class SenderSheet final : public Sheet
{
    Q_OBJECT

public:
    enum class Purpose { New, Edit, Information };
    SenderSheet(Purpose purpose, operations::ActionTarget target, operations::AdminSession &session, Pane &pane);
    ~SenderSheet() override;

public Q_SLOTS:
    void accept() override;

private:
    void buildForm(QWidget &page);
    void read();
    void take(core::Result<operations::SetUp> read);
    void show(const QJsonObject &record);
    void showAccounts();
    void takeTick(const QListWidgetItem &item);
    void showNodes();
    void showRaw();
    void judge();
    [[nodiscard]] QJsonObject typed() const;
    [[nodiscard]] QStringList addresses() const;
    [[nodiscard]] bool isLookedAt() const { return m_purpose == Purpose::Information; }
    void retranslate() override;

    const Purpose m_purpose;
    operations::ActionTarget m_target;
    operations::AdminSession &m_session;
    Pane &m_pane;
    std::unique_ptr<operations::OpenRequest> m_reading;
    bool m_isWhole = false;
    QTabWidget *m_tabs;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    FaultLabel *m_nameFault;
    QLabel *m_addressesLabel;
    QPlainTextEdit *m_addresses;
    FaultLabel *m_addressesFault;
    QLabel *m_domainTypeLabel;
    QLineEdit *m_domainType;
    QLabel *m_accountsLabel;
    QListWidget *m_accounts;
    QList<qint64> m_assigned; // of the record
    QList<qint64> m_ticked;   // of the form
    QLabel *m_nodesLabel;
    QPlainTextEdit *m_nodes;
    QPlainTextEdit *m_raw;
    QLabel *m_state;
    QPushButton *m_again;
};

}
