// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/SetupRows.h"

namespace sampan::server
{

template <> struct Table<Agent> {
    static QString name() { return QStringLiteral("agent"); }
    static const QStringList& columns()
    {
        static const QStringList list = QStringLiteral("id name email role is_active").split(u' ');
        return list;
    }
    static Agent read(const Rows& r)
    {
        Agent a;
        a.id = r.text(0);
        a.name = r.text(1);
        a.email = r.text(2);
        a.role = roleFromWire(r.text(3)).value_or(Role::Translator); // an unknown word must not open anything
        a.isActive = r.truth(4);
        return a;
    }
    static QVariantList values(const Agent& a)
    {
        return {a.id, a.name.isNull() ? QStringLiteral("") : a.name, a.email, toWire(a.role), a.isActive ? 1 : 0};
    }
};

namespace agentRows
{
namespace
{

Result<void> writeTeams(WriteTransaction& transaction, const Agent& agent)
{
    auto done = transaction.exec(QStringLiteral("DELETE FROM team_member WHERE agent_id = ?"), {agent.id});
    for (qsizetype i = 0; done && i < agent.teamIds.size(); ++i)
        done = transaction.exec(QStringLiteral("INSERT INTO team_member (team_id, agent_id) VALUES (?, ?)"),
                                {agent.teamIds.at(i), agent.id});
    return done;
}

} // namespace

Result<std::optional<Agent>> find(Connection& connection, const Id& id)
{
    auto found = findRow<Agent>(connection, id);
    if (!found || !*found)
        return found;
    auto teams =
        texts(connection, QStringLiteral("SELECT team_id FROM team_member WHERE agent_id = ? ORDER BY team_id"), {id});
    if (!teams)
        return teams.error();
    (*found)->teamIds = std::move(*teams);
    return found;
}

Result<std::optional<Agent>> findByEmail(Connection& connection, const QString& email)
{
    const auto ids = texts(connection, QStringLiteral("SELECT id FROM agent WHERE email = ?"), {email});
    if (!ids)
        return ids.error();
    return ids->isEmpty() ? Result<std::optional<Agent>>(std::optional<Agent>()) : find(connection, ids->first());
}

Result<void> insert(WriteTransaction& transaction, const Agent& agent)
{
    auto done = insertRow(transaction.connection(), agent);
    if (done)
        done = writeTeams(transaction, agent);
    if (done)
        transaction.touch(DataType::Agent, agent.id, ChangeKind::Created);
    return done;
}

Result<void> update(WriteTransaction& transaction, const Agent& before, const Agent& after)
{
    auto done = updateRow(transaction.connection(), after);
    QStringList teamsBefore = before.teamIds;
    QStringList teamsAfter = after.teamIds;
    teamsBefore.sort();
    teamsAfter.sort();
    if (done && teamsBefore != teamsAfter)
        done = writeTeams(transaction, after);
    if (done && (teamsBefore != teamsAfter || before.role != after.role))
        done = transaction.exec(QStringLiteral("UPDATE agent SET epoch = epoch + 1 WHERE id = ?"), {after.id});
    if (done)
        transaction.touch(DataType::Agent, after.id, ChangeKind::Updated);
    return done;
}

Result<qint64> epochOf(Connection& connection, const Id& id)
{
    auto rows = connection.run(QStringLiteral("SELECT epoch FROM agent WHERE id = ?"), {id});
    if (!rows)
        return rows.error();
    return rows->next() ? rows->number(0) : qint64{0};
}

Result<QString> passwordHashOf(Connection& connection, const Id& id)
{
    const auto found = texts(connection, QStringLiteral("SELECT password_hash FROM agent WHERE id = ?"), {id});
    if (!found)
        return found.error();
    return found->isEmpty() ? QString() : found->first();
}

Result<void> setPasswordHash(WriteTransaction& transaction, const Id& id, const QString& hash)
{
    return transaction.exec(QStringLiteral("UPDATE agent SET password_hash = ? WHERE id = ?"), {hash, id});
}

} // namespace agentRows

} // namespace sampan::server
