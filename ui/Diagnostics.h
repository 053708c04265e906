// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/SyncStatus.h"
#include "storage/CacheFacts.h"

#include <QString>
#include <optional>

namespace sampan
{

/// What a report about this program needs, as lines of "name: value" in English, so that whoever helps can read it.
/// Versions, sizes, counts and states only: nobody's name or address, no server, no path, no token.
QString diagnosticsText(const SyncStatus& sync, const std::optional<CacheFacts>& cache, const QString& uiLanguage,
                        double textScale);

} // namespace sampan
