// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Arguments.h"
#include "server/jmap/Methods.h"
#include "server/jmap/States.h"
#include "server/storage/JsonText.h"
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

/// Appends one object; false if there is none for the caller.
Result<bool> append(Connection& connection, const Viewer& viewer, const TypeInfo& type, const Id& id,
                    const std::optional<QStringList>& properties, QByteArray& out)
{
    if (type.append && !properties)
        return type.append(connection, viewer, id, out);
    const auto object = type.find(connection, viewer, id);
    if (!object)
        return object.error();
    if (*object)
        out += jsonText::of(properties ? only(**object, *properties) : **object);
    return object->has_value();
}

Result<QByteArray> collect(Connection& connection, MethodContext& context, const TypeInfo& type, QStringList ids,
                           const std::optional<QStringList>& properties)
{
    const auto state = states::current(connection, context.caller, type);
    if (!state)
        return state.error();
    const Viewer viewer = context.caller.viewer();
    QByteArray answer = "{\"state\":\"" + state->toLatin1() + "\",\"list\":[";
    QStringList notFound;
    ids.removeDuplicates();
    bool isFirst = true;
    for (const QString& id : ids) {
        const qsizetype before = answer.size();
        if (!isFirst)
            answer += ',';
        const auto isThere = append(connection, viewer, type, resolved(context, id), properties, answer);
        if (!isThere)
            return isThere.error();
        isFirst = isFirst && !*isThere;
        if (!*isThere) {
            answer.truncate(before);
            notFound.append(id);
        }
    }
    answer += "],\"notFound\":";
    jsonText::append(answer, notFound);
    answer += '}';
    return answer;
}

} // namespace

Result<QByteArray> get(MethodContext& context, const TypeInfo& type, const QJsonObject& json)
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
    Result<QByteArray> answer = QByteArray();
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
