// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/CustomerRows.h"

#include "server/storage/SearchIndex.h"

namespace sampan::server
{

template <> struct Table<Customer> {
    static QString name() { return QStringLiteral("customer"); }
    static const QStringList& columns()
    {
        static const QStringList list =
            QStringLiteral("id name language country time_zone notes created_at is_blocked").split(u' ');
        return list;
    }
    static Customer read(const Rows& r)
    {
        Customer c;
        c.id = r.text(0);
        c.name = r.text(1);
        c.language = r.text(2);
        c.country = r.text(3);
        c.timeZone = r.text(4);
        c.notes = r.text(5);
        c.createdAt = r.instant(6);
        c.isBlocked = r.truth(7);
        return c;
    }
    static QVariantList values(const Customer& c)
    {
        const auto text = [](const QString& value) { return value.isNull() ? QStringLiteral("") : value; };
        return {c.id,          text(c.name),       text(c.language),   text(c.country), text(c.timeZone),
                text(c.notes), toSql(c.createdAt), c.isBlocked ? 1 : 0};
    }
};

namespace customerRows
{
namespace
{

Result<void> writeLists(WriteTransaction& transaction, const Customer& customer)
{
    Connection& connection = transaction.connection();
    const QString owner = QStringLiteral("customer_id");
    auto done = replaceList(connection, QStringLiteral("customer_email"), owner, QStringLiteral("email"), customer.id,
                            customer.emails);
    if (done)
        done = replaceList(connection, QStringLiteral("customer_phone"), owner, QStringLiteral("phone"), customer.id,
                           customer.phones);
    if (done) {
        const QStringList searched{customer.name, customer.emails.join(u' '), customer.phones.join(u' '),
                                   customer.notes};
        done = searchIndex::put(transaction, DataType::Customer, customer.id, customer.id, searched.join(u'\n'));
    }
    return done;
}

} // namespace

Result<std::optional<Customer>> find(Connection& connection, const Id& id)
{
    auto found = findRow<Customer>(connection, id);
    if (!found || !*found)
        return found;
    auto emails = texts(
        connection, QStringLiteral("SELECT email FROM customer_email WHERE customer_id = ? ORDER BY position"), {id});
    if (!emails)
        return emails.error();
    auto phones = texts(
        connection, QStringLiteral("SELECT phone FROM customer_phone WHERE customer_id = ? ORDER BY position"), {id});
    if (!phones)
        return phones.error();
    (*found)->emails = std::move(*emails);
    (*found)->phones = std::move(*phones);
    return found;
}

Result<std::optional<Customer>> findByEmail(Connection& connection, const QString& email)
{
    const auto ids = texts(
        connection,
        QStringLiteral("SELECT customer_id FROM customer_email WHERE email = ? ORDER BY customer_id LIMIT 1"), {email});
    if (!ids)
        return ids.error();
    return ids->isEmpty() ? Result<std::optional<Customer>>(std::optional<Customer>()) : find(connection, ids->first());
}

Result<Scope> scopeOf(Connection& connection, const Id& id)
{
    auto rows = connection.run(
        QStringLiteral("SELECT DISTINCT team_id, assignee_id, task_team_ids FROM conversation WHERE customer_id = ?"),
        {id});
    if (!rows)
        return rows.error();
    Scope scope;
    while (rows->next())
        scope = scope + Scope::ofConversation(rows->text(0), rows->text(1), rows->text(2));
    return scope.isEmpty() ? Scope::desk() : scope;
}

Result<void> insert(WriteTransaction& transaction, const Customer& customer)
{
    auto done = insertRow(transaction.connection(), customer);
    if (done)
        done = writeLists(transaction, customer);
    if (done)
        transaction.touch(DataType::Customer, customer.id, ChangeKind::Created, Scope(), Scope::desk());
    return done;
}

Result<void> update(WriteTransaction& transaction, const Customer& customer)
{
    const auto scope = scopeOf(transaction.connection(), customer.id);
    if (!scope)
        return scope.error();
    auto done = updateRow(transaction.connection(), customer);
    if (done)
        done = writeLists(transaction, customer);
    if (done)
        transaction.touch(DataType::Customer, customer.id, ChangeKind::Updated, *scope, *scope);
    return done;
}

} // namespace customerRows

} // namespace sampan::server
