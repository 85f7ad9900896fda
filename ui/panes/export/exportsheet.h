#pragma once

#include "ui/panes/export/exportformat.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace senderdesk::ui {

// Asks where to and how, then writes the file. One that could not be written is told at the field, and the sheet stays.
class ExportSheet final : public Sheet
{
    Q_OBJECT

public:
    // formats: at least one. name: of the file that is proposed, "queue".
    ExportSheet(QList<ExportFormat> formats, const QString &name, QWidget *parent);

Q_SIGNALS:
    void written(const QString &sentence);

public Q_SLOTS:
    void accept() override; // writes, and stays where that failed

private:
    void choose();
    void showFormat();
    [[nodiscard]] const ExportFormat &format() const;
    void retranslate() override;

    const QList<ExportFormat> m_formats;
    QLabel *m_formatLabel;
    QComboBox *m_format;
    QLabel *m_fileLabel;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QCheckBox *m_isForSpreadsheets;
    QLabel *m_hint;
    QLabel *m_fault;
};

}
