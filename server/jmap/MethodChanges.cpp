// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Arguments.h"
#include "server/jmap/Methods.h"
#include "server/jmap/States.h"
#include "server/storage/ChangeLog.h"
#include "server/storage/JsonText.h"

namespace sampan::server::jmap
{

Result<QByteArray> changes(MethodContext& context, const TypeInfo& type, const QJsonObject& json)
{
    Arguments arguments(json);
    const auto sinceState = arguments.text("sinceState");
    const auto maxChanges = arguments.integer("maxChanges");
    if (!sinceState)
        arguments.fail(QStringLiteral("sinceState"), QStringLiteral("missing"));
    if (maxChanges && *maxChanges <= 0)
        arguments.fail(QStringLiteral("maxChanges"), QStringLiteral("must be positive"));
    if (auto r = arguments.finish(); !r)
        return r.error();
    const auto since = states::seqOf(*sinceState, context.caller.epoch);
    if (!since)
        return since.error();
    const qint64 most =
        qMin<qint64>(maxChanges.value_or(context.limits.maxObjectsInGet), context.limits.maxObjectsInGet);
    changeLog::Page page;
    const auto done = context.database.read([&](Connection& connection) -> Result<void> {
        auto read = changeLog::since(connection, type.type, context.caller.viewer(), *since, static_cast<int>(most));
        if (!read)
            return read.error();
        page = std::move(*read);
        return {};
    });
    if (!done)
        return done.error();
    return jsonText::of({{QStringLiteral("oldState"), *sinceState},
                         {QStringLiteral("newState"), states::text(context.caller.epoch, page.newSeq)},
                         {QStringLiteral("hasMoreChanges"), page.hasMore},
                         {QStringLiteral("created"), QJsonArray::fromStringList(page.created)},
                         {QStringLiteral("updated"), QJsonArray::fromStringList(page.updated)},
                         {QStringLiteral("destroyed"), QJsonArray::fromStringList(page.destroyed)}});
}

} // namespace sampan::server::jmap
