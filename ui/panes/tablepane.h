#pragma once

#include "ui/panes/export/exportformat.h"
#include "ui/shell/pane.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace senderdesk::model {
class RowsModel;
}
namespace senderdesk::operations {
class Source;
}
namespace senderdesk::store {
class LayoutStore;
}

namespace senderdesk::ui {

class Command;
class DataTable;
class FilterField;
class FlowLayout;

// A pane whose heart is one table read from a server: filter as you type, rows that wait, the five states from its source,
// copy and export of exactly what is shown.
class TablePane : public Pane
{
    Q_OBJECT

public:
    [[nodiscard]] QWidget *filterField() const override;
    [[nodiscard]] QAbstractItemView *primaryView() const override;
    void refresh() override;

    [[nodiscard]] QAction *exportAction() const override;
    [[nodiscard]] bool isAtRest() const override; // also not while rows are put in place

    struct Parts
    {
        QString id;        // of the pane and of its layout
        const char *title; // translation context "Pane"
        QString icon;
        const char *tableName; // translation context "Table": what assistive technology calls the table
    };

protected:
    TablePane(const Parts &parts, operations::Source &source, model::RowsModel &model, store::LayoutStore &layout,
              QWidget *parent);

    [[nodiscard]] DataTable &table() const { return *m_table; }
    [[nodiscard]] model::RowsModel &rows() const { return m_model; }
    // The filter and fields that stay in line with it, and beside or below it what comes and goes.
    [[nodiscard]] QHBoxLayout &filterRow() const { return *m_filterRow; }
    [[nodiscard]] FlowLayout &filterLine() const { return *m_filterLine; }
    // Rows of the model that are selected and shown, in the order of the table.
    [[nodiscard]] QList<int> selectedRows() const;

    // ---- what a subclass says
    // What an export can be; as it is, CSV and JSON of the rows and columns that are shown.
    [[nodiscard]] virtual QList<ExportFormat> exportFormats() const;
    // What stands in the empty pane, when the source is read and has no rows, or was never asked.
    virtual void describeEmpty() = 0;
    virtual void sayProgress() = 0;                              // while loading: setProgress with a sentence
    [[nodiscard]] virtual bool isAsked() const { return false; } // Idle only for the moment: a reading is about to begin
    void showSource(); // maps the source's state to the pane's; call when something beside the source changes it
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void takeKeyboard(); // once the rows are there, unless the person is elsewhere by then
    void enterTable();
    void followSelection();
    void exportTable(); // asks where to, and writes the rows and columns that are shown
    void applyFilter(const QString &text);
    void showPending();

    operations::Source &m_source;
    model::RowsModel &m_model;
    const char *m_tableName;
    Command *m_export;
    FilterField *m_filter;
    DataTable *m_table;
    FlowLayout *m_filterLine;
    QHBoxLayout *m_filterRow;
    QToolButton *m_pending;
    bool m_wantsKeyboard = false; // since the pane was shown
};

}
