#pragma once

#include "operations/report.h"
#include "ui/widgets/sheet.h"

namespace senderdesk::ui {

// What came of an action on many targets, one by one, and what to do about it: try what failed again, send what was left, take
// the report along as a file.
class ReportSheet final : public Sheet
{
    Q_OBJECT

public:
    ReportSheet(operations::Report report, QWidget *parent);

Q_SIGNALS:
    // To be confirmed like any action: only what certainly did nothing. Never what is unknown.
    void retryWanted(const QList<senderdesk::operations::ActionTarget> &targets);

public Q_SLOTS:
    void accept() override;

private:
    void exportReport();
    [[nodiscard]] QList<operations::ActionTarget> toRetry() const;

    const operations::Report m_report;
};

}
