// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Enums.h"

#include <QFlags>

namespace sampan
{

/// What a role may do (product.md, "Who uses it"). The server checks; the workstation asks the same table to explain.
enum class Permission {
    ReadOwnTeams = 1 << 0, ///< conversations of the own teams, and unassigned to any team
    ReadAll = 1 << 1,      ///< every conversation
    Answer = 1 << 2,       ///< write messages and notes, change status, category, labels
    Assign = 1 << 3,       ///< give a conversation to somebody else in the own teams
    ManageSetup = 1 << 4,  ///< users, teams, inboxes, labels
    ReadStrings = 1 << 5,  ///< translators: templates and strings, no customer data
    EditCustomers = 1 << 6,
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)

Permissions permissionsOf(Role role);

} // namespace sampan
