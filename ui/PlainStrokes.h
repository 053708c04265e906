// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sampan
{

/// Keeps Qt from having FreeType thicken the strokes of CFF fonts: the Chinese, Japanese and Korean ones are CFF, the
/// Latin ones are not, so regular Han stood beside regular Latin as if it were bold, most of all light on dark.
/// Called by Theme; what does the work is a symbol in the same object, which the call brings into the program. True
/// once Qt's request was seen and refused: before the first text, or where Qt has a FreeType of its own, it is false.
bool keepsPlainStrokes();

} // namespace sampan
