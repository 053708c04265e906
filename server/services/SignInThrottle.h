// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/services/SignInDelay.h"
#include "server/storage/Database.h"

namespace sampan::server
{

/// Counts failed sign-ins per account and per address. An attempt is counted before the password is looked at, so that
/// attempts made at the same time cannot slip through together. Thread-safe.
class SignInThrottle
{
public:
    SignInThrottle(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /// Milliseconds to wait; 0: go ahead, and the attempt counts as failed until succeeded() is called.
    Result<qint64> begin(const QString& user, const QString& address);
    /// Forgets the account's failures and takes the attempt off the address's count.
    Result<void> succeeded(const QString& user, const QString& address);
    /// Takes the attempt off both counts, because the password was never looked at.
    Result<void> notTried(const QString& user, const QString& address);
    /// Forgets what is older than a day.
    Result<void> prune();

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace sampan::server
