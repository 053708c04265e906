// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Arguments.h"
#include "server/jmap/Methods.h"
#include "server/jmap/QueryPlan.h"
#include "server/jmap/States.h"
#include "server/storage/JsonText.h"

namespace sampan::server::jmap
{
namespace
{

struct Window {
    qint64 position = 0;
    std::optional<QString> anchor;
    qint64 anchorOffset = 0;
    qint64 limit = 0;
    bool isLimitCut = false;
    bool wantsTotal = false;
};

struct Found {
    QStringList ids;
    qint64 position = 0;
    qint64 total = -1;
};

Window readWindow(Arguments& arguments, const MethodContext& context)
{
    Window window;
    window.position = arguments.integer("position").value_or(0);
    window.anchor = arguments.text("anchor");
    window.anchorOffset = arguments.integer("anchorOffset").value_or(0);
    const qint64 most = context.limits.maxObjectsInGet;
    const auto limit = arguments.count("limit");
    window.isLimitCut = !limit || *limit > most;
    window.limit = qMin(limit.value_or(most), most);
    window.wantsTotal = arguments.truth("calculateTotal", false);
    return window;
}

Error noAnchor()
{
    return {ErrorCode::AnchorNotFound, QStringLiteral("the anchor is not among the results"), {}};
}

Result<Found> byIdAnchor(Connection& connection, const QueryPlan& plan, const Window& window)
{
    const auto position = plan.positionOf(connection, *window.anchor);
    if (!position)
        return position.error();
    if (*position < 0)
        return noAnchor();
    auto ids = plan.idsFrom(connection, *window.anchor, window.anchorOffset, window.limit);
    if (!ids)
        return ids.error();
    return Found{*ids, *position + window.anchorOffset, -1};
}

Result<Found> byAnchor(Connection& connection, const QueryPlan& plan, const Window& window)
{
    if (plan.isById() && window.anchorOffset >= 0)
        return byIdAnchor(connection, plan, window);
    const auto all = plan.ids(connection);
    if (!all)
        return all.error();
    const qsizetype index = all->indexOf(*window.anchor);
    if (index < 0)
        return noAnchor();
    const qint64 start = qMax(qint64{0}, index + window.anchorOffset);
    return Found{all->mid(start, window.limit), start, all->size()};
}

Result<Found> byPosition(Connection& connection, const QueryPlan& plan, const Window& window)
{
    Found found;
    found.position = window.position;
    if (window.position < 0) { // counted from the end
        const auto total = plan.total(connection);
        if (!total)
            return total.error();
        found.total = *total;
        found.position = qMax(qint64{0}, *total + window.position);
    }
    auto ids = plan.ids(connection, found.position, window.limit);
    if (!ids)
        return ids.error();
    found.ids = std::move(*ids);
    return found;
}

Result<Found> page(Connection& connection, const QueryPlan& plan, const Window& window)
{
    auto found = window.anchor ? byAnchor(connection, plan, window) : byPosition(connection, plan, window);
    if (!found || !window.wantsTotal || found->total >= 0)
        return found;
    const auto total = plan.total(connection);
    if (!total)
        return total.error();
    found->total = *total;
    return found;
}

} // namespace

Result<QByteArray> query(MethodContext& context, const TypeInfo& type, const QJsonObject& json)
{
    Arguments arguments(json);
    const Window window = readWindow(arguments, context);
    const QJsonValue filter = arguments.any("filter");
    const QJsonArray sort = arguments.array("sort");
    if (auto r = arguments.finish(); !r)
        return r.error();
    const auto plan = QueryPlan::make(type, {context.caller.viewer(), context.clock.now()}, filter, sort);
    if (!plan)
        return plan.error();
    QString state;
    Found found;
    const auto done = context.database.read([&](Connection& connection) -> Result<void> {
        const auto current = states::current(connection, context.caller, type);
        auto result = page(connection, *plan, window);
        if (!current || !result)
            return current ? result.error() : current.error();
        state = *current;
        found = std::move(*result);
        return {};
    });
    if (!done)
        return done.error();
    QJsonObject answer{{QStringLiteral("queryState"), state},
                       {QStringLiteral("canCalculateChanges"), !plan->dependsOnTime()},
                       {QStringLiteral("position"), found.position},
                       {QStringLiteral("ids"), QJsonArray::fromStringList(found.ids)}};
    if (window.wantsTotal)
        answer.insert(QStringLiteral("total"), found.total);
    if (window.isLimitCut)
        answer.insert(QStringLiteral("limit"), window.limit);
    return jsonText::of(answer);
}

} // namespace sampan::server::jmap
