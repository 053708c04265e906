// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ConversationFilter.h"
#include "domain/Enums.h"
#include "domain/Id.h"

#include <QStringList>

namespace sampan
{

/// A view an agent made: which conversations, in which order, with which columns.
struct SavedFilter {
    Id id;
    QString name;          ///< 1 to 100 characters
    Id ownerId;            ///< who made it; set by the server
    bool isShared = false; ///< everybody sees it, its owner and the managers change it
    ConversationFilter filter;
    FilterSort sort = FilterSort::LongestWait;
    QStringList columns; ///< words of the interface, 20 at most; empty: its default
    int position = 0;    ///< in the list of views, smallest first
    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

QJsonObject toJson(const SavedFilter& filter);
/// InvalidProperties, also for a filter ConversationFilter::fromJson() refuses.
Result<SavedFilter> savedFilterFromJson(const QJsonObject& json);

} // namespace sampan
