#include "ui/panes/export/exportsheet.h"

#include "ui/text/figures.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QCheckBox>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

ExportSheet::ExportSheet(model::TableExtract extract, const QString &name, QWidget *parent)
    : Sheet([] { return tr("Export"); }, parent)
    , m_extract(std::move(extract))
    , m_fileLabel(new QLabel(this))
    , m_file(new QLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_isForSpreadsheets(new QCheckBox(this))
    , m_hint(new QLabel(this))
    , m_fault(new QLabel(this))
{
    m_fileLabel->setBuddy(m_file);
    m_isForSpreadsheets->setChecked(true);
    m_hint->setWordWrap(true);
    m_fault->setWordWrap(true);
    m_fault->hide();
    QPalette red = m_fault->palette();
    red.setColor(QPalette::WindowText, colour::danger(palette()));
    m_fault->setPalette(red);
    m_file->setMinimumWidth(400);

    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_file->setText(QDir(folder.isEmpty() ? QDir::homePath() : folder)
                        .filePath(u"senderdesk-%1-%2.csv"_s.arg(name, QDate::currentDate().toString(Qt::ISODate))));

    auto *row = new QHBoxLayout;
    row->setSpacing(grid::gap);
    row->addWidget(m_file, 1);
    row->addWidget(m_browse);
    content()->setSpacing(grid::gap);
    content()->addWidget(m_fileLabel);
    content()->addLayout(row);
    content()->addWidget(m_fault);
    content()->addWidget(m_isForSpreadsheets);
    content()->addWidget(m_hint);

    setDoButton([rows = m_extract.rows] { return tr("Export %n rows", nullptr, text::pluralNumber(rows)); }, Weight::Plain);
    connect(m_browse, &QPushButton::clicked, this, &ExportSheet::choose);
    connect(m_file, &QLineEdit::textChanged, this, [this](const QString &file) {
        m_fault->hide();
        setReadyToDo(!file.trimmed().isEmpty());
    });
    setReadyToDo(true);
    retranslate();
}

void ExportSheet::retranslate()
{
    m_fileLabel->setText(tr("File"));
    m_browse->setText(tr("Choose…"));
    m_isForSpreadsheets->setText(tr("For spreadsheets"));
    m_isForSpreadsheets->setToolTip(tr("Puts ' before a text that a spreadsheet would take for a formula."));
    m_hint->setText(tr("CSV with exactly the rows and columns that are shown. Numbers without grouping, times in ISO 8601."));
}

void ExportSheet::choose()
{
    auto *dialog = new QFileDialog(this, tr("Export"), m_file->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void ExportSheet::accept()
{
    const QString path = m_file->text().trimmed();
    // The whole file or none of it: an export that broke off must not look like one that is done.
    QSaveFile file(path);
    const QByteArray csv = model::toCsv(m_extract, {m_isForSpreadsheets->isChecked()});
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit()) {
        m_fault->setText(tr("This file cannot be written: %1").arg(file.errorString()));
        m_fault->show();
        return;
    }
    Q_EMIT written(
        tr("%n rows were written to %1.", nullptr, text::pluralNumber(m_extract.rows)).arg(QFileInfo(path).fileName()));
    Sheet::accept();
}

}
