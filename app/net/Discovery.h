// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QUrl>

namespace sampan
{

/// The server's base address for what a person typed: "desk.example", "desk.example:8443" or a whole https address.
/// https is assumed; http is taken only for this computer. InvalidArguments for anything else. Path and query are cut.
Result<QUrl> serverFromText(const QString& typed);

} // namespace sampan
