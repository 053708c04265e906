// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Tokens.h"

#include <QColor>
#include <QPalette>
#include <array>

namespace sampan
{

using TokenColors = std::array<QColor, static_cast<size_t>(Token::Count_)>;

/// The tokens said in the few colours of the system's palette, for who asked the system for high contrast: states then
/// show by icon, word and line. Where the palette is not one of high contrast itself (text below 7 : 1) it is black on
/// white, or white on black if `dark`.
TokenColors highContrastColors(const QPalette& system, bool dark);

/// The ratio of WCAG 2.1 between two opaque colours, 1 to 21.
double contrastRatio(const QColor& one, const QColor& other);

} // namespace sampan
