// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/CustomerStore.h"

#include "storage/Directory.h"
#include "storage/Json.h"
#include "storage/ObjectOverlay.h"

namespace sampan::CustomerStore
{

Result<void> writeRow(WriteTransaction& transaction, const Customer& c)
{
    if (auto done = Directory::checkId(c.id); !done)
        return done;
    Statement statement = transaction.query("upsert_customer");
    statement.bindId(c.id).bindText(c.name).bindText(c.emails.join(u'\n')).bindText(c.phones.join(u'\n'));
    statement.bindText(c.language).bindText(c.country).bindText(c.timeZone).bindText(c.notes);
    statement.bindInstant(c.createdAt).bind(c.isBlocked ? 1 : 0);
    if (auto done = statement.run(); !done)
        return done;
    transaction.upserted(ObjectType::Customer, c.id);
    return {};
}

Result<void> removeRow(WriteTransaction& transaction, const Id& id)
{
    Statement statement = transaction.connection().prepare(QStringLiteral("DELETE FROM customer WHERE id = ?"));
    statement.bindId(id);
    if (auto done = statement.run(); !done)
        return done;
    transaction.removed(ObjectType::Customer, id);
    return {};
}

Result<void> upsert(WriteTransaction& transaction, const QList<Customer>& customers)
{
    const auto pending = ObjectOverlay::pending(transaction, ObjectType::Customer);
    if (!pending)
        return pending.error();
    for (const Customer& customer : customers) {
        auto done = pending->contains(CompactId::fromId(customer.id))
                        ? ObjectOverlay::setBase(transaction, ObjectType::Customer, customer.id, toJson(customer))
                        : writeRow(transaction, customer);
        if (!done)
            return done;
    }
    return {};
}

Result<void> remove(WriteTransaction& transaction, const QList<Id>& ids)
{
    for (const Id& id : ids) {
        if (auto done = ObjectOverlay::setBase(transaction, ObjectType::Customer, id, std::nullopt); !done)
            return done;
    }
    return {};
}

Result<Customer> find(ReadConnection& connection, const Id& id)
{
    Statement row = connection.connection().prepare(QStringLiteral(
        "SELECT id, name, emails, phones, language, country, time_zone, notes, created_at, is_blocked FROM "
        "customer WHERE id = ?"));
    row.bindId(id);
    if (auto done = row.run(); !done)
        return done.error();
    if (!row.next())
        return Error{ErrorCode::NotFound, QStringLiteral("Customer"), id};
    Customer c;
    c.id = row.id(0);
    c.name = row.text(1);
    c.emails = row.list(2);
    c.phones = row.list(3);
    c.language = row.text(4);
    c.country = row.text(5);
    c.timeZone = row.text(6);
    c.notes = row.text(7);
    c.createdAt = row.instant(8);
    c.isBlocked = row.boolean(9);
    return c;
}

Result<QList<Customer>> withPhone(ReadConnection& connection, const QString& digits, int limit)
{
    QList<Customer> found;
    QString kept;
    for (const QChar c : digits) {
        if (c.isDigit())
            kept += c;
    }
    if (kept.isEmpty())
        return found;
    Statement rows = connection.connection().prepare(
        QStringLiteral("SELECT id FROM customer WHERE phones LIKE ? ORDER BY name LIMIT ?"));
    rows.bindText(QStringLiteral("%") + kept + u'%').bind(limit);
    const Result<QList<Id>> ids = idsOf(rows);
    if (!ids)
        return ids.error();
    for (const Id& id : *ids) {
        const Result<Customer> customer = find(connection, id);
        if (!customer)
            return customer.error();
        found += *customer;
    }
    return found;
}

Result<QList<Id>> allIds(ReadConnection& connection)
{
    Statement statement = connection.connection().prepare(QStringLiteral("SELECT id FROM customer ORDER BY id"));
    return idsOf(statement);
}

} // namespace sampan::CustomerStore
