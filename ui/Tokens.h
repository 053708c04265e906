// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace sampan
{

/// The colours of the design by their role; values are in resources/style/tokens.json. Store1 to Store8 are in
/// sequence.
enum class Token {
    BgWindow,
    BgPane,
    BgContent,
    BgSunken,
    BgRaised,
    BgHover,
    BgPressed,
    BgSelected,
    BgSelectedInactive,
    LineSoft,
    LineMid,
    LineControl,
    Text1,
    Text2,
    Text3,
    TextDisabled,
    Accent,
    AccentHover,
    AccentPressed,
    AccentText,
    AccentTint,
    OnAccent,
    OnStore,
    Success,
    SuccessTint,
    SuccessSolid,
    Warn,
    WarnTint,
    WarnSolid,
    Danger,
    DangerTint,
    DangerSolid,
    Info,
    InfoTint,
    InfoSolid,
    NoteBg,
    NoteLine,
    BubbleIn,
    BubbleOut,
    MarkFind,
    TokenBg,
    Store1,
    Store2,
    Store3,
    Store4,
    Store5,
    Store6,
    Store7,
    Store8,
    Count_
};

/// The name of a token in tokens.json ("bg.window").
QLatin1StringView tokenName(Token token);

/// The type scale of the design; sizes at 100 % are in Theme.cpp.
enum class FontRole { Caption, Small, Body, Reading, Heading, Title, Figure, Code };

} // namespace sampan
