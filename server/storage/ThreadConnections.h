// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

namespace sampan::server
{

/// The connections of the calling thread, one for each open Database (told apart by its serial number). They close when
/// the thread ends.
namespace threadConnections
{

/// The thread's connection, opened and set up when it is the first call.
Result<Connection*> connection(quint64 serial, const QString& file, const std::shared_ptr<Fault>& fault);
/// Closes the calling thread's connection of one Database.
void close(quint64 serial);

} // namespace threadConnections

} // namespace sampan::server
