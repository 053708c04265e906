// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPagedPaintDevice>
#include <QString>

namespace sampan
{

/// Puts the HTML of a transcript on pages: A4 or what the device says, margins, the subject above and "2 / 7" below
/// each page. `title` stands above from the second page on. Answers the pages printed.
int printPages(QPagedPaintDevice& device, const QString& html, const QString& title);

} // namespace sampan
