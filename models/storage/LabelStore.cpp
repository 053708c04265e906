// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/LabelStore.h"

#include "storage/Directory.h"

namespace sampan::LabelStore
{

Result<void> upsert(WriteTransaction& transaction, const QList<Label>& labels)
{
    return Directory::putAll(transaction, ObjectType::Label, labels);
}

Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids)
{
    return Directory::remove(transaction, ObjectType::Label, ids);
}

Result<Label> find(ReadConnection& connection, const Id& id)
{
    return Directory::findOne<Label>(connection, ObjectType::Label, id, labelFromJson);
}

Result<QList<Label>> all(ReadConnection& connection)
{
    return Directory::readAll<Label>(connection, ObjectType::Label, labelFromJson);
}

Result<QList<Id>> allIds(ReadConnection& connection)
{
    return Directory::allIds(connection, ObjectType::Label);
}

} // namespace sampan::LabelStore
