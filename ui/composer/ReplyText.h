// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;

namespace sampan
{

/// What leaves the editor. The editor knows bold, italic, links and two kinds of list; everything else is text, so the
/// HTML is written here instead of by QTextDocument::toHtml, which states every font and colour of this computer.

/// "\n" line ends, list items marked with "- " or "1. ", a link followed by its target where the text differs. Trailing
/// white space is dropped.
QString plainTextOf(const QTextDocument& document);

/// A fragment of p, br, ul, ol, li, b, i and a; each paragraph with dir="auto". Empty when plain text says it all.
QString htmlOf(const QTextDocument& document);

/// True if the document has any bold, italic, link or list.
bool isFormatted(const QTextDocument& document);

} // namespace sampan
