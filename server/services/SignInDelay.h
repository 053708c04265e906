// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace sampan::server
{

/// How long sign-in waits after failures: nothing for the first few, then doubling from one second to a ceiling. An
/// account and an address are counted apart; an address gets more free tries, because a team may share one.
struct SignInDelay {
    int freeFailures = 3;
    qint64 ceilingMs = 15 * 60 * 1000;

    /// Milliseconds that must pass after the last of `failures` failures (0 or more).
    qint64 afterFailures(int failures) const;
};

constexpr SignInDelay kAccountDelay{3, 15 * 60 * 1000};
constexpr SignInDelay kAddressDelay{20, 15 * 60 * 1000};
/// A key without a failure for this long starts from nothing again.
constexpr qint64 kForgetFailuresMs = qint64{24} * 60 * 60 * 1000;

} // namespace sampan::server
