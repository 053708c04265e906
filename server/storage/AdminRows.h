// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/SetupRows.h"

namespace sampan::server
{

/// What the commands need to list and to find by the words people use.
namespace adminRows
{
Result<QList<Agent>> agents(Connection& connection);
Result<QList<Team>> teams(Connection& connection);
Result<QList<Inbox>> inboxes(Connection& connection);
/// By name in any case, or by id.
Result<std::optional<Team>> findTeam(Connection& connection, const QString& nameOrId);
/// By address or name in any case, or by id.
Result<std::optional<Inbox>> findInbox(Connection& connection, const QString& addressOrNameOrId);
/// The id of the label of exactly this name, or an empty id.
Result<Id> labelNamed(Connection& connection, const QString& name);
} // namespace adminRows

/// One end of a mailbox; `security` is "tls", "starttls" or "none".
struct MailEndpoint {
    QString host;
    int port = 0;
    QString security = QStringLiteral("tls");
    QString user;
    QString password; ///< sealed by services/InboxAdminSecrets as it lies in the table
    friend bool operator==(const MailEndpoint&, const MailEndpoint&) = default;
};

/// Where an e-mail inbox is fetched from and sent through.
struct MailboxSettings {
    Id inboxId;
    MailEndpoint imap;
    QString imapFolder = QStringLiteral("INBOX");
    MailEndpoint smtp;
    friend bool operator==(const MailboxSettings&, const MailboxSettings&) = default;
};

namespace mailboxRows
{
Result<std::optional<MailboxSettings>> find(Connection& connection, const Id& inboxId);
/// Inserts or replaces; another server or folder begins with UID validity 0.
Result<void> store(WriteTransaction& transaction, const MailboxSettings& settings);
/// The folder is fetched from its beginning again.
Result<void> forgetPosition(WriteTransaction& transaction, const Id& inboxId);
} // namespace mailboxRows

} // namespace sampan::server
