// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "domain/Customer.h"
#include "domain/Message.h"
#include "server/storage/Blobs.h"

#include <optional>

namespace sampan::server
{

/// One line of an import file as objects, before anything of it is looked up (docs/import.md).
struct ImportLine {
    Conversation conversation;
    QList<Message> messages; ///< in the order of their arrival
    std::optional<Customer> customer;
    QHash<Id, QString> authorEmails; ///< by message, where the author is named by address
    QStringList labelNames;
    QString inboxName;
    QString teamName;
    QString assigneeEmail;
    QList<std::pair<QByteArray, QString>> contents; ///< attachments given in the line: bytes and media type
};

/// Errors: InvalidProperties with the property in `subject`, NotJson.
Result<ImportLine> conversationLine(const QByteArray& line);
Result<Customer> customerLine(const QByteArray& line);

/// Moves every instant of a line by so many milliseconds; the demonstration's yesterday is always yesterday.
void shift(ImportLine& line, qint64 milliseconds);

/// The conversation as it stands after its messages: counts, last message and preview are computed here, status and
/// unread mark are what the line says.
Conversation withMessages(Conversation conversation, const QList<Message>& messages);

} // namespace sampan::server
