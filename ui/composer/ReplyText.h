// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextBlock;
class QTextDocument;

namespace sampan
{

/// What leaves the editor. The editor knows bold, italic, links, quotes, pictures and two kinds of list, which nest;
/// everything else is text, so the HTML is written here instead of by QTextDocument::toHtml, which states every font
/// and colour of this computer.

/// The text for readers without HTML: "\n" line ends; list items marked with "- " or "1. " and two spaces for each
/// level they are nested; quoted lines with "> "; a link as "text <target>" where they differ; a picture as its name in
/// brackets. Trailing white space is dropped. `end` is the first block that is left out.
QString plainTextOf(const QTextDocument& document, const QTextBlock& end);
QString plainTextOf(const QTextDocument& document);

/// A fragment of p, br, blockquote, ul, ol, li, b, i, a and img (cid: only); each paragraph with dir="auto". Empty when
/// plain text says it all.
QString htmlOf(const QTextDocument& document);

/// True if the document has any bold, italic, link, list, quote or picture.
bool isFormatted(const QTextDocument& document);

/// 0: not quoted.
int quoteLevelOf(const QTextBlock& block);

} // namespace sampan
