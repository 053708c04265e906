// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Arguments.h"
#include "server/jmap/Methods.h"
#include "server/jmap/QueryPlan.h"
#include "server/jmap/States.h"
#include "server/storage/ChangeLog.h"
#include "server/storage/JsonText.h"

#include <QSet>
#include <limits>

namespace sampan::server::jmap
{
namespace
{

struct Difference {
    QStringList removed;
    QJsonArray added;
    QString newState;
    qint64 total = 0;
};

/// The query runs again; whatever did not change keeps its place relative to all others that did not, so it is enough
/// to take the changed ones out and put those that are still results in at their new index.
Result<Difference> differenceSince(Connection& connection, const MethodContext& context, const TypeInfo& type,
                                   const QueryPlan& plan, qint64 since)
{
    const auto page =
        changeLog::since(connection, type.type, context.caller.viewer(), since, std::numeric_limits<int>::max());
    if (!page)
        return page.error();
    const auto ids = plan.ids(connection);
    if (!ids)
        return ids.error();
    Difference difference;
    difference.removed = page->updated + page->destroyed;
    difference.newState = states::text(context.caller.epoch, page->newSeq);
    difference.total = ids->size();
    const QStringList touched = page->created + page->updated;
    const QSet<QString> changed(touched.begin(), touched.end());
    for (qsizetype i = 0; i < ids->size(); ++i) {
        if (changed.contains(ids->at(i)))
            difference.added.append(QJsonObject{{QStringLiteral("id"), ids->at(i)}, {QStringLiteral("index"), i}});
    }
    return difference;
}

} // namespace

Result<QByteArray> queryChanges(MethodContext& context, const TypeInfo& type, const QJsonObject& json)
{
    Arguments arguments(json);
    const auto sinceState = arguments.text("sinceQueryState");
    const auto maxChanges = arguments.count("maxChanges");
    const QJsonValue filter = arguments.any("filter");
    const QJsonArray sort = arguments.array("sort");
    const bool wantsTotal = arguments.truth("calculateTotal", false);
    // Allows leaving out changes further down; telling them all is always right.
    arguments.text("upToId");
    if (!sinceState)
        arguments.fail(QStringLiteral("sinceQueryState"), QStringLiteral("missing"));
    if (auto r = arguments.finish(); !r)
        return r.error();
    const auto plan = QueryPlan::make(type, {context.caller.viewer(), context.clock.now()}, filter, sort);
    if (!plan)
        return plan.error();
    if (plan->dependsOnTime())
        return Error{ErrorCode::CannotCalculateChanges, QStringLiteral("the filter counts from now"), {}};
    const auto since = states::seqOf(*sinceState, context.caller.epoch);
    if (!since)
        return since.error();
    Difference difference;
    const auto done = context.database.read([&](Connection& connection) -> Result<void> {
        auto result = differenceSince(connection, context, type, *plan, *since);
        if (!result)
            return result.error();
        difference = std::move(*result);
        return {};
    });
    if (!done)
        return done.error();
    if (maxChanges && difference.removed.size() + difference.added.size() > *maxChanges)
        return Error{ErrorCode::TooManyChanges, QStringLiteral("more changes than maxChanges"), {}};
    QJsonObject answer{{QStringLiteral("oldQueryState"), *sinceState},
                       {QStringLiteral("newQueryState"), difference.newState},
                       {QStringLiteral("removed"), QJsonArray::fromStringList(difference.removed)},
                       {QStringLiteral("added"), difference.added}};
    if (wantsTotal)
        answer.insert(QStringLiteral("total"), difference.total);
    return jsonText::of(answer);
}

} // namespace sampan::server::jmap
