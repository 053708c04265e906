// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Permission.h"

namespace sampan
{

Permissions permissionsOf(Role role)
{
    const Permissions desk =
        Permission::ReadOwnTeams | Permission::Answer | Permission::Assign | Permission::EditCustomers;
    switch (role) {
    case Role::Agent:
    case Role::Specialist:
    case Role::Supervisor:
        return desk;
    case Role::Manager:
        return desk | Permission::ManageSetup;
    case Role::Director:
        return desk | Permission::ReadAll | Permission::ManageSetup;
    case Role::Administrator:
        return Permission::ManageSetup; // product.md: no conversation text unless granted
    case Role::Translator:
        return Permission::ReadStrings;
    }
    return {};
}

} // namespace sampan
