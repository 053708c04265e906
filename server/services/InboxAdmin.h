// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Inbox.h"
#include "server/services/InboxAdminSecrets.h"
#include "server/storage/AdminRows.h"
#include "server/storage/Database.h"

namespace sampan::server
{

/// Inboxes and the mailboxes behind them. Passwords are sealed on the way in and opened on the way out.
class InboxAdmin
{
public:
    InboxAdmin(Database& database, InboxAdminSecrets secrets) : m_database(database), m_secrets(std::move(secrets)) {}

    /// InvalidProperties, AlreadyExists (address taken), NotFound (team). `team` by name or id, may be empty; the
    /// passwords in `settings` are plain; without IMAP and SMTP hosts the inbox has no mailbox yet.
    Result<Inbox> add(Inbox inbox, const QString& team, MailboxSettings settings);
    Result<QList<Inbox>> inboxes();
    /// Replaces the mailbox of an inbox; passwords plain. InvalidProperties.
    Result<void> setSettings(MailboxSettings settings);
    /// The text that closes replies in a language (BCP 47; empty: all others); an empty text takes it away.
    /// InvalidProperties for more than 5000 characters.
    Result<void> setSignature(const Id& inboxId, const QString& language, const QString& text);
    /// By address, name or id. NotFound.
    Result<Inbox> find(const QString& addressOrName);
    /// With plain passwords; nothing when the inbox has no mailbox. StorageKeyWrong.
    Result<std::optional<MailboxSettings>> settings(const Id& inboxId);

private:
    Result<void> insert(WriteTransaction& transaction, Inbox& inbox, const QString& team,
                        const MailboxSettings& sealed);
    Database& m_database;
    InboxAdminSecrets m_secrets;
};

} // namespace sampan::server
