// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Tokens.h"

#include <array>

namespace sampan
{

namespace
{
constexpr std::array names{"bg.window",      "bg.pane",       "bg.content",
                           "bg.sunken",      "bg.raised",     "bg.hover",
                           "bg.pressed",     "bg.selected",   "bg.selected.inactive",
                           "line.soft",      "line.mid",      "line.control",
                           "text.1",         "text.2",        "text.3",
                           "text.disabled",  "accent",        "accent.hover",
                           "accent.pressed", "accent.text",   "accent.tint",
                           "on.accent",      "on.store",      "success",
                           "success.tint",   "success.solid", "warn",
                           "warn.tint",      "warn.solid",    "danger",
                           "danger.tint",    "danger.solid",  "info",
                           "info.tint",      "info.solid",    "note.bg",
                           "note.line",      "bubble.in",     "bubble.out",
                           "mark.find",      "token.bg",      "store.1",
                           "store.2",        "store.3",       "store.4",
                           "store.5",        "store.6",       "store.7",
                           "store.8"};
static_assert(names.size() == static_cast<size_t>(Token::Count_));
} // namespace

QLatin1StringView tokenName(Token token)
{
    return QLatin1StringView(names.at(static_cast<size_t>(token)));
}

} // namespace sampan
