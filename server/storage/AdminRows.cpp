// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/AdminRows.h"

namespace sampan::server
{
namespace
{

template <typename T>
Result<QList<T>> all(Connection& connection, const QString& query,
                     Result<std::optional<T>> (*find)(Connection&, const Id&))
{
    const Result<QStringList> ids = texts(connection, query, {});
    if (!ids)
        return ids.error();
    QList<T> list;
    for (const Id& id : *ids) {
        auto found = find(connection, id);
        if (!found)
            return found.error();
        if (*found)
            list.append(**found);
    }
    return list;
}

template <typename T>
Result<std::optional<T>> first(Connection& connection, const QString& query, const QVariantList& values,
                               Result<std::optional<T>> (*find)(Connection&, const Id&))
{
    const Result<QStringList> ids = texts(connection, query, values);
    if (!ids)
        return ids.error();
    return ids->isEmpty() ? Result<std::optional<T>>(std::optional<T>()) : find(connection, ids->first());
}

QString orEmpty(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

Result<QList<Agent>> adminRows::agents(Connection& connection)
{
    return all<Agent>(connection, QStringLiteral("SELECT id FROM agent ORDER BY email"), agentRows::find);
}

Result<QList<Team>> adminRows::teams(Connection& connection)
{
    return all<Team>(connection, QStringLiteral("SELECT id FROM team ORDER BY name, id"), teamRows::find);
}

Result<QList<Inbox>> adminRows::inboxes(Connection& connection)
{
    return all<Inbox>(connection, QStringLiteral("SELECT id FROM inbox ORDER BY name, id"), inboxRows::find);
}

Result<std::optional<Team>> adminRows::findTeam(Connection& connection, const QString& nameOrId)
{
    return first<Team>(connection,
                       QStringLiteral("SELECT id FROM team WHERE id = ? OR LOWER(name) = LOWER(?) ORDER BY id"),
                       {nameOrId, nameOrId}, teamRows::find);
}

Result<std::optional<Inbox>> adminRows::findInbox(Connection& connection, const QString& addressOrNameOrId)
{
    return first<Inbox>(connection,
                        QStringLiteral("SELECT id FROM inbox WHERE id = ? OR LOWER(address) = LOWER(?) OR "
                                       "LOWER(name) = LOWER(?) ORDER BY id"),
                        {addressOrNameOrId, addressOrNameOrId, addressOrNameOrId}, inboxRows::find);
}

Result<Id> adminRows::labelNamed(Connection& connection, const QString& name)
{
    const Result<QStringList> ids = texts(connection, QStringLiteral("SELECT id FROM label WHERE name = ?"), {name});
    if (!ids)
        return ids.error();
    return ids->value(0);
}

Result<std::optional<MailboxSettings>> mailboxRows::find(Connection& connection, const Id& inboxId)
{
    auto rows = connection.run(
        QStringLiteral("SELECT imap_host, imap_port, imap_security, imap_user, imap_password, imap_folder, smtp_host, "
                       "smtp_port, smtp_security, smtp_user, smtp_password FROM inbox_mailbox WHERE inbox_id = ?"),
        {inboxId});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return std::optional<MailboxSettings>();
    MailboxSettings found;
    found.inboxId = inboxId;
    found.imap = {rows->text(0), static_cast<int>(rows->number(1)), rows->text(2), rows->text(3), rows->text(4)};
    found.imapFolder = rows->text(5);
    found.smtp = {rows->text(6), static_cast<int>(rows->number(7)), rows->text(8), rows->text(9), rows->text(10)};
    return std::optional<MailboxSettings>(found);
}

Result<void> mailboxRows::store(WriteTransaction& transaction, const MailboxSettings& settings)
{
    const auto before = find(transaction.connection(), settings.inboxId);
    if (!before)
        return before.error();
    const bool same = *before && (*before)->imap.host == settings.imap.host &&
                      (*before)->imap.user == settings.imap.user && (*before)->imapFolder == settings.imapFolder;
    const MailEndpoint& imap = settings.imap;
    const MailEndpoint& smtp = settings.smtp;
    const auto stored = transaction.exec(
        QStringLiteral(
            "INSERT INTO inbox_mailbox (inbox_id, imap_host, imap_port, imap_security, imap_user, imap_password, "
            "imap_folder, smtp_host, smtp_port, smtp_security, smtp_user, smtp_password) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (inbox_id) DO UPDATE SET imap_host = "
            "excluded.imap_host, "
            "imap_port = excluded.imap_port, imap_security = excluded.imap_security, imap_user = excluded.imap_user, "
            "imap_password = excluded.imap_password, imap_folder = excluded.imap_folder, smtp_host = "
            "excluded.smtp_host, "
            "smtp_port = excluded.smtp_port, smtp_security = excluded.smtp_security, smtp_user = excluded.smtp_user, "
            "smtp_password = excluded.smtp_password"),
        {settings.inboxId, orEmpty(imap.host), imap.port, imap.security, orEmpty(imap.user), orEmpty(imap.password),
         orEmpty(settings.imapFolder), orEmpty(smtp.host), smtp.port, smtp.security, orEmpty(smtp.user),
         orEmpty(smtp.password)});
    if (!stored || same)
        return stored;
    return forgetPosition(transaction, settings.inboxId);
}

Result<void> mailboxRows::forgetPosition(WriteTransaction& transaction, const Id& inboxId)
{
    return transaction.exec(
        QStringLiteral("UPDATE inbox_mailbox SET uid_validity = 0, last_uid = 0 WHERE inbox_id = ?"), {inboxId});
}

} // namespace sampan::server
