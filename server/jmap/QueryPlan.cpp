// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/QueryPlan.h"

#include "server/storage/Table.h"

namespace sampan::server::jmap
{
namespace
{

struct Order {
    QStringList parts;
    bool isById = true;
    bool isAscending = true;
};

const SortInfo* sortNamed(const TypeInfo& type, const QString& name)
{
    for (const SortInfo& info : type.sorts) {
        if (info.name == name)
            return &info;
    }
    return nullptr;
}

Result<Order> orderOf(const TypeInfo& type, const QJsonArray& sort)
{
    Order order;
    for (const QJsonValue& item : sort) {
        const QJsonObject comparator = item.toObject();
        const QJsonValue ascending = comparator.value(u"isAscending");
        if (!comparator.value(u"property").isString() || !(ascending.isUndefined() || ascending.isBool()))
            return Error{ErrorCode::InvalidArguments, QStringLiteral("sort: not a comparator"), {}};
        const SortInfo* info = sortNamed(type, comparator.value(u"property").toString());
        if (!info || comparator.contains(u"collation"))
            return Error{ErrorCode::UnsupportedSort, comparator.value(u"property").toString(), {}};
        const bool up = ascending.toBool(true);
        if (order.parts.isEmpty())
            order.isAscending = up;
        order.isById = order.isById && info->name == u"id" && order.parts.isEmpty();
        order.parts.append(info->expression +
                           (up ? QStringLiteral(" ASC NULLS LAST") : QStringLiteral(" DESC NULLS LAST")));
    }
    if (!order.isById || order.parts.isEmpty())
        order.parts.append(QStringLiteral("o.id ASC")); // equal ones must keep one order from call to call
    return order;
}

} // namespace

Result<QueryPlan> QueryPlan::make(const TypeInfo& type, const Asker& asker, const QJsonValue& filter,
                                  const QJsonArray& sort)
{
    const auto wanted = filterCondition(type, asker, filter);
    if (!wanted)
        return wanted.error();
    const auto order = orderOf(type, sort);
    if (!order)
        return order.error();
    const Condition visible = type.visible(asker.viewer);
    QueryPlan plan;
    plan.m_table = type.table;
    plan.m_where = {visible.sql + u" AND (" + wanted->condition.sql + u')', visible.values + wanted->condition.values};
    plan.m_dependsOnTime = wanted->dependsOnTime;
    // NULLS LAST on the primary key would only keep SQLite from using its index.
    plan.m_order = order->isById ? (order->isAscending ? QStringLiteral("o.id ASC") : QStringLiteral("o.id DESC"))
                                 : order->parts.join(u", ");
    plan.m_isById = order->isById;
    plan.m_isAscending = order->isAscending;
    return plan;
}

Result<QStringList> QueryPlan::ids(Connection& connection) const
{
    return texts(connection, u"SELECT o.id FROM " + m_table + u" o WHERE " + m_where.sql + u" ORDER BY " + m_order,
                 m_where.values);
}

Result<QStringList> QueryPlan::ids(Connection& connection, qint64 offset, qint64 limit) const
{
    return texts(connection,
                 u"SELECT o.id FROM " + m_table + u" o WHERE " + m_where.sql + u" ORDER BY " + m_order +
                     u" LIMIT ? OFFSET ?",
                 m_where.values + QVariantList{limit, offset});
}

Result<qint64> QueryPlan::total(Connection& connection) const
{
    return countWhere(connection, QString(), {});
}

Result<qint64> QueryPlan::countWhere(Connection& connection, const QString& more, const QVariantList& values) const
{
    auto rows =
        connection.run(u"SELECT COUNT(*) FROM " + m_table + u" o WHERE " + m_where.sql + more, m_where.values + values);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->number(0) : qint64{0};
}

Result<qint64> QueryPlan::positionOf(Connection& connection, const Id& anchor) const
{
    const auto there = countWhere(connection, QStringLiteral(" AND o.id = ?"), {anchor});
    if (!there || *there == 0)
        return there ? Result<qint64>(qint64{-1}) : there;
    return countWhere(connection, m_isAscending ? QStringLiteral(" AND o.id < ?") : QStringLiteral(" AND o.id > ?"),
                      {anchor});
}

Result<QStringList> QueryPlan::idsFrom(Connection& connection, const Id& anchor, qint64 skip, qint64 limit) const
{
    const QString side = m_isAscending ? QStringLiteral(" AND o.id >= ?") : QStringLiteral(" AND o.id <= ?");
    return texts(connection,
                 u"SELECT o.id FROM " + m_table + u" o WHERE " + m_where.sql + side + u" ORDER BY " + m_order +
                     u" LIMIT ? OFFSET ?",
                 m_where.values + QVariantList{anchor, limit, skip});
}

} // namespace sampan::server::jmap
