#pragma once

#include <QFlags>
#include <Qt>

// What a cell of every table model here answers beyond Qt's own roles. Views, delegates, charts and exports read these and
// never the model's class.
namespace senderdesk::model {

enum Role {
    RawRole = Qt::UserRole + 1, // the value that sorts: qlonglong (ids, counts, ms since the epoch) or QString; invalid = unknown
    KeyRole,                    // the row's key, core::SenderId or model::QueueKey: see keyIn()
    CountsRole,                 // domain::QueueCounts of the row; invalid = never read
    LabelRole,                  // the row's name in one line: "306 Retail · 4591 Spring sale"
    UnknownRole,                // bool: the cell shows "–"
    ZeroRole,                   // bool: a number that is 0 (drawn faint)
    StaleRole,                  // bool: the figure is older than it may be (drawn grey and hatched)
    ChangedRole,                // bool: changed by the last refresh (a short tint)
    GoneRole,                   // bool: the last reply no longer had this row; it leaves when the person refreshes or sorts
    BadgeRole,                  // QString: words shown as a badge beside the row's name
    RowStateRole,               // int: RowStates
    FullTextRole,               // QString: the cell's text, never shortened (tooltip, copy)
    UngroupedRole,              // QString: the cell for an export: no grouping, ISO 8601 times, unknown is empty
};

// The key in what KeyRole answers. Not QVariant::value(): a key without its id cannot be made, not even as a default.
template<class Key>
[[nodiscard]] std::optional<Key> keyIn(const QVariant &variant)
{
    return variant.metaType() == QMetaType::fromType<Key>() ? std::optional(*static_cast<const Key *>(variant.constData()))
                                                            : std::nullopt;
}

// What is to be known about a row beside its figures.
enum class RowState {
    SumDiffers = 1,   // New + Processing + Retry + Hold is not Total: the tooltip of Total says both
    CountsFailed = 2, // the last try to read the counts failed
    NoQueue = 4,      // this sender has no queue that could be counted
    Gone = 8,
};
Q_DECLARE_FLAGS(RowStates, RowState)
Q_DECLARE_OPERATORS_FOR_FLAGS(RowStates)

// What a refresh may do to the rows on the screen.
enum class Apply {
    InPlace, // a poll: values change where they stand; order and new rows wait
    Reorder, // the person asked: sorted anew, new rows in, gone rows out (unless the rows are held)
};

// Who keeps the rows where they are.
enum class Holder {
    Hand = 1,      // a button is down, a menu or a dialog is open
    Selection = 2, // rows are selected
};
Q_DECLARE_FLAGS(Holders, Holder)
Q_DECLARE_OPERATORS_FOR_FLAGS(Holders)

}
