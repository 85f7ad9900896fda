#include "ui/panes/export/exportsheet.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/grid.h"

#include <QCheckBox>
#include <QComboBox>
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

#include <algorithm>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

ExportSheet::ExportSheet(QList<ExportFormat> formats, const QString &name, QWidget *parent)
    : Sheet([] { return tr("Export"); }, parent)
    , m_formats(std::move(formats))
    , m_formatLabel(new QLabel(this))
    , m_format(new QComboBox(this))
    , m_fileLabel(new QLabel(this))
    , m_file(new QLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_isForSpreadsheets(new QCheckBox(this))
    , m_hint(new QLabel(this))
    , m_fault(new QLabel(this))
{
    m_formatLabel->setBuddy(m_format);
    for (const ExportFormat &each : m_formats)
        m_format->addItem(each.name);
    m_fileLabel->setBuddy(m_file);
    m_isForSpreadsheets->setChecked(true);
    m_hint->setWordWrap(true);
    m_fault->setWordWrap(true);
    m_fault->hide();
    QPalette red = m_fault->palette();
    red.setColor(QPalette::WindowText, colour::danger(palette()));
    m_fault->setPalette(red);
    setFirstSize(108);

    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_file->setText(
        QDir(folder.isEmpty() ? QDir::homePath() : folder)
            .filePath(u"senderdesk-%1-%2.%3"_s.arg(name, QDate::currentDate().toString(Qt::ISODate), m_formats.first().suffix)));

    auto *row = new QHBoxLayout;
    row->setSpacing(grid::gap);
    row->addWidget(m_file, 1);
    row->addWidget(m_browse);
    content()->setSpacing(grid::gap);
    auto *kind = new QHBoxLayout;
    kind->setSpacing(grid::gap);
    kind->addWidget(m_formatLabel);
    kind->addWidget(m_format);
    kind->addStretch(1);
    content()->addLayout(kind);
    content()->addWidget(m_fileLabel);
    content()->addLayout(row);
    content()->addWidget(m_fault);
    content()->addWidget(m_isForSpreadsheets);
    content()->addWidget(m_hint);

    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportSheet::showFormat);
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
    m_formatLabel->setText(tr("Format"));
    m_fileLabel->setText(tr("File"));
    m_browse->setText(tr("Choose…"));
    m_isForSpreadsheets->setText(tr("For spreadsheets"));
    m_isForSpreadsheets->setToolTip(tr("Puts ' before a text that a spreadsheet would take for a formula."));
    showFormat();
}

const ExportFormat &ExportSheet::format() const
{
    return m_formats[m_format->currentIndex()];
}

// The file's name follows the format, where its ending is one of ours.
void ExportSheet::showFormat()
{
    const QFileInfo file(m_file->text());
    if (std::ranges::find(m_formats, file.suffix(), &ExportFormat::suffix) != m_formats.end())
        m_file->setText(file.path() + u'/' + file.completeBaseName() + u'.' + format().suffix);
    m_isForSpreadsheets->setVisible(format().hasSpreadsheets);
    m_hint->setText(format().hint());
    setDoButton(format().button, Weight::Plain);
}

void ExportSheet::choose()
{
    auto *dialog = new QFileDialog(this, tr("Export"), m_file->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format().suffix);
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void ExportSheet::accept()
{
    const QString path = m_file->text().trimmed();
    // The whole file or none of it: an export that broke off must not look like one that is done.
    QSaveFile file(path);
    const QByteArray bytes = format().bytes(m_isForSpreadsheets->isChecked());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        m_fault->setText(tr("This file cannot be written: %1").arg(file.errorString()));
        m_fault->show();
        return;
    }
    Q_EMIT written(format().done(QFileInfo(path).fileName()));
    Sheet::accept();
}

}
