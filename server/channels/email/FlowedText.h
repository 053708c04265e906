// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sampan::server
{

/// The paragraphs of a text sent as format=flowed (RFC 3676): lines that end in a space are joined with the next line
/// of the same quote depth; `delSp` says that this space was added by the sender. Line ends are "\n".
QString joinFlowed(const QString& text, bool delSp);

} // namespace sampan::server
