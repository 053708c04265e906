// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/InboxStore.h"

#include "storage/Directory.h"

namespace sampan::InboxStore
{

Result<void> upsert(WriteTransaction& transaction, const QList<Inbox>& inboxes)
{
    return Directory::putAll(transaction, ObjectType::Inbox, inboxes);
}

Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids)
{
    return Directory::remove(transaction, ObjectType::Inbox, ids);
}

Result<Inbox> find(ReadConnection& connection, const Id& id)
{
    return Directory::findOne<Inbox>(connection, ObjectType::Inbox, id, inboxFromJson);
}

Result<QList<Inbox>> all(ReadConnection& connection)
{
    return Directory::readAll<Inbox>(connection, ObjectType::Inbox, inboxFromJson);
}

Result<QList<Id>> allIds(ReadConnection& connection)
{
    return Directory::allIds(connection, ObjectType::Inbox);
}

} // namespace sampan::InboxStore
