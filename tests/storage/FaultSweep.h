// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StoreFixture.h"
#include "storage/OutboxStore.h"

#include <gtest/gtest.h>

namespace sampan::test
{

/// One write path of the cache: `work` is one transaction on what `prepare` has filled.
struct WritePath {
    const char* name;
    std::function<Result<void>(WriteTransaction&)> work;
    std::function<void(OpenCache&)> prepare = {};
};

/// All rows of cache and outbox as text, one a line. Ids and instants that differ from run to run (those not made by
/// testId() and at()) read as "new" and "now".
QString contentsOf(Connection& connection);

/// An answer without its value.
template <typename T> Result<void> plain(const Result<T>& result)
{
    return result ? Result<void>() : Result<void>(result.error());
}
/// `work` on the first entry of the outbox.
Result<void> onFirst(WriteTransaction& t, const std::function<Result<void>(const Id&)>& work);

/// Fails each statement of the path once, as a full disk would: the error must come out, nothing may have changed, and
/// the write tried again must end as one that was never disturbed.
void sweepFaults(const WritePath& path);

} // namespace sampan::test
