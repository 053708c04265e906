// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/FilterTree.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sampan
{

namespace
{

QString wordOf(FilterNode::Group group)
{
    switch (group) {
    case FilterNode::Group::All:
        return QStringLiteral("AND");
    case FilterNode::Group::Any:
        return QStringLiteral("OR");
    case FilterNode::Group::None:
        break;
    }
    return QStringLiteral("NOT");
}

/// One of several statuses is a group of any.
FilterNode conditionOf(const QString& property, const QJsonValue& value)
{
    const QJsonArray several = value.toArray();
    if (several.size() < 2)
        return FilterNode::makeCondition(property, value);
    QList<FilterNode> parts;
    for (const QJsonValue& one : several)
        parts.append(FilterNode::makeCondition(property, QJsonArray{one}));
    return FilterNode::makeGroup(FilterNode::Group::Any, parts);
}

FilterNode nodeOf(const QJsonObject& json)
{
    if (json.contains(u"operator"))
        return FilterNode::fromJson(json);
    QList<FilterNode> parts;
    for (auto it = json.begin(); it != json.end(); ++it)
        parts.append(conditionOf(it.key(), it.value()));
    return parts.size() == 1 ? parts.first() : FilterNode::makeGroup(FilterNode::Group::All, parts);
}

} // namespace

FilterNode FilterNode::makeGroup(Group group, QList<FilterNode> children)
{
    FilterNode node;
    node.isGroup = true;
    node.group = group;
    node.children = std::move(children);
    return node;
}

FilterNode FilterNode::makeCondition(const QString& property, const QJsonValue& value)
{
    FilterNode node;
    node.property = property;
    node.value = value;
    return node;
}

FilterNode FilterNode::fromJson(const QJsonObject& filter)
{
    if (!filter.contains(u"operator")) {
        FilterNode node = nodeOf(filter);
        return node.isGroup ? node : makeGroup(Group::All, {node});
    }
    const QString word = filter.value(u"operator").toString();
    FilterNode group = makeGroup(word == u"OR" ? Group::Any : word == u"NOT" ? Group::None : Group::All);
    for (const QJsonValue& part : filter.value(u"conditions").toArray()) {
        const FilterNode child = nodeOf(part.toObject());
        // All of all is all: fewer levels to look through.
        if (child.isGroup && child.group == Group::All && group.group == Group::All)
            group.children += child.children;
        else if (!child.isGroup || !child.children.isEmpty())
            group.children.append(child);
    }
    return group;
}

QJsonObject FilterNode::toJson() const
{
    if (!isGroup)
        return property.isEmpty() || value.isUndefined() ? QJsonObject() : QJsonObject{{property, value}};
    QJsonArray parts;
    for (const FilterNode& child : children) {
        if (const QJsonObject json = child.toJson(); !json.isEmpty())
            parts.append(json);
    }
    if (parts.isEmpty())
        return {};
    if (parts.size() == 1 && group != Group::None)
        return parts.first().toObject();
    return {{QStringLiteral("operator"), wordOf(group)}, {QStringLiteral("conditions"), parts}};
}

} // namespace sampan
