// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SignInRows.h"

namespace sampan::server::signInRows
{
namespace
{

QString tokenQuery(const QString& table)
{
    return QStringLiteral(
               "SELECT s.id, s.agent_id, t.created_at, t.expires_at, t.first_used_at, s.revoked_at, "
               "s.last_used_at, a.role, a.is_active, a.epoch FROM %1 t JOIN sign_in s ON s.id = t.sign_in_id "
               "JOIN agent a ON a.id = s.agent_id WHERE t.token_hash = ?")
        .arg(table);
}

Result<std::optional<Token>> find(Connection& connection, const QString& query, const QString& hash)
{
    auto rows = connection.run(query, {hash});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<Token>();
    return std::optional<Token>(Token{rows->text(0), rows->text(1), rows->instant(2), rows->instant(3),
                                      rows->instant(4), rows->instant(5), rows->instant(6), rows->text(7),
                                      rows->truth(8), rows->number(9)});
}

Result<QDateTime> oneInstant(Connection& connection, const QString& query, const QVariantList& values)
{
    auto rows = connection.run(query, values);
    if (!rows)
        return rows.error();
    return rows->next() ? rows->instant(0) : QDateTime();
}

Result<qint64> affected(WriteTransaction& transaction, const QString& statement, const QVariantList& values)
{
    auto rows = transaction.run(statement, values);
    if (!rows)
        return rows.error();
    return rows->affected();
}

} // namespace

Result<void> insert(WriteTransaction& transaction, const SignIn& signIn)
{
    return transaction.exec(
        QStringLiteral("INSERT INTO sign_in (id, agent_id, device, created_at, last_used_at) VALUES (?, ?, ?, ?, ?)"),
        {signIn.id, signIn.agentId, signIn.device.isNull() ? QStringLiteral("") : signIn.device,
         toSql(signIn.createdAt), toSql(signIn.lastUsedAt)});
}

Result<void> insertPair(WriteTransaction& transaction, const Pair& pair)
{
    const auto access = transaction.exec(
        QStringLiteral("INSERT INTO access_token (token_hash, sign_in_id, created_at, expires_at) VALUES (?, ?, ?, ?)"),
        {pair.accessHash, pair.signInId, toSql(pair.createdAt), toSql(pair.accessExpiresAt)});
    if (!access)
        return access;
    return transaction.exec(
        QStringLiteral(
            "INSERT INTO refresh_token (token_hash, sign_in_id, created_at, expires_at) VALUES (?, ?, ?, ?)"),
        {pair.refreshHash, pair.signInId, toSql(pair.createdAt), toSql(pair.refreshExpiresAt)});
}

Result<std::optional<Token>> findAccess(Connection& connection, const QString& hash)
{
    static const QString query = tokenQuery(QStringLiteral("access_token"));
    return find(connection, query, hash);
}

Result<std::optional<Token>> findRefresh(Connection& connection, const QString& hash)
{
    static const QString query = tokenQuery(QStringLiteral("refresh_token"));
    return find(connection, query, hash);
}

Result<QStringList> teamsOf(Connection& connection, const Id& agentId)
{
    auto rows = connection.run(QStringLiteral("SELECT team_id FROM team_member WHERE agent_id = ? ORDER BY team_id"),
                               {agentId});
    if (!rows)
        return rows.error();
    QStringList teams;
    while (rows->next())
        teams.append(rows->text(0));
    return teams;
}

Result<QDateTime> newestPair(Connection& connection, const Id& signInId)
{
    return oneInstant(connection, QStringLiteral("SELECT MAX(created_at) FROM refresh_token WHERE sign_in_id = ?"),
                      {signInId});
}

Result<QDateTime> youngerPairUsedAt(Connection& connection, const Id& signInId, const QDateTime& createdAt)
{
    return oneInstant(
        connection,
        QStringLiteral("SELECT MIN(first_used_at) FROM refresh_token WHERE sign_in_id = ? AND created_at > ?"),
        {signInId, toSql(createdAt)});
}

Result<void> markPairUsed(WriteTransaction& transaction, const Token& token, const QDateTime& now)
{
    for (const QString& table : {QStringLiteral("access_token"), QStringLiteral("refresh_token")}) {
        const auto marked = transaction.exec(
            QStringLiteral(
                "UPDATE %1 SET first_used_at = ? WHERE sign_in_id = ? AND created_at = ? AND first_used_at IS NULL")
                .arg(table),
            {toSql(now), token.signInId, toSql(token.createdAt)});
        if (!marked)
            return marked;
    }
    return transaction.exec(QStringLiteral("UPDATE sign_in SET last_used_at = ? WHERE id = ?"),
                            {toSql(now), token.signInId});
}

Result<void> markReplaced(WriteTransaction& transaction, const QString& refreshHash, const QString& byHash)
{
    return transaction.exec(QStringLiteral("UPDATE refresh_token SET replaced_by = ? WHERE token_hash = ?"),
                            {byHash, refreshHash});
}

Result<QList<SignIn>> listOf(Connection& connection, const Id& agentId, const QDateTime& now)
{
    auto rows = connection.run(
        QStringLiteral("SELECT s.id, s.device, s.created_at, s.last_used_at FROM sign_in s WHERE s.agent_id = ? AND "
                       "s.revoked_at IS NULL AND EXISTS (SELECT 1 FROM refresh_token r WHERE r.sign_in_id = s.id AND "
                       "r.expires_at > ?) ORDER BY s.last_used_at DESC, s.id DESC"),
        {agentId, toSql(now)});
    if (!rows)
        return rows.error();
    QList<SignIn> list;
    while (rows->next())
        list.append({rows->text(0), agentId, rows->text(1), rows->instant(2), rows->instant(3), {}});
    return list;
}

Result<qint64> revoke(WriteTransaction& transaction, const Id& agentId, const Id& signInId, const QDateTime& now)
{
    return affected(
        transaction,
        QStringLiteral("UPDATE sign_in SET revoked_at = ? WHERE id = ? AND agent_id = ? AND revoked_at IS NULL"),
        {toSql(now), signInId, agentId});
}

Result<qint64> revokeAll(WriteTransaction& transaction, const Id& agentId, const Id& exceptSignInId,
                         const QDateTime& now)
{
    return affected(
        transaction,
        QStringLiteral("UPDATE sign_in SET revoked_at = ? WHERE agent_id = ? AND id <> ? AND revoked_at IS NULL"),
        {toSql(now), agentId, exceptSignInId.isNull() ? QStringLiteral("") : exceptSignInId});
}

Result<void> prune(WriteTransaction& transaction, const QDateTime& limit)
{
    for (const QString& statement :
         {QStringLiteral("DELETE FROM access_token WHERE expires_at < ?"),
          QStringLiteral("DELETE FROM refresh_token WHERE expires_at < ?"),
          QStringLiteral("DELETE FROM sign_in WHERE created_at < ? AND "
                         "NOT EXISTS (SELECT 1 FROM refresh_token r WHERE r.sign_in_id = sign_in.id)")}) {
        if (auto done = transaction.exec(statement, {toSql(limit)}); !done)
            return done;
    }
    return {};
}

} // namespace sampan::server::signInRows
