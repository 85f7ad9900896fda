#pragma once

#include "model/tableexport.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace senderdesk::ui {

// Asks where to and how, then writes the extract as CSV. A file that could not be written is told at the field, and the sheet
// stays.
class ExportSheet final : public Sheet
{
    Q_OBJECT

public:
    // name: of the file that is proposed, "queue".
    ExportSheet(model::TableExtract extract, const QString &name, QWidget *parent);

Q_SIGNALS:
    void written(const QString &sentence);

public Q_SLOTS:
    void accept() override; // writes, and stays where that failed

private:
    void choose();
    void retranslate() override;

    model::TableExtract m_extract;
    QLabel *m_fileLabel;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QCheckBox *m_isForSpreadsheets;
    QLabel *m_hint;
    QLabel *m_fault;
};

}
