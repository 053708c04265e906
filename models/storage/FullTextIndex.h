// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"

namespace sampan::FullTextIndex
{

/// Rows indexed in the write that brought them; more than that (a first synchronisation) wait for the background,
/// because indexing is fifteen times as slow as inserting.
inline constexpr qint64 inlineLimit = 200;
/// Rows of one background step: short enough that a write asked for meanwhile hardly waits.
inline constexpr qint64 backgroundStep = 2000;

/// Rows of all tables that are not in the index yet.
Result<qint64> missing(Connection& connection);
/// Within the caller's transaction: brings every table that lacks at most `limit` rows up to date.
Result<void> catchUp(Connection& connection, qint64 limit);
/// Within the caller's transaction: at most `count` rows of the first table that lacks any. Answers how many it did.
Result<qint64> step(Connection& connection, qint64 count);

} // namespace sampan::FullTextIndex
