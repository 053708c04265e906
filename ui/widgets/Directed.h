// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGuiApplication>
#include <QMargins>

namespace sampan
{

/// Margins by where a line begins and ends: Qt mirrors layouts, but not their margins. Right as long as it is asked for
/// after the language, which the screens do, because they are built anew for another one.
inline QMargins directed(int start, int top, int end, int bottom)
{
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    return mirrored ? QMargins(end, top, start, bottom) : QMargins(start, top, end, bottom);
}

} // namespace sampan
