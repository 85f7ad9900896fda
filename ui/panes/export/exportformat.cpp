#include "ui/panes/export/exportformat.h"

#include "ui/text/figures.h"

#include <QCoreApplication>

namespace senderdesk::ui {

using namespace Qt::StringLiterals;

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

}

QList<ExportFormat> tableFormats(const model::TableExtract &extract)
{
    const int rows = text::pluralNumber(extract.rows);
    const auto button = [rows] { return ExportText::tr("Export %n rows", nullptr, rows); };
    const auto done = [rows](const QString &file) {
        return ExportText::tr("%n rows were written to %1.", nullptr, rows).arg(file);
    };
    return {
        {u"CSV"_s, u"csv"_s,
         [] {
             return ExportText::tr(
                 "CSV with exactly the rows and columns that are shown. Numbers without grouping, times in ISO 8601.");
         },
         button, done, [extract](bool isForSpreadsheets) { return model::toCsv(extract, {isForSpreadsheets}); }, true},
        {u"JSON"_s, u"json"_s,
         [] {
             return ExportText::tr("JSON with exactly the rows and columns that are shown: one object a row, numbers as numbers, "
                                   "times in ISO 8601.");
         },
         button, done, [extract](bool) { return model::toJson(extract); }, false},
    };
}

}
