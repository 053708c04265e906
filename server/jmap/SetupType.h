// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/jmap/Filters.h"

namespace sampan::server::jmap
{

/// What agents, teams, inboxes and labels have in common: everybody sees them, they are found and sorted by name.
inline TypeInfo setupType(DataType type, const QString& table, QList<PropertyInfo> properties)
{
    TypeInfo info;
    info.type = type;
    info.table = table;
    info.writer = Permission::ManageSetup;
    info.properties = std::move(properties);
    info.filters = {filters::contains("name", "name")};
    info.sorts = {{QStringLiteral("name"), QStringLiteral("o.name")}, {QStringLiteral("id"), QStringLiteral("o.id")}};
    info.visible = [](const Viewer&) { return visibility::everything(); };
    return info;
}

/// find() of a type everybody sees.
template <typename T, Result<std::optional<T>> (*Find)(Connection&, const Id&)>
Result<std::optional<QJsonObject>> findSeen(Connection& connection, const Viewer&, const Id& id)
{
    const auto found = Find(connection, id);
    if (!found)
        return found.error();
    return *found ? std::optional<QJsonObject>(toJson(**found)) : std::optional<QJsonObject>();
}

/// Forbidden while another row still refers to the object; `sql` has one "?" and finds such a row.
inline Result<void> mustBeUnused(SetContext& context, const char* sql, const Id& id)
{
    auto rows = context.transaction.run(QLatin1StringView(sql), {id});
    if (!rows)
        return rows.error();
    return rows->next() ? Result<void>(Error{ErrorCode::Forbidden, QStringLiteral("it is in use"), {}})
                        : Result<void>();
}

/// A name may not be empty or longer than a line.
inline Result<void> checkName(const QString& name)
{
    if (name.trimmed().isEmpty() || name.size() > 200)
        return Error{ErrorCode::InvalidProperties, QStringLiteral("1 to 200 characters"), QStringLiteral("name")};
    return {};
}

} // namespace sampan::server::jmap
