// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../conversation/PaneFixture.h"

#include "domain/Inbox.h"

namespace sampan::test
{

/// A synchronisation whose every answer a test sets.
class ShellSync final : public FakeSync
{
public:
    QDateTime last;
    QDateTime since;
    QDateTime again;
    int left = -1;
    int asked = 0;
    std::optional<Error> error;
    std::optional<Error> lastError() const override { return error; }
    QDateTime lastSyncAt() const override { return last; }
    QDateTime offlineSince() const override { return since; }
    QDateTime retryAt() const override { return again; }
    int remaining() const override { return left; }
    void syncNow() override { ++asked; }
};

/// What the shop of the pictures looks like on Tuesday 18 November 2025, 14:20: stores, buyers, waiting conversations.
struct Shop {
    Agent self;
    QList<Id> conversations; ///< in the order of waiting, longest first
};

/// Puts the sample shop into the store of `world`; the agent of the context becomes Mei Lin.
Shop seedShop(PaneWorld& world);

} // namespace sampan::test
