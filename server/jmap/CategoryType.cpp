// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/SetupType.h"
#include "server/storage/CategoryRows.h"

namespace sampan::server::jmap
{
namespace
{

Result<Category> checked(SetContext& context, const QJsonObject& json)
{
    const auto category = categoryFromJson(json);
    if (!category)
        return category;
    if (category->names.isEmpty())
        return Error{ErrorCode::InvalidProperties, QStringLiteral("at least one name"), QStringLiteral("names")};
    const QString root = categoryRootOf(category->code);
    if (root == category->code)
        return category;
    const auto isThere = categoryRows::contains(context.transaction.connection(), root);
    if (!isThere)
        return isThere.error();
    if (!*isThere)
        return Error{ErrorCode::InvalidProperties, QStringLiteral("no such first level"), QStringLiteral("code")};
    return category;
}

Result<void> create(SetContext& context, const QJsonObject& object)
{
    const auto category = checked(context, object);
    if (!category)
        return category.error();
    const auto isTaken = categoryRows::contains(context.transaction.connection(), category->code);
    if (!isTaken)
        return isTaken.error();
    if (*isTaken)
        return Error{ErrorCode::InvalidProperties, QStringLiteral("the code is taken"), QStringLiteral("code")};
    return categoryRows::insert(context.transaction, *category);
}

Result<void> update(SetContext& context, const QJsonObject&, const QJsonObject& after)
{
    const auto category = checked(context, after);
    return category ? categoryRows::update(context.transaction, *category) : category.error();
}

/// What conversations carry stays countable: such a category is switched off instead.
Result<void> destroy(SetContext& context, const Id& id)
{
    for (const char* sql :
         {"SELECT 1 FROM category k JOIN conversation c ON c.category = k.code WHERE k.id = ? LIMIT 1",
          "SELECT 1 FROM category k JOIN category b ON SUBSTR(b.code, 1, LENGTH(k.code) + 1) = "
          "k.code || '/' WHERE k.id = ? LIMIT 1"}) {
        if (auto r = mustBeUnused(context, sql, id); !r)
            return r;
    }
    return categoryRows::remove(context.transaction, id);
}

TypeInfo make()
{
    using enum Mutability;
    TypeInfo info = setupType(DataType::Category, QStringLiteral("category"),
                              {{QStringLiteral("id"), Immutable},
                               {QStringLiteral("code"), Immutable},
                               {QStringLiteral("names"), Mutable},
                               {QStringLiteral("position"), Mutable},
                               {QStringLiteral("isActive"), Mutable}});
    info.filters = {filters::exact("code", "code"), filters::truth("isActive", "is_active")};
    info.sorts = {{QStringLiteral("position"), QStringLiteral("o.position")},
                  {QStringLiteral("code"), QStringLiteral("o.code")},
                  {QStringLiteral("id"), QStringLiteral("o.id")}};
    info.find = findSeen<Category, categoryRows::find>;
    info.create = create;
    info.update = update;
    info.destroy = destroy;
    return info;
}

} // namespace

const TypeInfo& categoryType()
{
    static const TypeInfo info = make();
    return info;
}

} // namespace sampan::server::jmap
