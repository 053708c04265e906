// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;

namespace sampan
{

/// Gives the runs of Han, kana and Hangul in a document the family their language asks for (Theme::cjkFamily), because
/// Qt 6.4 shares one fallback among fonts of the same first family and size (design.md). Other runs keep their font.
/// An empty family changes nothing.
void applyScriptFonts(QTextDocument& document, const QString& family);

/// Line height of reading text at 100 %: 24 px for Arabic and Thai script languages (BCP 47), else 21.
int readingLineHeight(const QString& language);

} // namespace sampan
