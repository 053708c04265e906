// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/CategoryStore.h"

#include "storage/Directory.h"

#include <algorithm>

namespace sampan::CategoryStore
{

Result<void> upsert(WriteTransaction& transaction, const QList<Category>& categories)
{
    return Directory::putAll(transaction, ObjectType::Category, categories);
}

Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids)
{
    return Directory::remove(transaction, ObjectType::Category, ids);
}

Result<Category> find(ReadConnection& connection, const Id& id)
{
    return Directory::findOne<Category>(connection, ObjectType::Category, id, categoryFromJson);
}

Result<QList<Category>> all(ReadConnection& connection)
{
    auto list = Directory::readAll<Category>(connection, ObjectType::Category, categoryFromJson);
    if (list)
        std::sort(list->begin(), list->end(), [](const Category& a, const Category& b) { return a.code < b.code; });
    return list;
}

Result<CategoryTree> tree(ReadConnection& connection)
{
    auto list = all(connection);
    return list ? Result<CategoryTree>(CategoryTree(std::move(*list))) : Result<CategoryTree>(list.error());
}

Result<QList<Id>> allIds(ReadConnection& connection)
{
    return Directory::allIds(connection, ObjectType::Category);
}

} // namespace sampan::CategoryStore
