#pragma once

#include "ui/widgets/sheet.h"

#include <array>

class QLabel;
class QPushButton;

namespace senderdesk::operations {
class Connections;
}

namespace senderdesk::ui {

class ConnectionsModel;
class DataTable;
class FaultLabel;

// The dialog "Connections": all of them in their order, and what can be done with them.
class ConnectionsSheet final : public Sheet
{
    Q_OBJECT

public:
    ConnectionsSheet(operations::Connections &connections, QWidget *parent);

    void edit(const QString &id); // empty: a new one
    // What a file dialog gave. What comes of it is told in the sheet.
    void importFrom(const QString &file);
    void exportTo(const QString &file);

Q_SIGNALS:
    void connectionChosen(const QString &id); // to be shown; the sheet is closed

private:
    enum Button { Open, New, Edit, Duplicate, Remove, Up, Down, Import, Export };
    void press(Button button);
    void showSelection();
    void select(const QString &id);
    void remove();
    void chooseFile(Button button);
    void tell(Sentence done);
    void fail(Sentence fault);
    [[nodiscard]] QString selected() const;
    [[nodiscard]] Sentence whyNot(Button button) const;
    void retranslate() override;

    operations::Connections &m_connections;
    ConnectionsModel *m_model;
    DataTable *m_table;
    std::array<QPushButton *, 9> m_buttons;
    Sentence m_done;
    QLabel *m_result;
    FaultLabel *m_fault;
};

}
