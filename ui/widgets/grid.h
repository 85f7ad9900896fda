#pragma once

// Every distance of the window, on a 4 px grid (look.md, Grid and type).
namespace senderdesk::ui::grid {

inline constexpr int group = 4;    // inside a group of controls
inline constexpr int gap = 8;      // between controls
inline constexpr int pane = 12;    // around a pane
inline constexpr int section = 16; // between sections
inline constexpr int row = 24;     // the least height of a table's row

// The next multiple of 4.
[[nodiscard]] constexpr int rounded(int length)
{
    return (length + group - 1) / group * group;
}

}
