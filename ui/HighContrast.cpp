// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/HighContrast.h"

#include <cmath>

namespace sampan
{

namespace
{

constexpr double leastContrast = 7;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

struct Few {
    QColor ground;
    QColor text;
    QColor disabled;
    QColor marked;
    QColor onMarked;
};

Few fewOf(const QPalette& system, bool dark)
{
    Few few{system.color(QPalette::Base), system.color(QPalette::Text),
            system.color(QPalette::Disabled, QPalette::Text), system.color(QPalette::Highlight),
            system.color(QPalette::HighlightedText)};
    const bool isDark = luminance(few.ground) < luminance(few.text);
    if (contrastRatio(few.ground, few.text) < leastContrast || isDark != dark)
        few = {dark ? Qt::black : Qt::white, dark ? Qt::white : Qt::black, dark ? Qt::lightGray : Qt::darkGray,
               dark ? Qt::cyan : Qt::darkBlue, dark ? Qt::black : Qt::white};
    if (contrastRatio(few.marked, few.onMarked) < leastContrast) {
        few.marked = few.text;
        few.onMarked = few.ground;
    }
    return few;
}

// As much of `over` on `ground` as leaves `text` readable.
QColor tint(const Few& few, const QColor& over)
{
    for (int parts = 30; parts > 0; parts -= 5) {
        const auto mix = [&](int base, int top) { return (base * (100 - parts) + top * parts) / 100; };
        const QColor mixed(mix(few.ground.red(), over.red()), mix(few.ground.green(), over.green()),
                           mix(few.ground.blue(), over.blue()));
        if (contrastRatio(mixed, few.text) >= leastContrast)
            return mixed;
    }
    return few.ground;
}

} // namespace

double contrastRatio(const QColor& one, const QColor& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return qMax(a, b) / qMin(a, b);
}

TokenColors highContrastColors(const QPalette& system, bool dark)
{
    const Few few = fewOf(system, dark);
    TokenColors colors;
    colors.fill(few.text);
    const auto set = [&](std::initializer_list<Token> tokens, const QColor& color) {
        for (const Token token : tokens)
            colors.at(static_cast<size_t>(token)) = color;
    };
    set({Token::BgWindow, Token::BgPane, Token::BgContent, Token::BgRaised, Token::AccentTint, Token::SuccessTint,
         Token::WarnTint, Token::DangerTint, Token::InfoTint, Token::NoteBg, Token::BubbleIn, Token::BubbleOut,
         Token::OnStore},
        few.ground);
    set({Token::BgSunken, Token::BgHover}, tint(few, few.text));
    set({Token::BgPressed, Token::BgSelected, Token::BgSelectedInactive, Token::MarkFind, Token::TokenBg},
        tint(few, few.marked));
    set({Token::Accent, Token::AccentHover, Token::AccentPressed, Token::SuccessSolid, Token::WarnSolid,
         Token::DangerSolid, Token::InfoSolid},
        few.marked);
    set({Token::OnAccent}, few.onMarked);
    set({Token::TextDisabled}, few.disabled);
    return colors;
}

} // namespace sampan
