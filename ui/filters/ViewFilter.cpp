// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/ViewFilter.h"

#include <QJsonArray>

namespace sampan
{

namespace
{

QJsonObject together(const char* word, const QJsonArray& parts)
{
    return {{QStringLiteral("operator"), QString::fromLatin1(word)}, {QStringLiteral("conditions"), parts}};
}

/// What the daily views show at all, see QueueKey::isActive.
QJsonObject daily()
{
    return {{QStringLiteral("statuses"), QJsonArray{toWire(ConversationStatus::New), toWire(ConversationStatus::Open),
                                                    toWire(ConversationStatus::OnHold)}},
            {QStringLiteral("isSpam"), false},
            {QStringLiteral("isSnoozed"), false}};
}

QJsonObject teams(const QueueScope& scope, bool orNone)
{
    QJsonArray parts;
    for (const Id& id : scope.teamIds)
        parts.append(QJsonObject{{QStringLiteral("teamId"), id}});
    if (parts.isEmpty())
        return {};
    if (orNone)
        parts.append(QJsonObject{{QStringLiteral("teamId"), QJsonValue::Null}});
    return together("OR", parts);
}

QJsonObject with(QJsonObject object, const char* key, const QJsonValue& value)
{
    object.insert(QString::fromLatin1(key), value);
    return object;
}

} // namespace

bool ViewFilter::canCombine(const QueueScope& scope)
{
    return scope.view != QueueView::WaitingToBeSent && scope.view != QueueView::Drafts;
}

QJsonObject ViewFilter::of(const QueueScope& scope)
{
    const QJsonObject notSpam{{QStringLiteral("isSpam"), false}};
    switch (scope.view) {
    case QueueView::Mine:
        return with(daily(), "assigneeId", ConversationFilter::kMe);
    case QueueView::Unassigned:
        return together("AND", {with(daily(), "assigneeId", QJsonValue::Null), teams(scope, true)});
    case QueueView::Team:
        return together("AND", {daily(), teams(scope, false)});
    case QueueView::All:
        return daily();
    case QueueView::Store:
        return with(daily(), "inboxId", scope.inboxId);
    case QueueView::Mentioned:
        return with(notSpam, "mentionedId", ConversationFilter::kMe);
    case QueueView::Following:
        return with(notSpam, "followerId", ConversationFilter::kMe);
    case QueueView::Snoozed:
        return with(notSpam, "isSnoozed", true);
    case QueueView::Spam:
        return {{QStringLiteral("isSpam"), true}};
    case QueueView::SavedFilter:
        return scope.filter.filter.toJson();
    case QueueView::WaitingToBeSent:
    case QueueView::Drafts:
        break;
    }
    return {};
}

QueueScope ViewFilter::combined(const QueueScope& scope, const ConversationFilter& filter)
{
    QueueScope both{QueueView::SavedFilter, scope.agentId, scope.teamIds, {}, {}};
    // Both are valid by themselves; together they may be too deep, and then what was asked for last holds alone.
    const auto joined = ConversationFilter::fromJson(together("AND", {of(scope), filter.toJson()}));
    both.filter.filter = joined ? *joined : filter;
    both.filter.columns = scope.filter.columns;
    return both;
}

QString ViewFilter::sortName(QueueSort sort)
{
    switch (sort) {
    case QueueSort::LongestWait:
        return tr("Longest wait");
    case QueueSort::Newest:
        return tr("Newest");
    case QueueSort::Priority:
        break;
    }
    return tr("Priority");
}

FilterSort ViewFilter::filterSortOf(QueueSort sort)
{
    switch (sort) {
    case QueueSort::LongestWait:
        return FilterSort::LongestWait;
    case QueueSort::Newest:
        return FilterSort::Newest;
    case QueueSort::Priority:
        break;
    }
    return FilterSort::Priority;
}

} // namespace sampan
