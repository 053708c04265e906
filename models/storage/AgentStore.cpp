// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/AgentStore.h"

#include "storage/Directory.h"

namespace sampan::AgentStore
{

Result<void> upsert(WriteTransaction& transaction, const QList<Agent>& agents)
{
    return Directory::putAll(transaction, ObjectType::Agent, agents);
}

Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids)
{
    return Directory::remove(transaction, ObjectType::Agent, ids);
}

Result<Agent> find(ReadConnection& connection, const Id& id)
{
    return Directory::findOne<Agent>(connection, ObjectType::Agent, id, agentFromJson);
}

Result<QList<Agent>> all(ReadConnection& connection)
{
    return Directory::readAll<Agent>(connection, ObjectType::Agent, agentFromJson);
}

Result<QList<Id>> allIds(ReadConnection& connection)
{
    return Directory::allIds(connection, ObjectType::Agent);
}

} // namespace sampan::AgentStore
