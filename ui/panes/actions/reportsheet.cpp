#include "ui/panes/actions/reportsheet.h"

#include "ui/panes/actions/actiontext.h"
#include "ui/panes/actions/reportmodel.h"
#include "ui/panes/export/exportsheet.h"
#include "ui/text/actionwords.h"
#include "ui/text/figures.h"
#include "ui/text/words.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/datatable.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;
using Outcome = operations::TargetResult::Outcome;

ReportSheet::ReportSheet(operations::Report report, QWidget *parent)
    : Sheet([kind = report.kind] { return tr("Report: %1").arg(text::actionTitle(kind)); }, parent)
    , m_report(std::move(report))
{
    auto *summary = new QLabel(text::reportSentence(m_report), this);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    auto *table = new DataTable(this);
    table->setModel(new ReportModel(m_report, table));
    table->setAccessibleName(tr("Results"));
    table->setSortingEnabled(false);
    table->setMinimumSize(1040, 320); // names whole, beside the figures
    table->columns().setNameColumn(0);
    content()->addWidget(summary);
    content()->addWidget(table, 1);

    setSafeButton([] { return tr("Close"); });
    connect(addButton([] { return tr("Export…"); }), &QPushButton::clicked, this, &ReportSheet::exportReport);
    const bool hasFailed = m_report.count(Outcome::Failed) > 0;
    if (const int number = int(toRetry().size())) {
        setDoButton(
            [hasFailed, number] {
                return hasFailed ? tr("Retry %n failed…", nullptr, number) : tr("Send the %n left…", nullptr, number);
            },
            Weight::Plain);
        setReadyToDo(true);
    }
}

// What failed first; where nothing did, what was never sent because it was stopped.
QList<operations::ActionTarget> ReportSheet::toRetry() const
{
    return m_report.targetsThat(m_report.count(Outcome::Failed) > 0 ? Outcome::Failed : Outcome::NotSent);
}

void ReportSheet::exportReport()
{
    const ReportModel model(m_report, nullptr);
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column)
        columns << column;
    (new ExportSheet(tableFormats(model::extractOf(model, columns)), u"report"_s, this))->open();
}

void ReportSheet::accept()
{
    const QList<operations::ActionTarget> targets = toRetry();
    Sheet::accept();
    Q_EMIT retryWanted(targets);
}

}
