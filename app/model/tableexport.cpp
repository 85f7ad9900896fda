#include "model/tableexport.h"

#include "model/roles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <memory>

namespace senderdesk::model {
namespace {

using namespace Qt::StringLiterals;

bool beginsFormula(QStringView cell)
{
    return !cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front());
}

bool needsGuard(QStringView cell)
{
    while (cell.startsWith(u'\''))
        cell = cell.sliced(1);
    return beginsFormula(cell);
}

QString csvCell(QString cell, bool isGuarded)
{
    if (isGuarded && needsGuard(cell))
        cell.prepend(u'\'');
    if (std::none_of(cell.cbegin(), cell.cend(), [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; }))
        return cell;
    cell.replace(u'"', u"\"\""_s);
    return u'"' + cell + u'"';
}

}

TableExtract extractOf(const QAbstractItemModel &model, const QList<int> &columns, std::optional<QList<int>> rows)
{
    TableExtract table;
    for (const int column : columns) {
        table.headers.append(model.headerData(column, Qt::Horizontal).toString());
        table.keys.append(table.headers.constLast());
        table.isId.append(false);
        table.isNumber.append(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignTrailing);
    }
    if (!rows) {
        rows.emplace();
        for (int row = 0; row < model.rowCount(); ++row)
            rows->append(row);
    }
    auto cells = std::make_shared<QList<QStringList>>();
    for (const int row : *rows) {
        QStringList line;
        for (const int column : columns) {
            const QModelIndex index = model.index(row, column);
            const QVariant plain = index.data(UngroupedRole);
            line.append(plain.isValid() ? plain.toString() : index.data().toString());
        }
        cells->append(line);
    }
    table.rows = int(cells->size());
    table.cell = [cells](int row, int column) { return cells->at(row).at(column); };
    return table;
}

QByteArray toCsv(const TableExtract &table, CsvOptions options)
{
    QByteArray csv;
    const auto line = [&](auto cell, bool isHeader) {
        for (qsizetype column = 0; column < table.headers.size(); ++column) {
            if (column > 0)
                csv += ',';
            csv += csvCell(cell(int(column)), options.isForSpreadsheets && (isHeader || !table.isNumber[column])).toUtf8();
        }
        csv += "\r\n";
    };
    line([&](int column) { return table.headers[column]; }, true);
    for (int row = 0; row < table.rows; ++row)
        line([&](int column) { return table.cell(row, column); }, false);
    return csv;
}

QByteArray toJson(const TableExtract &table)
{
    QJsonArray rows;
    for (int row = 0; row < table.rows; ++row) {
        QJsonObject object;
        for (qsizetype column = 0; column < table.headers.size(); ++column) {
            const QString cell = table.cell(row, int(column));
            const QString &key = table.keys[column];
            bool isWhole = false;
            const QString digits = table.isId[column] ? cell.section(u' ', 0, 0) : cell;
            const qint64 number = digits.toLongLong(&isWhole);
            if ((table.isNumber[column] || table.isId[column]) && isWhole) {
                object.insert(key, number);
                if (digits.size() < cell.size())
                    object.insert(key + u"_name"_s, cell.sliced(digits.size() + 1));
            } else {
                object.insert(key, cell.isEmpty() && table.isNumber[column] ? QJsonValue() : QJsonValue(cell));
            }
        }
        rows.append(object);
    }
    return QJsonDocument(rows).toJson();
}

QString toPlainText(const TableExtract &table, bool withHeaders)
{
    const auto oneLine = [](QString cell) {
        std::replace_if(cell.begin(), cell.end(), [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r'; }, QChar(u' '));
        return cell;
    };
    QString text;
    const auto line = [&](auto cell) {
        for (qsizetype column = 0; column < table.headers.size(); ++column) {
            if (column > 0)
                text += u'\t';
            text += oneLine(cell(int(column)));
        }
        text += u'\n';
    };
    if (withHeaders)
        line([&](int column) { return table.headers[column]; });
    for (int row = 0; row < table.rows; ++row)
        line([&](int column) { return table.cell(row, column); });
    return text;
}

std::optional<QList<QStringList>> fromCsv(const QByteArray &csv, bool stripGuards, QChar separator)
{
    const QString text = QString::fromUtf8(csv);
    QList<QStringList> lines;
    QStringList line;
    QString cell;
    bool isQuoted = false;
    bool wasQuoted = false;
    const auto endCell = [&] {
        if (stripGuards && cell.startsWith(u'\'') && needsGuard(cell))
            cell.remove(0, 1);
        line.append(std::exchange(cell, {}));
        wasQuoted = false;
    };
    const auto endLine = [&] {
        endCell();
        lines.append(std::exchange(line, {}));
    };
    for (qsizetype at = text.startsWith(QChar::ByteOrderMark) ? 1 : 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (isQuoted) {
            if (c != u'"') {
                cell += c;
            } else if (at + 1 < text.size() && text[at + 1] == u'"') {
                cell += c;
                ++at;
            } else {
                isQuoted = false;
            }
        } else if (c == u'"' && cell.isEmpty() && !wasQuoted) {
            isQuoted = wasQuoted = true;
        } else if (c == u'"' || (wasQuoted && c != separator && c != u'\r' && c != u'\n')) {
            return std::nullopt; // a quote in the middle of a cell, or text behind a closing one
        } else if (c == separator) {
            endCell();
        } else if (c == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n') {
            ++at;
            endLine();
        } else if (c == u'\n' || c == u'\r') {
            endLine();
        } else {
            cell += c;
        }
    }
    if (isQuoted)
        return std::nullopt;
    if (!cell.isEmpty() || !line.isEmpty() || wasQuoted)
        endLine();
    return lines;
}

}
