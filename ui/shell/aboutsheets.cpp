#include "ui/shell/aboutsheets.h"

#include "ui/widgets/grid.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace senderdesk::ui {

KeyboardSheet::KeyboardSheet(const std::vector<CommandPalette::Entry> &entries, QWidget *parent)
    : Sheet([] { return tr("Keyboard"); }, parent)
{
    m_table = new QTableWidget(0, 2, this);
    m_table->setAccessibleName(tr("Keyboard"));
    m_table->setHorizontalHeaderLabels({tr("Keys"), tr("What they do")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(grid::row);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QTableWidget::NoEditTriggers);
    m_table->setSelectionBehavior(QTableWidget::SelectRows);
    m_table->setTabKeyNavigation(false);
    for (const CommandPalette::Entry &entry : entries) {
        if (entry.action && !entry.action->shortcut().isEmpty())
            addRow(entry.action->shortcut().toString(QKeySequence::NativeText), entry.action->text().remove(u'&'));
    }
    addRow(QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText), tr("Open the row: drill down"));
    addRow(QKeySequence(Qt::Key_Backspace).toString(QKeySequence::NativeText), tr("Go back"));
    addRow(QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText), tr("Select or deselect the row"));
    m_table->resizeColumnToContents(0);
    m_table->setColumnWidth(0, m_table->columnWidth(0) + grid::section);
    content()->addWidget(m_table);
    setSafeButton([] { return tr("Close"); });
    resize(480, 560);
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
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(keys));
    m_table->setItem(row, 1, new QTableWidgetItem(words));
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
