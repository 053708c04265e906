// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/WriteTransaction.h"

#include <QDateTime>
#include <optional>

namespace sampan::server::signInRows
{

/// Tables sign_in, access_token and refresh_token: one sign-in of one device and the token pairs made for it. A pair is
/// the access and the refresh token of one sign-in with the same `createdAt`, which grows strictly within a sign-in.

struct SignIn {
    Id id;
    Id agentId;
    QString device;
    QDateTime createdAt;
    QDateTime lastUsedAt;
    QDateTime revokedAt; ///< invalid: not revoked
};

struct Pair {
    Id signInId;
    QString accessHash;
    QString refreshHash;
    QDateTime createdAt;
    QDateTime accessExpiresAt;
    QDateTime refreshExpiresAt;
};

/// One token with what decides about it.
struct Token {
    Id signInId;
    Id agentId;
    QDateTime createdAt;
    QDateTime expiresAt;
    QDateTime firstUsedAt;
    QDateTime revokedAt;
    QDateTime lastUsedAt; ///< of the sign-in
    QString role;
    bool isActive = false;
    qint64 epoch = 1;
};

Result<void> insert(WriteTransaction& transaction, const SignIn& signIn);
Result<void> insertPair(WriteTransaction& transaction, const Pair& pair);
Result<std::optional<Token>> findAccess(Connection& connection, const QString& hash);
Result<std::optional<Token>> findRefresh(Connection& connection, const QString& hash);
Result<QStringList> teamsOf(Connection& connection, const Id& agentId);
/// When the newest pair of a sign-in was made.
Result<QDateTime> newestPair(Connection& connection, const Id& signInId);
/// When a pair younger than `createdAt` was first used; invalid if none was.
Result<QDateTime> youngerPairUsedAt(Connection& connection, const Id& signInId, const QDateTime& createdAt);
Result<void> markPairUsed(WriteTransaction& transaction, const Token& token, const QDateTime& now);
Result<void> markReplaced(WriteTransaction& transaction, const QString& refreshHash, const QString& byHash);
/// Not revoked and with a refresh token that has not expired; the last used first.
Result<QList<SignIn>> listOf(Connection& connection, const Id& agentId, const QDateTime& now);
/// How many were revoked; those of another agent are none.
Result<qint64> revoke(WriteTransaction& transaction, const Id& agentId, const Id& signInId, const QDateTime& now);
Result<qint64> revokeAll(WriteTransaction& transaction, const Id& agentId, const Id& exceptSignInId,
                         const QDateTime& now);
/// Forgets what expired or was revoked before `limit`.
Result<void> prune(WriteTransaction& transaction, const QDateTime& limit);

} // namespace sampan::server::signInRows
