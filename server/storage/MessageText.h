// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "server/storage/Scope.h"

namespace sampan::server::messageText
{

/// Appends the message as the JSON text of toJson(Message), straight from its row; false if the viewer does not see it.
Result<bool> append(Connection& connection, const Viewer& viewer, const Id& id, QByteArray& out);

} // namespace sampan::server::messageText
