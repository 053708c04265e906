// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Filters.h"
#include "server/storage/CustomerRows.h"

#include <algorithm>

namespace sampan::server::jmap
{
namespace
{

Condition visible(const Viewer& viewer)
{
    return visibility::customers(viewer, QStringLiteral("o"));
}

Result<std::optional<QJsonObject>> find(Connection& connection, const Viewer& viewer, const Id& id)
{
    const auto found = customerRows::find(connection, id);
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<QJsonObject>();
    const auto scope = customerRows::scopeOf(connection, id);
    if (!scope)
        return scope.error();
    return viewer.sees(*scope) ? std::optional<QJsonObject>(toJson(**found)) : std::optional<QJsonObject>();
}

Error invalid(const char* property)
{
    return {ErrorCode::InvalidProperties, {}, QLatin1StringView(property)};
}

/// The customer as it will be kept, or what is wrong with it.
Result<Customer> checked(const QJsonObject& json)
{
    auto customer = customerFromJson(json);
    if (!customer)
        return customer;
    for (QString& email : customer->emails) {
        email = email.trimmed().toLower();
        if (email.indexOf(u'@') < 1 || email.size() > 320)
            return invalid("emails");
    }
    const auto isUpper = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const QString& country = customer->country;
    if (!country.isEmpty() && (country.size() != 2 || !std::all_of(country.begin(), country.end(), isUpper)))
        return invalid("country");
    return customer;
}

Result<void> create(SetContext& context, const QJsonObject& object)
{
    auto customer = checked(object);
    if (!customer)
        return customer.error();
    customer->createdAt = context.now;
    return customerRows::insert(context.transaction, *customer);
}

Result<void> update(SetContext& context, const QJsonObject&, const QJsonObject& after)
{
    const auto customer = checked(after);
    return customer ? customerRows::update(context.transaction, *customer) : customer.error();
}

TypeInfo make()
{
    using enum Mutability;
    TypeInfo info;
    info.type = DataType::Customer;
    info.table = QStringLiteral("customer");
    info.isDeskOnly = true;
    info.writer = Permission::EditCustomers;
    info.properties = {{QStringLiteral("id"), Immutable},       {QStringLiteral("name"), Mutable},
                       {QStringLiteral("emails"), Mutable},     {QStringLiteral("phones"), Mutable},
                       {QStringLiteral("language"), Mutable},   {QStringLiteral("country"), Mutable},
                       {QStringLiteral("timeZone"), Mutable},   {QStringLiteral("notes"), Mutable},
                       {QStringLiteral("createdAt"), ServerSet}};
    info.filters = {filters::fullText("object_id", "'Customer'"),
                    filters::in("email", "SELECT customer_id FROM customer_email WHERE email = LOWER(?)"),
                    filters::in("phone", "SELECT customer_id FROM customer_phone WHERE phone = ?"),
                    filters::exact("country", "country")};
    info.sorts = {{QStringLiteral("name"), QStringLiteral("o.name")},
                  {QStringLiteral("createdAt"), QStringLiteral("o.created_at")},
                  {QStringLiteral("id"), QStringLiteral("o.id")}};
    info.visible = visible;
    info.find = find;
    info.create = create;
    info.update = update;
    return info;
}

} // namespace

const TypeInfo& customerType()
{
    static const TypeInfo info = make();
    return info;
}

} // namespace sampan::server::jmap
