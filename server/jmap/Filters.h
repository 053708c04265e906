// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/jmap/TypeInfo.h"

namespace sampan::server::jmap
{

/// The kinds of filter the descriptors are made of. Columns are of the table alias "o".
namespace filters
{

/// An id, or null for none.
FilterInfo id(const char* name, const char* column);
/// The filter for an agent's id, in whose place "me" may stand.
FilterInfo agent(FilterInfo info);
/// An exact text.
FilterInfo exact(const char* name, const char* column);
/// Part of a text, without regard to case.
FilterInfo contains(const char* name, const char* column);
FilterInfo truth(const char* name, const char* column);
/// True: `column` has a value; false: it has none.
FilterInfo hasValue(const char* name, const char* column);
/// One of a list of words that `isWord` knows.
FilterInfo oneOf(const char* name, const char* column, bool (*isWord)(const QString&));
FilterInfo notBefore(const char* name, const char* column);
FilterInfo before(const char* name, const char* column);
/// An id or text that must be in a sub-query with one "?".
FilterInfo in(const char* name, const char* subQuery);
/// An id that must be in a column of ids parted by blanks.
FilterInfo holdsId(const char* name, const char* column);
/// One word that `isWord` knows.
FilterInfo word(const char* name, const char* column, bool (*isWord)(const QString&));
/// True: `condition` (on "o") holds; false: it does not.
FilterInfo holds(const char* name, const char* condition);
/// Full text; `hitColumn` of the index ("object_id" or "parent_id") among rows of these types.
FilterInfo fullText(const char* hitColumn, const char* types);

} // namespace filters

/// Who asks and when: what the words of a filter that stand for a value stand for.
struct Asker {
    Viewer viewer;
    QDateTime now;
};

struct FilterCondition {
    Condition condition;
    bool dependsOnTime = false; ///< holds for other objects later though none of them changes
};

/// The whole filter argument (RFC 8620, 5.5) as one condition: operators AND, OR and NOT over the type's filters.
/// UnsupportedFilter for an unknown property, InvalidArguments for a wrong shape or more than 20 levels.
Result<FilterCondition> filterCondition(const TypeInfo& type, const Asker& asker, const QJsonValue& filter);

} // namespace sampan::server::jmap
