#pragma once

#include "operations/confirmation.h"
#include "ui/widgets/sheet.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace senderdesk::ui {

class DataTable;
class HoldTermsForm;
class TargetsModel;

// The confirmation of an action: exactly what will be touched, where, and how much of it, as read from the server while the
// sheet is open. It decides and closes; what came of it is told in the pane. Closing it before the button is pressed sends
// nothing.
class ConfirmSheet final : public Sheet
{
    Q_OBJECT

public:
    // The confirmation outlives the sheet: it goes on sending after the sheet is closed.
    ConfirmSheet(operations::Confirmation &confirmation, QWidget *parent);

public Q_SLOTS:
    // The button was pressed. The sheet stays until the figures were read once more: they may have moved, and then it asks again.
    void accept() override;

private:
    void build();
    void buildChanges();
    void showChanges();
    void show();
    void showState();
    void judge();
    [[nodiscard]] QString typedWords() const;
    void retranslate() override;

    QPointer<operations::Confirmation> m_confirmation;
    TargetsModel *m_targets;
    DataTable *m_table;
    QLabel *m_where;
    QLabel *m_effect;
    QLabel *m_elsewhere;
    QLabel *m_changesLabel = nullptr;
    QPlainTextEdit *m_changes = nullptr; // of drafts
    QLabel *m_state;
    QLabel *m_typedLabel = nullptr;
    QLineEdit *m_typed = nullptr;
    QLabel *m_reasonLabel = nullptr;
    QLineEdit *m_reason = nullptr;
    HoldTermsForm *m_terms = nullptr; // of a hold
    QPushButton *m_again;
};

}
