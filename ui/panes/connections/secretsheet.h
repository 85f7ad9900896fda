#pragma once

#include "operations/connections.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace senderdesk::ui {

// Asks for what is missing before a connection can be opened: its token or password, and a yes to an unencrypted address.
class SecretSheet final : public Sheet
{
    Q_OBJECT

public:
    SecretSheet(operations::Connections &connections, const QString &id, QWidget *parent);

public Q_SLOTS:
    void accept() override;

private:
    struct Row
    {
        domain::SecretPart part;
        QLabel *label;
        QLineEdit *line;
    };
    [[nodiscard]] bool isNeeded(const Row &row) const;
    void judge();
    void retranslate() override;

    operations::Connections &m_connections;
    const domain::Connection m_connection;
    QLabel *m_explanation;
    QList<Row> m_rows;
    QCheckBox *m_plainHttp = nullptr;
};

}
