// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextDocument;

namespace sampan
{

class Theme;

/// Brings a document that came from HTML to the reading style: no colours, grounds or font sizes of its own, links in
/// the theme's link colour, calm paragraph distances, lines of `lineHeight` pixels.
void normaliseFormats(QTextDocument& document, const Theme& theme, int lineHeight);

/// Makes addresses in plain text links (http, https, mail addresses).
void linkAddresses(QTextDocument& document, const Theme& theme);

} // namespace sampan
