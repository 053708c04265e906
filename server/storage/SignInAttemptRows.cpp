// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SignInAttemptRows.h"

namespace sampan::server::signInAttemptRows
{

Result<Attempts> find(Connection& connection, const QString& subject)
{
    auto rows = connection.run(
        QStringLiteral("SELECT failures, last_at, blocked_until FROM sign_in_attempt WHERE subject = ?"), {subject});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return Attempts();
    return Attempts{static_cast<int>(rows->number(0)), rows->instant(1), rows->instant(2)};
}

Result<void> store(WriteTransaction& transaction, const QString& subject, const Attempts& attempts)
{
    return transaction.exec(
        QStringLiteral("INSERT INTO sign_in_attempt (subject, failures, last_at, blocked_until) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at, "
                       "blocked_until = excluded.blocked_until"),
        {subject, attempts.failures, toSql(attempts.lastAt), toSql(attempts.blockedUntil)});
}

Result<void> forget(WriteTransaction& transaction, const QString& subject)
{
    return transaction.exec(QStringLiteral("DELETE FROM sign_in_attempt WHERE subject = ?"), {subject});
}

Result<void> forgetBefore(WriteTransaction& transaction, const QDateTime& limit)
{
    return transaction.exec(QStringLiteral("DELETE FROM sign_in_attempt WHERE last_at < ? AND blocked_until < ?"),
                            {toSql(limit), toSql(limit)});
}

} // namespace sampan::server::signInAttemptRows
