#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <expected>

// What a person pasted, or the CSV file they opened, as lines for a bulk action. Pure: nothing is looked up and nothing is sent.
namespace senderdesk::operations {

// Which columns there may be. Names are compared without regard to case.
struct BulkColumns
{
    QStringList known;       // that a first line may name
    QList<QStringList> keys; // a line must have every column of one of these
    QStringList plain;       // what the cells of a line are where no first line names them
};

struct BulkLine
{
    qsizetype number = 0;             // its place in the text, from 1; empty lines count
    QHash<QString, QString> values{}; // by the column's name as in BulkColumns::known; never an empty one
    friend bool operator==(const BulkLine &, const BulkLine &) = default;
};

// Why a line is left out.
struct BulkLineFault
{
    enum class Why {
        KeyMissing,   // none of the keys is whole
        TooManyCells, // more than there are columns: a separator inside a cell needs quotes around it
        NotUtf8,      // letters of another encoding: who is meant would be a guess
        Twice,        // the same as the line `sameAs`
    };
    Why why;
    qsizetype number = 0;
    qsizetype sameAs = 0;
    friend bool operator==(const BulkLineFault &, const BulkLineFault &) = default;
};

struct BulkText
{
    QList<BulkLine> lines;
    QList<BulkLineFault> faults;
    QStringList ignoredColumns; // named by the first line and known to nobody
};

// Why nothing of a text can be used.
struct BulkTextFault
{
    enum class Why {
        Empty,
        NotATable,   // a quote that does not end, or text behind one
        ColumnTwice, // excerpt: its name
        TooMany,     // more than mostBulkLines
    };
    Why why;
    QString excerpt{};
};

inline constexpr qsizetype mostBulkLines = 100'000;

// Cells are separated by TAB where the first line has one (a spreadsheet's clipboard), else by ; where it has that and no comma,
// else by a comma. Spaces around a cell and a guard against formulas ('+7…) are taken away. A long text is read off the window's
// thread: 100,000 lines take a second.
[[nodiscard]] std::expected<BulkText, BulkTextFault> readBulk(const QByteArray &text, const BulkColumns &columns);

}
