// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/services/AccountsCaller.h"
#include "server/services/PasswordHasher.h"
#include "server/services/SignInThrottle.h"
#include "server/storage/SignInRows.h"

#include <QDateTime>
#include <QSemaphore>
#include <atomic>

namespace sampan::server
{

/// What a client gets for a sign-in or a refresh.
struct TokenPair {
    QString accessToken;
    QDateTime accessExpiresAt;
    QString refreshToken;
    Id signInId;
    Id agentId;
};

struct SignInRequest {
    QString user; ///< the agent's e-mail address in any case
    QString password;
    QString device;  ///< what the user will recognise in the list of sign-ins; cut to 100 characters
    QString address; ///< of the peer; only its hash is kept
};

/// Sign-in, tokens and who asks. Thread-safe. A refresh token is replaced at each use; the one before stays valid until
/// the new pair is first used, so that a lost answer signs nobody out. An older one is taken for stolen and ends its
/// sign-in.
class Accounts
{
public:
    static constexpr qint64 kAccessSeconds = 15 * 60;
    static constexpr qint64 kRefreshSeconds = qint64{30} * 24 * 60 * 60;
    /// How long a superseded refresh token may still come in late without being taken for stolen.
    static constexpr qint64 kLateSeconds = 60;

    /// All three must outlive the service.
    Accounts(Database& database, const PasswordHasher& hasher, const Clock& clock);

    /// SignInRefused alike for an unknown user, a wrong password and a disabled user, after the same work;
    /// SignInThrottled with the seconds to wait in `subject`; ServerUnavailable when too many sign in at once.
    Result<TokenPair> signIn(const SignInRequest& request);
    /// TokenExpired, TokenRevoked (also for a disabled user and an unknown token).
    Result<TokenPair> refresh(const QString& refreshToken);
    /// TokenExpired (also for an unknown token, so that the client refreshes), TokenRevoked.
    Result<Caller> authenticate(const QString& accessToken);
    /// True for an access token that was given out, also if it has expired or was revoked since.
    bool isKnown(const QString& accessToken);

    Result<QList<signInRows::SignIn>> signIns(const Caller& caller);
    /// Ends one of the caller's own sign-ins. NotFound.
    Result<void> revoke(const Caller& caller, const Id& signInId);
    /// Forgets tokens that expired a day ago and old failures; to be called once a day.
    Result<void> prune();

private:
    Result<Id> checkPassword(const SignInRequest& request);
    Result<Id> checkUnderGate(const SignInRequest& request);
    void improveHash(const Id& agentId, const QString& password);
    Result<TokenPair> newPair(WriteTransaction& transaction, const Id& agentId, const Id& signInId);
    Result<void> refuseSuperseded(WriteTransaction& transaction, const signInRows::Token& token, bool& ended);
    void noteUse(const signInRows::Token& token);

    Database& m_database;
    const PasswordHasher& m_hasher;
    const Clock& m_clock;
    SignInThrottle m_throttle;
    QSemaphore m_hashing{2}; // memory: one hash takes up to 256 MiB
    std::atomic<int> m_waiting{0};
};

} // namespace sampan::server
