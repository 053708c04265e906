// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/QueueQuery.h"

#include <QCoreApplication>

namespace sampan
{

/// A view of the queue seen as a filter, so that more can be asked of it for now.
class ViewFilter
{
    Q_DECLARE_TR_FUNCTIONS(sampan::ViewFilter)

public:
    /// False for what only this computer knows: drafts, the outbox.
    static bool canCombine(const QueueScope& scope);
    /// What holds in the view: the conditions of its own.
    static QJsonObject of(const QueueScope& scope);
    /// The view with `filter` besides.
    static QueueScope combined(const QueueScope& scope, const ConversationFilter& filter);
    static QString sortName(QueueSort sort);
    static FilterSort filterSortOf(QueueSort sort);
};

} // namespace sampan
