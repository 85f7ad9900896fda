#include "ui/panes/export/exportformat.h"

#include "ui/charts/queuebarview.h"
#include "ui/text/figures.h"

#include <QBuffer>
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

QList<ExportFormat> pictureFormats(const QueueBarView &chart, const QString &heading)
{
    const QSize size = chart.pictureSize();
    const auto hint = [] {
        return ExportText::tr(
            "A picture of the chart with the rows that are shown, in the colours of this window: at most 200 rows, from the "
            "first that shows.");
    };
    const auto button = [] { return ExportText::tr("Export picture"); };
    const auto done = [](const QString &file) { return ExportText::tr("The picture of the chart was written to %1.").arg(file); };
    const auto png = [&chart, size, heading](bool) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        chart.image(size, heading).save(&buffer, "PNG");
        return bytes;
    };
    const auto svg = [&chart, size, heading](bool) { return chart.svg(size, heading); };
    return {{u"PNG"_s, u"png"_s, hint, button, done, png, false}, {u"SVG"_s, u"svg"_s, hint, button, done, svg, false}};
}

}
