#pragma once

#include "model/tableexport.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace senderdesk::ui {

class QueueBarView;

// A kind of file that an export can be: CSV and JSON of what a table shows, a picture of a chart.
struct ExportFormat
{
    QString name;                                     // "CSV": as the combo box shows it, the same in every language
    QString suffix;                                   // "csv"
    std::function<QString()> hint;                    // what will be in the file, in the person's language
    std::function<QString()> button;                  // "Export 40 rows"
    std::function<QString(const QString &file)> done; // told in the status bar
    std::function<QByteArray(bool isForSpreadsheets)> bytes;
    bool hasSpreadsheets = false; // whether "For spreadsheets" means anything
};

[[nodiscard]] QList<ExportFormat> tableFormats(const model::TableExtract &extract);
// The chart must outlive them.
[[nodiscard]] QList<ExportFormat> pictureFormats(const QueueBarView &chart, const QString &heading);

}
