// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sampan
{

/// HTML of a clipboard (Word, spreadsheets, web pages, mail programs) as the editor may hold it: paragraphs, bold,
/// italic, links, quotes and lists; Word's painted bullets become real lists, table rows become lines with " | "
/// between their cells; fonts, colours, sizes and pictures from elsewhere are gone. Empty when plain text says it all.
QString cleanedForEditor(const QString& html);

} // namespace sampan
