// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/CategoryRows.h"

#include "domain/JsonReader.h"
#include "server/storage/JsonColumn.h"

namespace sampan::server
{

template <> struct Table<Category> {
    static QString name() { return QStringLiteral("category"); }
    static const QStringList& columns()
    {
        static const QStringList list = QStringLiteral("id code names position is_active").split(u' ');
        return list;
    }
    static Category read(const Rows& r)
    {
        Category c;
        c.id = r.text(0);
        c.code = r.text(1);
        const QJsonObject names = objectColumn(r.text(2));
        for (auto it = names.begin(); it != names.end(); ++it)
            c.names.insert(it.key(), it.value().toString());
        c.position = static_cast<int>(r.number(3));
        c.isActive = r.truth(4);
        return c;
    }
    static QVariantList values(const Category& c)
    {
        return {c.id, c.code, toColumn(mapToJson(c.names)), c.position, c.isActive ? 1 : 0};
    }
};

namespace categoryRows
{

Result<std::optional<Category>> find(Connection& connection, const Id& id)
{
    return findRow<Category>(connection, id);
}

Result<void> insert(WriteTransaction& transaction, const Category& category)
{
    auto done = insertRow(transaction.connection(), category);
    if (done)
        transaction.touch(DataType::Category, category.id, ChangeKind::Created);
    return done;
}

Result<void> update(WriteTransaction& transaction, const Category& category)
{
    auto done = updateRow(transaction.connection(), category);
    if (done)
        transaction.touch(DataType::Category, category.id, ChangeKind::Updated);
    return done;
}

Result<void> remove(WriteTransaction& transaction, const Id& id)
{
    auto done = transaction.exec(QStringLiteral("DELETE FROM category WHERE id = ?"), {id});
    if (done)
        transaction.touch(DataType::Category, id, ChangeKind::Destroyed);
    return done;
}

Result<bool> isOffered(Connection& connection, const QString& code)
{
    const QString root = categoryRootOf(code);
    auto rows = connection.run(QStringLiteral("SELECT COUNT(*) FROM category WHERE is_active = 1 AND code IN (?, ?)"),
                               {code, root});
    if (!rows)
        return rows.error();
    return rows->next() && rows->number(0) == (code == root ? 1 : 2);
}

Result<bool> contains(Connection& connection, const QString& code)
{
    auto rows = connection.run(QStringLiteral("SELECT 1 FROM category WHERE code = ?"), {code});
    if (!rows)
        return rows.error();
    return rows->next();
}

} // namespace categoryRows

} // namespace sampan::server
