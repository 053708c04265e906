// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/jmap/Arguments.h"
#include "server/jmap/Filters.h"
#include "server/jmap/Methods.h"

namespace sampan::server::jmap
{

/// A filter and an order as SQL over the objects the caller sees; shared by /query and /queryChanges.
class QueryPlan
{
public:
    /// UnsupportedFilter, UnsupportedSort, InvalidArguments.
    static Result<QueryPlan> make(const TypeInfo& type, const Asker& asker, const QJsonValue& filter,
                                  const QJsonArray& sort);

    /// All ids in order.
    Result<QStringList> ids(Connection& connection) const;
    Result<QStringList> ids(Connection& connection, qint64 offset, qint64 limit) const;
    Result<qint64> total(Connection& connection) const;

    /// True when time alone changes the result, so that what changed cannot be told from the change log.
    bool dependsOnTime() const { return m_dependsOnTime; }

    /// True when the order is by id alone: then a page is found from its anchor without reading what comes before.
    bool isById() const { return m_isById; }
    /// How many results come before `anchor`, or -1 when it is none of them; only when isById().
    Result<qint64> positionOf(Connection& connection, const Id& anchor) const;
    /// Results from `anchor` on, the first `skip` left out; only when isById().
    Result<QStringList> idsFrom(Connection& connection, const Id& anchor, qint64 skip, qint64 limit) const;

private:
    Result<qint64> countWhere(Connection& connection, const QString& more, const QVariantList& values) const;

    QString m_table;
    Condition m_where;
    QString m_order;
    bool m_dependsOnTime = false;
    bool m_isById = false;
    bool m_isAscending = true;
};

} // namespace sampan::server::jmap
