// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QTextDocument;

namespace sampan
{

/// Han characters look different in Japanese, Chinese and Korean, and Qt 6.4 shares one fallback among fonts of the
/// same family and size (design.md, measured). So CJK runs of a text in `language` (BCP 47) get that language's family
/// first. Empty for a language without Han, kana or Hangul.
QStringList cjkFamilies(const QString& language);

/// Gives the CJK runs of a document their families; other runs keep theirs.
void applyScriptFonts(QTextDocument& document, const QString& language);

/// Line height of reading text at 100 %: 24 px for Arabic and Thai script languages, else 21.
int readingLineHeight(const QString& language);

} // namespace sampan
