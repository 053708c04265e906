// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/jmap/TypeInfo.h"

namespace sampan::server::jmap
{

/// State strings: "<epoch of the agent's view>-<number in the change log>". Another epoch means that other objects are
/// visible, so nothing can be calculated from such a state.
namespace states
{

QString text(qint64 epoch, qint64 seq);
/// The number in a state of this epoch; CannotCalculateChanges for any other text.
Result<qint64> seqOf(const QString& state, qint64 epoch);
/// The type's present state for the caller.
Result<QString> current(Connection& connection, const Caller& caller, const TypeInfo& type);

} // namespace states

} // namespace sampan::server::jmap
