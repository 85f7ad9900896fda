#pragma once

#include "store/layoutstore.h"
#include "ui/widgets/datatable.h"

#include <QHeaderView>

#include <initializer_list>

namespace senderdesk::ui {

// Columns that say least beside their row's details are not shown until a person asks for them (View, Columns): the others fit
// a window of 1280 without scrolling sideways. Nothing is hidden where a person has set up the columns of this key.
inline void hideAtFirst(DataTable &table, store::LayoutStore &layout, const QString &key, std::initializer_list<int> columns)
{
    if (!layout.load(key).isEmpty())
        return;
    for (const int column : columns)
        table.horizontalHeader()->hideSection(column);
}

}
