// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/MessageListModel.h"

namespace sampan
{

/// Messages with names and outbox entries, in the order of `ids`; unknown ones are left out. Reader thread.
Result<QList<MessageRow>> loadMessageRows(ReadConnection& connection, const QList<CompactId>& ids);

} // namespace sampan
