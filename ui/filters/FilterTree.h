// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ConversationFilter.h"

#include <QJsonValue>

namespace sampan
{

/// A filter as it is edited: groups of conditions and groups, three levels of groups at most. One property each, so a
/// condition object of several becomes a group of all.
struct FilterNode {
    enum class Group { All, Any, None };
    static constexpr int kMaxDepth = 3; ///< levels of groups, the outermost counted

    bool isGroup = false;
    Group group = Group::All;
    QList<FilterNode> children; ///< of a group
    QString property;           ///< of a condition; empty: not chosen yet
    QJsonValue value;

    static FilterNode makeGroup(Group group, QList<FilterNode> children = {});
    static FilterNode makeCondition(const QString& property, const QJsonValue& value);
    /// Always a group.
    static FilterNode fromJson(const QJsonObject& filter);
    /// Conditions without a property or value are left out, and groups without anything in them.
    QJsonObject toJson() const;

    friend bool operator==(const FilterNode&, const FilterNode&) = default;
};

} // namespace sampan
