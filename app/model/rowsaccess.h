#pragma once

#include "model/column.h"

#include <QHash>
#include <QList>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace senderdesk::model {

using Slot = quint32; // where a row is stored; a row keeps its slot as long as it lives, whatever its place on the screen
using Names = QHash<qint64, QString>;

// The rows as the machinery of order, filter and export sees them. Implicitly shared underneath: a copy costs nothing, may be
// read in another thread, and stays what it was when the model changes.
class RowsAccess
{
public:
    virtual ~RowsAccess() = default;
    [[nodiscard]] virtual qint64 number(const Column &column, Slot slot) const = 0;
    [[nodiscard]] virtual const QString &words(const Column &column, Slot slot) const = 0; // of a Text column
    [[nodiscard]] virtual const QString &exportWords(const Column &column, Slot slot) const { return words(column, slot); }
    // Of an Id column: what nameKey() gives → name.
    [[nodiscard]] virtual const Names &names(const Column &column) const = 0;
    [[nodiscard]] virtual qint64 nameKey(const Column &column, Slot slot) const { return number(column, slot); }
    [[nodiscard]] virtual std::shared_ptr<const RowsAccess> snapshot() const = 0;

    [[nodiscard]] CellValue value(const Column &column, Slot slot) const
    {
        if (column.kind == ColumnKind::Text)
            return {unknownNumber, words(column, slot)};
        const qint64 n = number(column, slot);
        return {n, column.kind == ColumnKind::Id ? names(column).value(nameKey(column, slot)) : QString()};
    }
    [[nodiscard]] CellValue exportValue(const Column &column, Slot slot) const
    {
        return column.kind == ColumnKind::Text ? CellValue{unknownNumber, exportWords(column, slot)} : value(column, slot);
    }
};

// The same slots as they are stored: rows and their strings lie in memory as they came, and walking them in the order of the
// screen costs a cache miss each.
[[nodiscard]] std::vector<Slot> ascending(std::span<const Slot> slots);

// A column of one kind of row. Exactly one of number and words is there.
template<class Row>
struct ColumnOf : Column
{
    qint64 (*number)(const Row &) = nullptr;
    const QString &(*words)(const Row &) = nullptr;
    int names = -1;                                    // which table of names follows an Id
    const QString &(*exported)(const Row &) = nullptr; // of a Text, where an export says it otherwise
    qint64 (*nameKey)(const Row &) = nullptr;          // of an Id that does not name it alone
};

template<class Row, int nameTables = 1>
class TypedRows final : public RowsAccess
{
public:
    QList<Row> rows;
    std::array<Names, nameTables> tables;

    [[nodiscard]] qint64 number(const Column &column, Slot slot) const override
    {
        return static_cast<const ColumnOf<Row> &>(column).number(rows.at(slot));
    }
    [[nodiscard]] const QString &words(const Column &column, Slot slot) const override
    {
        return static_cast<const ColumnOf<Row> &>(column).words(rows.at(slot));
    }
    [[nodiscard]] const QString &exportWords(const Column &column, Slot slot) const override
    {
        const auto &one = static_cast<const ColumnOf<Row> &>(column);
        return (one.exported ? one.exported : one.words)(rows.at(slot));
    }
    [[nodiscard]] const Names &names(const Column &column) const override
    {
        static const Names none;
        const int table = static_cast<const ColumnOf<Row> &>(column).names;
        return table < 0 ? none : tables[size_t(table)];
    }
    [[nodiscard]] qint64 nameKey(const Column &column, Slot slot) const override
    {
        const auto &one = static_cast<const ColumnOf<Row> &>(column);
        return (one.nameKey ? one.nameKey : one.number)(rows.at(slot));
    }
    [[nodiscard]] std::shared_ptr<const RowsAccess> snapshot() const override { return std::make_shared<TypedRows>(*this); }
};

}
