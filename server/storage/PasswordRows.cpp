// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/PasswordRows.h"

namespace sampan::server::passwordRows
{

Result<std::optional<Login>> find(Connection& connection, const QString& email)
{
    auto rows =
        connection.run(QStringLiteral("SELECT id, password_hash, is_active FROM agent WHERE email = ?"), {email});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<Login>();
    return std::optional<Login>(Login{rows->text(0), rows->text(1).toLatin1(), rows->truth(2)});
}

Result<qint64> store(WriteTransaction& transaction, const Id& agentId, const QByteArray& hash)
{
    auto rows = transaction.run(QStringLiteral("UPDATE agent SET password_hash = ? WHERE id = ?"),
                                {QString::fromLatin1(hash), agentId});
    if (!rows)
        return rows.error();
    return rows->affected();
}

} // namespace sampan::server::passwordRows
