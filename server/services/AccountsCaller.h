// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Permission.h"
#include "server/storage/Scope.h"

namespace sampan::server
{

/// Who asks, as Accounts::authenticate() found out; everything a method needs to judge what it may do and see.
struct Caller {
    Id agentId;
    Id signInId; ///< the tokenId on the wire
    Role role = Role::Translator;
    Permissions permissions;
    QStringList teamIds;
    qint64 epoch = 1; ///< of the agent's visibility; the first part of each state

    bool may(Permission permission) const { return permissions.testFlag(permission); }
    Viewer viewer() const
    {
        return {agentId, may(Permission::ReadOwnTeams) || may(Permission::ReadAll), may(Permission::ReadAll), teamIds};
    }
};

} // namespace sampan::server
