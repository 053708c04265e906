// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Connection.h"

#include <functional>

namespace sampan::FullTextIndex
{

/// Rows indexed in the write that brought them; more than that (a first synchronisation) wait for the background,
/// because indexing is fifteen times as slow as inserting.
inline constexpr qint64 inlineLimit = 200;
/// After so many rows the background sees whether a write waits, so that one hardly does (some 5 ms, and the end of the
/// transaction).
inline constexpr qint64 backgroundLook = 64;
/// Rows of one background transaction if no write waits: each ends with a segment of the index, and many small ones
/// have to be merged later.
inline constexpr qint64 backgroundMost = 10'000;

/// Asked before each row, with the number of rows done: true ends the step.
using Enough = std::function<bool(qint64 done)>;

/// Rows of all tables that are not in the index yet.
Result<qint64> missing(Connection& connection);
/// Within the caller's transaction: brings all tables up to date if they lack at most `limit` rows together. While a
/// first synchronisation has more on its way, a little of it at each commit would cost more than all of it later.
Result<void> catchUp(Connection& connection, qint64 limit);
/// Within the caller's transaction: rows of the first table that lacks any, until it is enough. Answers how many it
/// did.
Result<qint64> step(Connection& connection, const Enough& enough);
inline Result<qint64> step(Connection& connection, qint64 count)
{
    return step(connection, [count](qint64 done) { return done >= count; });
}

} // namespace sampan::FullTextIndex
