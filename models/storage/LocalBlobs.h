// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Transactions.h"

namespace sampan::LocalBlobs
{

/// Drops the bytes of uploaded attachments that no draft and no outbox entry names any more. Those not uploaded stay: a
/// composer may have added them before its draft was saved.
Result<void> dropUnused(WriteTransaction& transaction);

} // namespace sampan::LocalBlobs
