// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/Accounts.h"

#include "server/services/TokensSecret.h"
#include "server/storage/PasswordRows.h"

namespace sampan::server
{
namespace
{

using signInRows::Token;

constexpr int kHashWaitMs = 3000;
constexpr int kMostSigningIn = 4;
constexpr qint64 kNoteUseSeconds = 300;

Error refused()
{
    return {ErrorCode::SignInRefused, QStringLiteral("unknown user or wrong password"), {}};
}
Error revoked()
{
    return {ErrorCode::TokenRevoked, QStringLiteral("this sign-in was ended"), {}};
}
Error expired()
{
    return {ErrorCode::TokenExpired, QStringLiteral("the token has expired"), {}};
}

Error throttled(qint64 waitMs)
{
    const qint64 seconds = (waitMs + 999) / 1000;
    return {ErrorCode::SignInThrottled, QStringLiteral("too many failed sign-ins; wait %1 s").arg(seconds),
            QString::number(seconds)};
}

/// Counts one who is inside for its lifetime.
class Inside
{
public:
    explicit Inside(std::atomic<int>& count) : m_count(count), m_place(++count) {}
    ~Inside() { --m_count; }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;
    int place() const { return m_place; }

private:
    std::atomic<int>& m_count;
    int m_place;
};

} // namespace

Accounts::Accounts(Database& database, const PasswordHasher& hasher, const Clock& clock)
    : m_database(database), m_hasher(hasher), m_clock(clock), m_throttle(database, clock)
{
}

Result<TokenPair> Accounts::signIn(const SignInRequest& request)
{
    const Result<qint64> wait = m_throttle.begin(request.user, request.address);
    if (!wait)
        return wait.error();
    if (*wait > 0)
        return throttled(*wait);
    const Result<Id> agent = checkUnderGate(request);
    if (!agent)
        return agent.error();
    Result<TokenPair> pair = Error{ErrorCode::Internal, {}, {}};
    const QDateTime now = m_clock.now();
    const auto written = m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        const Id id = newId();
        if (auto added = signInRows::insert(transaction, {id, *agent, request.device.left(100), now, now, {}}); !added)
            return added;
        pair = newPair(transaction, *agent, id);
        return pair ? Result<void>() : pair.error();
    });
    if (!written)
        return written.error();
    if (auto cleared = m_throttle.succeeded(request.user, request.address); !cleared)
        return cleared.error();
    return pair;
}

Result<Id> Accounts::checkUnderGate(const SignInRequest& request)
{
    const Inside inside(m_waiting);
    const bool admitted = inside.place() <= kMostSigningIn && m_hashing.tryAcquire(1, kHashWaitMs);
    if (!admitted) {
        if (auto taken = m_throttle.notTried(request.user, request.address); !taken)
            return taken.error();
        return Error{ErrorCode::ServerUnavailable, QStringLiteral("too many sign in at once"), {}};
    }
    const QSemaphoreReleaser release(m_hashing);
    return checkPassword(request);
}

Result<Id> Accounts::checkPassword(const SignInRequest& request)
{
    std::optional<passwordRows::Login> login;
    const auto read = m_database.read([&](Connection& connection) -> Result<void> {
        auto found = passwordRows::find(connection, request.user.trimmed().toLower());
        if (!found)
            return found.error();
        login = *found;
        return {};
    });
    if (!read)
        return read.error();
    // A disabled user is checked like nobody, so that all three refusals cost the same.
    if (!login || !login->isActive || login->hash.isEmpty()) {
        m_hasher.verifyNobody(request.password);
        return refused();
    }
    if (!m_hasher.verify(request.password, login->hash))
        return refused();
    if (m_hasher.needsRehash(login->hash))
        improveHash(login->agentId, request.password);
    return login->agentId;
}

void Accounts::improveHash(const Id& agentId, const QString& password)
{
    const Result<QByteArray> hash = m_hasher.hash(password);
    if (!hash)
        return;
    const auto stored = m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        const auto count = passwordRows::store(transaction, agentId, *hash);
        return count ? Result<void>() : count.error();
    });
    if (!stored)
        qWarning("a password hash could not be renewed: %s", errorName(stored.error().code).data());
}

Result<TokenPair> Accounts::newPair(WriteTransaction& transaction, const Id& agentId, const Id& signInId)
{
    const Result<QDateTime> newest = signInRows::newestPair(transaction.connection(), signInId);
    if (!newest)
        return newest.error();
    const QDateTime now = m_clock.now();
    const QDateTime created = newest->isValid() && *newest >= now ? newest->addMSecs(1) : now;
    const TokenPair pair{newTokenSecret(), created.addSecs(kAccessSeconds), newTokenSecret(), signInId, agentId};
    const auto added =
        signInRows::insertPair(transaction, {signInId, tokenHash(pair.accessToken), tokenHash(pair.refreshToken),
                                             created, pair.accessExpiresAt, created.addSecs(kRefreshSeconds)});
    if (!added)
        return added.error();
    return pair;
}

