// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/WriteTransaction.h"

#include <optional>

namespace sampan::server::passwordRows
{

/// What sign-in needs of an agent.
struct Login {
    Id agentId;
    QByteArray hash; ///< empty: cannot sign in yet
    bool isActive = false;
};

/// `email` in lower case.
Result<std::optional<Login>> find(Connection& connection, const QString& email);
/// The number of agents whose hash was set: 0 or 1.
Result<qint64> store(WriteTransaction& transaction, const Id& agentId, const QByteArray& hash);

} // namespace sampan::server::passwordRows
