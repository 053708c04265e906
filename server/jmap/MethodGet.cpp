// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Arguments.h"
#include "server/jmap/Methods.h"
#include "server/jmap/States.h"
#include "server/storage/Table.h"

namespace sampan::server::jmap
{
namespace
{

Error tooMany(int limit)
{
    return {ErrorCode::RequestTooLarge, QStringLiteral("more than maxObjectsInGet (%1)").arg(limit), {}};
}

/// All ids the caller sees; for `ids: null`.
Result<QStringList> allIds(Connection& connection, MethodContext& context, const TypeInfo& type)
{
    const Condition visible = type.visible(context.caller.viewer());
    return texts(connection,
                 u"SELECT o.id FROM " + type.table + u" o WHERE " + visible.sql + u" ORDER BY o.id LIMIT " +
                     QString::number(context.limits.maxObjectsInGet + 1),
                 visible.values);
}

QJsonObject only(const QJsonObject& object, const QStringList& properties)
{
    QJsonObject part{{QStringLiteral("id"), object.value(u"id")}};
    for (const QString& name : properties)
        part.insert(name, object.value(name));
    return part;
}

QString resolved(const MethodContext& context, const QString& id)
{
    return id.startsWith(u'#') ? context.createdIds.value(id.mid(1), id) : id;
}

Result<QJsonObject> collect(Connection& connection, MethodContext& context, const TypeInfo& type, QStringList ids,
                            const std::optional<QStringList>& properties)
{
    QJsonArray list;
    QJsonArray notFound;
    ids.removeDuplicates();
    for (const QString& id : ids) {
        const auto object = type.find(connection, context.caller.viewer(), resolved(context, id));
        if (!object)
            return object.error();
        if (*object)
            list.append(properties ? only(**object, *properties) : **object);
        else
            notFound.append(id);
    }
    const auto state = states::current(connection, context.caller, type);
    if (!state)
        return state.error();
    return QJsonObject{
        {QStringLiteral("state"), *state}, {QStringLiteral("list"), list}, {QStringLiteral("notFound"), notFound}};
}

} // namespace

Result<QJsonObject> get(MethodContext& context, const TypeInfo& type, const QJsonObject& json)
{
    Arguments arguments(json);
    const auto ids = arguments.texts("ids");
    const auto properties = arguments.texts("properties");
    for (const QString& name : properties.value_or(QStringList())) {
        if (!type.property(name))
            arguments.fail(QStringLiteral("properties"), u"there is no property " + name);
    }
    if (auto r = arguments.finish(); !r)
        return r.error();
    if (ids && ids->size() > context.limits.maxObjectsInGet)
        return tooMany(context.limits.maxObjectsInGet);
    Result<QJsonObject> answer = QJsonObject();
    const auto done = context.database.read([&](Connection& connection) -> Result<void> {
        const auto wanted = ids ? Result<QStringList>(*ids) : allIds(connection, context, type);
        if (!wanted)
            return wanted.error();
        if (wanted->size() > context.limits.maxObjectsInGet)
            return tooMany(context.limits.maxObjectsInGet);
        answer = collect(connection, context, type, *wanted, properties);
        return {};
    });
    return done ? answer : done.error();
}

} // namespace sampan::server::jmap