Result<TokenPair> Accounts::refresh(const QString& refreshToken)
{
    if (!looksLikeToken(refreshToken))
        return revoked();
    Result<TokenPair> pair = revoked();
    bool ended = false;
    const auto written = m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        const auto token = signInRows::findRefresh(transaction.connection(), tokenHash(refreshToken));
        if (!token)
            return token.error();
        if (!*token || (*token)->revokedAt.isValid() || !(*token)->isActive)
            return revoked();
        if ((*token)->expiresAt <= m_clock.now())
            return expired();
        if (auto usable = refuseSuperseded(transaction, **token, ended); !usable || ended)
            return usable;
        if (auto marked = signInRows::markPairUsed(transaction, **token, m_clock.now()); !marked)
            return marked;
        pair = newPair(transaction, (*token)->agentId, (*token)->signInId);
        if (!pair)
            return pair.error();
        return signInRows::markReplaced(transaction, tokenHash(refreshToken), tokenHash(pair->refreshToken));
    });
    if (!written)
        return written.error();
    return pair;
}

/// The end of a sign-in must be committed, so it is told by `ended` and not by an error.
Result<void> Accounts::refuseSuperseded(WriteTransaction& transaction, const Token& token, bool& ended)
{
    const auto since = signInRows::youngerPairUsedAt(transaction.connection(), token.signInId, token.createdAt);
    if (!since)
        return since.error();
    if (!since->isValid())
        return {};
    if (since->secsTo(m_clock.now()) <= kLateSeconds)
        return revoked();
    ended = true;
    const auto count = signInRows::revoke(transaction, token.agentId, token.signInId, m_clock.now());
    return count ? Result<void>() : count.error();
}

Result<Caller> Accounts::authenticate(const QString& accessToken)
{
    if (!looksLikeToken(accessToken))
        return expired();
    std::optional<Token> token;
    QStringList teams;
    const auto read = m_database.read([&](Connection& connection) -> Result<void> {
        auto found = signInRows::findAccess(connection, tokenHash(accessToken));
        if (!found)
            return found.error();
        token = *found;
        auto list = token ? signInRows::teamsOf(connection, token->agentId) : QStringList();
        if (!list)
            return list.error();
        teams = *list;
        return {};
    });
    if (!read)
        return read.error();
    if (!token)
        return expired();
    if (token->revokedAt.isValid() || !token->isActive)
        return revoked();
    if (token->expiresAt <= m_clock.now())
        return expired();
    const std::optional<Role> role = roleFromWire(token->role);
    if (!role)
        return Error{ErrorCode::StorageCorrupt, QStringLiteral("an unknown role"), {}};
    noteUse(*token);
    return Caller{token->agentId, token->signInId, *role, permissionsOf(*role), teams, token->epoch};
}

bool Accounts::isKnown(const QString& accessToken)
{
    bool known = false;
    const auto read = m_database.read([&](Connection& connection) -> Result<void> {
        const auto found = signInRows::findAccess(connection, tokenHash(accessToken));
        known = found && found->has_value();
        return {};
    });
    return looksLikeToken(accessToken) && read && known;
}

/// Written at the first use of a pair, which ends the one before it, and then at most every five minutes. A failure is
/// only logged: with a full disk agents must still be able to read.
void Accounts::noteUse(const Token& token)
{
    const QDateTime now = m_clock.now();
    if (token.firstUsedAt.isValid() && token.lastUsedAt.secsTo(now) < kNoteUseSeconds)
        return;
    const auto noted = m_database.write(
        [&](WriteTransaction& transaction) { return signInRows::markPairUsed(transaction, token, now); });
    if (!noted)
        qWarning("the use of a token could not be noted: %s", errorName(noted.error().code).data());
}

Result<QList<signInRows::SignIn>> Accounts::signIns(const Caller& caller)
{
    QList<signInRows::SignIn> list;
    const auto read = m_database.read([&](Connection& connection) -> Result<void> {
        auto found = signInRows::listOf(connection, caller.agentId, m_clock.now());
        if (!found)
            return found.error();
        list = *found;
        return {};
    });
    if (!read)
        return read.error();
    return list;
}

Result<void> Accounts::revoke(const Caller& caller, const Id& signInId)
{
    return m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        const auto count = signInRows::revoke(transaction, caller.agentId, signInId, m_clock.now());
        if (!count)
            return count.error();
        if (*count == 0)
            return Error{ErrorCode::NotFound, QStringLiteral("no such sign-in"), signInId};
        return {};
    });
}

Result<void> Accounts::prune()
{
    const QDateTime limit = m_clock.now().addDays(-1);
    const auto pruned =
        m_database.write([&](WriteTransaction& transaction) { return signInRows::prune(transaction, limit); });
    return pruned ? m_throttle.prune() : pruned;
}

} // namespace sampan::server
