#pragma once

#include "ui/shell/commandpalette.h"
#include "ui/widgets/sheet.h"

class QStandardItemModel;

namespace senderdesk::ui {

// Every command with its keys (F1).
class KeyboardSheet final : public Sheet
{
    Q_OBJECT

public:
    KeyboardSheet(const std::vector<CommandPalette::Entry> &entries, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(const QString &keys, const QString &words);

    QStandardItemModel *m_rows;
};

// Name, version, licence.
class AboutSheet final : public Sheet
{
    Q_OBJECT

public:
    explicit AboutSheet(QWidget *parent);
};

}
