// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Message.h"
#include "server/storage/Connection.h"

#include <QDateTime>

namespace sampan::server
{

/// What a message an agent writes must look like, whatever conversation it is for. InvalidProperties names the
/// property.
namespace messagesPostShape
{

Result<void> check(const Message& message, const QDateTime& now);
/// The mentioned agents must be there.
Result<void> checkMentions(Connection& connection, const Message& message);

} // namespace messagesPostShape

} // namespace sampan::server
