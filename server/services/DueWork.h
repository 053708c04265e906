// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Database.h"

#include <QDateTime>

namespace sampan::server
{

/// What happens by itself at a time: snoozes end, scheduled replies go out. All of it is in the database, so a restart
/// loses nothing, and what came due meanwhile is done at once.
namespace dueWork
{

/// When the next thing is due; invalid when nothing waits.
Result<QDateTime> next(Database& database);
/// Does all that is due at `now`; tells how many things were done. Small transactions, so that others get their turn.
Result<int> run(Database& database, const QDateTime& now);

} // namespace dueWork

} // namespace sampan::server
