// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SavedFilterRows.h"

#include "server/storage/JsonColumn.h"

namespace sampan::server
{

template <> struct Table<SavedFilter> {
    static QString name() { return QStringLiteral("saved_filter"); }
    static const QStringList& columns()
    {
        static const QStringList list =
            QStringLiteral("id name owner_id is_shared filter sort columns position").split(u' ');
        return list;
    }
    static SavedFilter read(const Rows& r)
    {
        SavedFilter f;
        f.id = r.text(0);
        f.name = r.text(1);
        f.ownerId = r.text(2);
        f.isShared = r.truth(3);
        f.filter = ConversationFilter::fromJson(objectColumn(r.text(4))).valueOr({});
        f.sort = filterSortFromWire(r.text(5)).value_or(FilterSort::LongestWait);
        f.columns = listColumn(r.text(6));
        f.position = static_cast<int>(r.number(7));
        return f;
    }
    static QVariantList values(const SavedFilter& f)
    {
        return {f.id,
                f.name,
                f.ownerId,
                f.isShared ? 1 : 0,
                toColumn(f.filter.toJson()),
                toWire(f.sort),
                toColumn(f.columns),
                f.position};
    }
};

namespace savedFilterRows
{

Scope scopeOf(const SavedFilter& filter)
{
    return filter.isShared ? Scope::desk() : Scope::ofAgent(filter.ownerId);
}

Result<std::optional<SavedFilter>> find(Connection& connection, const Id& id)
{
    return findRow<SavedFilter>(connection, id);
}

Result<void> insert(WriteTransaction& transaction, const SavedFilter& filter)
{
    auto done = insertRow(transaction.connection(), filter);
    if (done)
        transaction.touch(DataType::SavedFilter, filter.id, ChangeKind::Created, Scope(), scopeOf(filter));
    return done;
}

Result<void> update(WriteTransaction& transaction, const SavedFilter& before, const SavedFilter& after)
{
    auto done = updateRow(transaction.connection(), after);
    if (done)
        transaction.touch(DataType::SavedFilter, after.id, ChangeKind::Updated, scopeOf(before), scopeOf(after));
    return done;
}

Result<void> remove(WriteTransaction& transaction, const SavedFilter& filter)
{
    auto done = transaction.exec(QStringLiteral("DELETE FROM saved_filter WHERE id = ?"), {filter.id});
    if (done)
        transaction.touch(DataType::SavedFilter, filter.id, ChangeKind::Destroyed, scopeOf(filter), Scope());
    return done;
}

} // namespace savedFilterRows

} // namespace sampan::server
