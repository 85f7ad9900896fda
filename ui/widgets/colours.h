#pragma once

#include <QColor>
#include <QString>

class QPalette;

// The few colours beside the palette's own (look.md, Colour). Pure functions of the palette, so that light, dark and a
// system palette are all served; a test computes their contrasts.
namespace senderdesk::ui {

// The four states of queued mail. Each has a colour here and a pattern in ui/charts/statebrush.h, so that grey print and
// colour-blind eyes tell them.
enum class MailState { New, Processing, Retry, Hold };
inline constexpr MailState allMailStates[]{MailState::New, MailState::Processing, MailState::Retry, MailState::Hold};

struct StateColours
{
    QColor ground; // beneath the pattern, where it has one
    QColor mark;   // the pattern's strokes; for a solid fill the fill itself
    QColor edge;   // 1 px around; contrast ≥ 3:1 against the palette's base
};

[[nodiscard]] QString stateName(MailState state); // "New", translated
[[nodiscard]] StateColours stateColours(MailState state, const QPalette &palette);

namespace colour {

// WCAG 2 contrast of two opaque colours, 1…21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);
// part 0 gives a, 1 gives b.
[[nodiscard]] QColor blend(const QColor &a, const QColor &b, double part);
[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] QColor muted(const QPalette &palette);     // hints and "as of": text contrast on window and base
[[nodiscard]] QColor faint(const QPalette &palette);     // a zero: there, but not in the way
[[nodiscard]] QColor hairline(const QPalette &palette);  // between rows and between panes
[[nodiscard]] QColor danger(const QPalette &palette);    // text and icons of a failure
[[nodiscard]] QColor attention(const QPalette &palette); // text and icons of a warning
[[nodiscard]] QColor hover(const QPalette &palette);     // the row under the mouse
[[nodiscard]] QColor changed(const QPalette &palette);   // the tint of a cell that just changed

}
}
