// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SavedFilterStore.h"

#include "storage/Directory.h"
#include "storage/ObjectOverlay.h"

#include <algorithm>

namespace sampan::SavedFilterStore
{

Result<void> upsert(WriteTransaction& transaction, const QList<SavedFilter>& filters)
{
    for (const SavedFilter& filter : filters) {
        if (auto done = Directory::checkId(filter.id); !done)
            return done;
        if (auto done = ObjectOverlay::setBase(transaction, ObjectType::SavedFilter, filter.id, toJson(filter)); !done)
            return done;
    }
    return {};
}

Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids)
{
    for (const Id& id : ids) {
        if (auto done = ObjectOverlay::setBase(transaction, ObjectType::SavedFilter, id, std::nullopt); !done)
            return done;
    }
    return {};
}

Result<SavedFilter> find(ReadConnection& connection, const Id& id)
{
    return Directory::findOne<SavedFilter>(connection, ObjectType::SavedFilter, id, savedFilterFromJson);
}

Result<QList<SavedFilter>> all(ReadConnection& connection)
{
    auto list = Directory::readAll<SavedFilter>(connection, ObjectType::SavedFilter, savedFilterFromJson);
    if (list)
        std::stable_sort(list->begin(), list->end(),
                         [](const SavedFilter& a, const SavedFilter& b) { return a.position < b.position; });
    return list;
}

Result<QList<Id>> allIds(ReadConnection& connection)
{
    return Directory::allIds(connection, ObjectType::SavedFilter);
}

} // namespace sampan::SavedFilterStore
