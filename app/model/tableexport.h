#pragma once

#include <QAbstractItemModel>
#include <QByteArray>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

// What is shown in a table, as a file or as text. Exactly the rows and columns that are shown, in their order.
namespace senderdesk::model {

// The cells to write. `cell` may be called in any thread as long as the extract lives.
struct TableExtract
{
    QStringList headers;
    QStringList keys{};     // of each column, stable and in English
    QList<bool> isId{};     // a plain number, with a name after it where one is known
    QList<bool> isNumber{}; // of each column: its cells are numbers of ours and need no guard against formulas
    int rows = 0;
    std::function<QString(int row, int column)> cell{};
};

// Of any model with the roles of roles.h (others: their display text), read at once. `columns` are the model's, in the order of
// the header on the screen; no `rows` means all.
[[nodiscard]] TableExtract extractOf(const QAbstractItemModel &model, const QList<int> &columns,
                                     std::optional<QList<int>> rows = {});

struct CsvOptions
{
    // Puts ' before cells that a spreadsheet would take for a formula: those that begin with = + - @ TAB CR (and those
    // that begin with ' followed by one of these, so that reading can take one ' away again without a doubt). Numbers of
    // ours are left alone: −40 is a number to a spreadsheet too.
    bool isForSpreadsheets = true;
};
// RFC 4180: CRLF, a cell with a comma, a quote or a line break is quoted. UTF-8 without a mark.
[[nodiscard]] QByteArray toCsv(const TableExtract &table, CsvOptions options = {});
// An array of objects, one a row, with the columns' keys: numbers as numbers, what is not known as null, times as text. An id
// has its name, where one is known, beside it under "<key>_name".
[[nodiscard]] QByteArray toJson(const TableExtract &table);
// For the clipboard: cells by TAB, rows by a line feed; TABs and line breaks in a cell become spaces.
[[nodiscard]] QString toPlainText(const TableExtract &table, bool withHeaders = true);

// Cells of a CSV text back again, for import. A leading ' that CsvOptions put there is taken away when asked. Spreadsheets of
// some countries separate by ; and every clipboard by TAB.
[[nodiscard]] std::optional<QList<QStringList>> fromCsv(const QByteArray &csv, bool stripGuards, QChar separator = u',');

}
