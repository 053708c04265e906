// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/TeamStore.h"

#include "storage/Directory.h"

namespace sampan::TeamStore
{

Result<void> upsert(WriteTransaction& transaction, const QList<Team>& teams)
{
    return Directory::putAll(transaction, ObjectType::Team, teams);
}

Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids)
{
    return Directory::remove(transaction, ObjectType::Team, ids);
}

Result<Team> find(ReadConnection& connection, const Id& id)
{
    return Directory::findOne<Team>(connection, ObjectType::Team, id, teamFromJson);
}

Result<QList<Team>> all(ReadConnection& connection)
{
    return Directory::readAll<Team>(connection, ObjectType::Team, teamFromJson);
}

Result<QList<Id>> allIds(ReadConnection& connection)
{
    return Directory::allIds(connection, ObjectType::Team);
}

} // namespace sampan::TeamStore
