// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sampan
{

/// Only the last part of a name from a mail, without what file systems refuse: a mail must not choose the folder.
QString safeFileName(const QString& name, const QString& fallback);

/// True if opening such a file with the system can run something: programs, scripts, installers, links, office files
/// with macros, and files whose name hides its end.
bool mayRun(const QString& name, const QString& type);

/// A path in `folder` that does not exist yet: "invoice.pdf", "invoice (2).pdf".
QString freePath(const QString& folder, const QString& name);

} // namespace sampan
