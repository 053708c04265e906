// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"
#include "server/storage/Scope.h"

namespace sampan::server
{

/// A part of a WHERE clause with the values of its "?".
struct Condition {
    QString sql;
    QVariantList values;
};

/// Scope.h's rules as conditions on a table; each agrees with Viewer::sees() of the scope the change log notes.
namespace visibility
{

/// `alias`: the conversation table's in the query.
Condition conversations(const Viewer& viewer, const QString& alias);
/// `alias`: the message table's.
Condition messages(const Viewer& viewer, const QString& alias);
/// `alias`: the customer table's.
Condition customers(const Viewer& viewer, const QString& alias);
Condition everything();

/// Who sees the conversation with this id; nothing when there is none.
Result<std::optional<Scope>> scopeOfConversation(Connection& connection, const Id& id);

} // namespace visibility

} // namespace sampan::server
