// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/WriteTransaction.h"

#include <QDateTime>

namespace sampan::server::signInAttemptRows
{

/// Failed sign-ins of one subject, which is a hash of a sign-in name or of an address.
struct Attempts {
    int failures = 0;
    QDateTime lastAt;
    QDateTime blockedUntil;
};

/// No row reads as no failures.
Result<Attempts> find(Connection& connection, const QString& subject);
Result<void> store(WriteTransaction& transaction, const QString& subject, const Attempts& attempts);
Result<void> forget(WriteTransaction& transaction, const QString& subject);
Result<void> forgetBefore(WriteTransaction& transaction, const QDateTime& limit);

} // namespace sampan::server::signInAttemptRows
