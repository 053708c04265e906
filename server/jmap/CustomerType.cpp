// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Filters.h"
#include "server/services/ConversationsThread.h"
#include "server/storage/ConversationRows.h"
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

/// All that are open hear of it; what they write from now on is filed as spam (services/InboundFiling).
Result<void> recordBlocking(SetContext& context, const Customer& customer, bool wasBlocked)
{
    const auto word = [](bool value) { return value ? QStringLiteral("true") : QStringLiteral("false"); };
    const auto open = texts(context.transaction.connection(),
                            QStringLiteral("SELECT id FROM conversation WHERE customer_id = ? AND status <> 'closed' "
                                           "ORDER BY id"),
                            {customer.id});
    if (!open)
        return open.error();
    for (const QString& id : *open) {
        const auto conversation = conversationRows::find(context.transaction.connection(), id);
        if (!conversation)
            return conversation.error();
        const Activity line{QStringLiteral("blocked"), word(wasBlocked), word(customer.isBlocked)};
        const auto told = conversationsThread::recordActivity(context.transaction, **conversation, line,
                                                              context.caller.agentId, context.now);
        if (!told)
            return told;
    }
    return {};
}

Result<void> update(SetContext& context, const QJsonObject& before, const QJsonObject& after)
{
    const auto customer = checked(after);
    if (!customer)
        return customer.error();
    if (auto r = customerRows::update(context.transaction, *customer); !r)
        return r;
    const bool wasBlocked = before.value(u"isBlocked").toBool();
    return wasBlocked == customer->isBlocked ? Result<void>() : recordBlocking(context, *customer, wasBlocked);
}

TypeInfo make()
{
    using enum Mutability;
    TypeInfo info;
    info.type = DataType::Customer;
    info.table = QStringLiteral("customer");
    info.isDeskOnly = true;
    info.writer = Permission::EditCustomers;
    info.properties = {{QStringLiteral("id"), Immutable},        {QStringLiteral("name"), Mutable},
                       {QStringLiteral("emails"), Mutable},      {QStringLiteral("phones"), Mutable},
                       {QStringLiteral("language"), Mutable},    {QStringLiteral("country"), Mutable},
                       {QStringLiteral("timeZone"), Mutable},    {QStringLiteral("notes"), Mutable},
                       {QStringLiteral("createdAt"), ServerSet}, {QStringLiteral("isBlocked"), Mutable}};
    info.filters = {filters::fullText("object_id", "'Customer'"),
                    filters::in("email", "SELECT customer_id FROM customer_email WHERE email = LOWER(?)"),
                    filters::in("phone", "SELECT customer_id FROM customer_phone WHERE phone = ?"),
                    filters::exact("country", "country"), filters::truth("isBlocked", "is_blocked")};
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
