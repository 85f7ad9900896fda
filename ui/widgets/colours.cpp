#include "ui/widgets/colours.h"

#include <QCoreApplication>
#include <QPalette>

#include <cmath>
#include <utility>

namespace senderdesk::ui {
namespace {

// Okabe–Ito, and for dark grounds the same hues lighter.
QColor hue(MailState state, bool dark)
{
    switch (state) {
    case MailState::New:
        return dark ? QColor(0x56, 0xB4, 0xE9) : QColor(0x00, 0x72, 0xB2);
    case MailState::Processing:
        return dark ? QColor(0x3C, 0xCB, 0xA0) : QColor(0x00, 0x9E, 0x73);
    case MailState::Retry:
        return dark ? QColor(0xF2, 0xBC, 0x4B) : QColor(0xE6, 0x9F, 0x00);
    case MailState::Hold:
        return dark ? QColor(0xE3, 0xA3, 0xC6) : QColor(0xCC, 0x79, 0xA7);
    }
    std::unreachable();
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

// The colour, moved towards the text colour until it stands out enough.
QColor standingOut(QColor colour, const QColor &ground, const QColor &text, double least)
{
    for (int step = 0; step < 20 && colour::contrast(colour, ground) < least; ++step)
        colour = colour::blend(colour, text, 0.08);
    return colour;
}

}

QString stateName(MailState state)
{
    switch (state) {
    case MailState::New:
        //: State of queued mail.
        return QCoreApplication::translate("MailState", "New");
    case MailState::Processing:
        //: State of queued mail.
        return QCoreApplication::translate("MailState", "Processing");
    case MailState::Retry:
        //: State of queued mail (a noun, no command).
        return QCoreApplication::translate("MailState", "Retry");
    case MailState::Hold:
        //: State of queued mail (a noun, no command).
        return QCoreApplication::translate("MailState", "Hold");
    }
    std::unreachable();
}

StateColours stateColours(MailState state, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor main = hue(state, colour::isDark(palette));
    StateColours colours;
    colours.mark = main;
    // Between the strokes of a pattern stands a lighter ground of the same hue; New is solid.
    colours.ground = state == MailState::New ? main : colour::blend(main, base, 0.62);
    colours.edge = standingOut(main, base, palette.color(QPalette::Text), 3.0);
    return colours;
}

namespace colour {

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

QColor blend(const QColor &a, const QColor &b, double part)
{
    const auto mix = [part](int x, int y) { return qBound(0, qRound(x + (y - x) * part), 255); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor muted(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor ground = palette.color(QPalette::Window);
    return standingOut(blend(text, ground, 0.45), ground, text, 4.6);
}

QColor faint(const QPalette &palette)
{
    return blend(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.58);
}

QColor hairline(const QPalette &palette)
{
    return blend(palette.color(QPalette::Base), palette.color(QPalette::Text), isDark(palette) ? 0.13 : 0.10);
}

QColor danger(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xF2, 0x8B, 0x82) : QColor(0xA8, 0x1B, 0x1B);
}

QColor attention(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xF2, 0xBC, 0x4B) : QColor(0x8A, 0x5A, 0x00);
}

QColor hover(const QPalette &palette)
{
    return blend(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.05);
}

QColor changed(const QPalette &palette)
{
    return blend(palette.color(QPalette::Base), palette.color(QPalette::Highlight), isDark(palette) ? 0.45 : 0.28);
}

}
}
