#pragma once

#include "model/sendersmodel.h"
#include "ui/shell/pane.h"

namespace senderdesk::ui {
class Command;
class DataTable;
class FilterField;
}

namespace senderdesk::support {

// A pane like the real ones, with the parts that the shell gives: filter field, table over a real model, details, commands.
// Nothing is read from anywhere; a test says what it shows.
class DemoPane final : public ui::Pane
{
    Q_OBJECT

public:
    DemoPane(const QString &id, const char *title, const QString &icon, QWidget *parent);

    void fill(int rows, core::WallTime at);
    void refresh() override { ++refreshes; }
    [[nodiscard]] QList<QAction *> paneActions() const override;
    [[nodiscard]] QWidget *filterField() const override;
    [[nodiscard]] QAbstractItemView *primaryView() const override;
    [[nodiscard]] QAction *exportAction() const override;

    int refreshes = 0;
    int holds = 0;
    model::SendersModel model;
    ui::FilterField *filter;
    ui::DataTable *table;
    ui::Command *hold;
    ui::Command *clear;
    ui::Command *create;
    ui::Command *exportRows;

private:
    void showDetails();
};

// 12:03:05 of a day, here.
[[nodiscard]] core::WallTime someTime();
[[nodiscard]] QList<domain::Sender> someSenders(int number);

}
