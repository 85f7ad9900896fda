#include "ui/shell/aboutsheets.h"

#include "ui/widgets/datatable.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace senderdesk::ui {

KeyboardSheet::KeyboardSheet(const std::vector<CommandPalette::Entry> &entries, QWidget *parent)
    : Sheet([] { return tr("Keyboard"); }, parent)
{
    m_rows = new QStandardItemModel(0, 2, this);
    m_rows->setHorizontalHeaderLabels({tr("Keys"), tr("What they do")});
    auto *table = new DataTable(this);
    table->setAccessibleName(tr("Keyboard"));
    table->setSortingEnabled(false);
    table->setModel(m_rows);
    table->setNameColumn(1);
    for (const CommandPalette::Entry &entry : entries) {
        if (entry.action && !entry.action->shortcut().isEmpty())
            addRow(entry.action->shortcut().toString(QKeySequence::NativeText), entry.action->text().remove(u'&'));
    }
    addRow(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText), tr("Open the row: drill down"));
    addRow(QKeySequence(Qt::Key_Backspace).toString(QKeySequence::NativeText), tr("Go back"));
    addRow(QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText), tr("Select or deselect the row"));
    content()->addWidget(table);
    setSafeButton([] { return tr("Close"); });
    setFirstSize(80, 40);
}

void KeyboardSheet::changeEvent(QEvent *event)
{
    // Its rows are words of one moment; in another language it is made anew.
    if (event->type() == QEvent::LanguageChange)
        close();
    else
        Sheet::changeEvent(event);
}

void KeyboardSheet::addRow(const QString &keys, const QString &words)
{
    m_rows->appendRow({new QStandardItem(keys), new QStandardItem(words)});
}

AboutSheet::AboutSheet(QWidget *parent) : Sheet([] { return tr("About Senderdesk"); }, parent)
{
    //: %1 is the version.
    auto *name = new QLabel(tr("Senderdesk %1").arg(QStringLiteral(SENDERDESK_VERSION)), this);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() + 3);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    auto *words = new QLabel(
        tr("A desktop console for the people who run mail senders.\nMIT licence. No account, no telemetry, no cloud.\nQt %1")
            .arg(QLatin1String(qVersion())),
        this);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    content()->addWidget(name);
    content()->addWidget(words);
    setSafeButton([] { return tr("Close"); });
}

}
