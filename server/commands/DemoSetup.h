// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/Console.h"
#include "server/commands/DataFolder.h"
#include "server/services/InboxAdmin.h"
#include "server/storage/Blobs.h"

namespace sampan::server
{

/// What the demonstration signs in with; the folder is served on loopback only.
inline const QString kDemoPassword = QStringLiteral("sampan-demo");

/// Teams, agents, inboxes and labels of setup.json (domain JSON), then customers.jsonl and conversations.jsonl with
/// their instants moved to the present. A folder that is filled already is left alone.
/// Errors: FileUnreadable, FileMalformed, storage.
Result<void> fillDemo(Database& database, Blobs& blobs, const QString& contentFolder, Console& console);

/// Points every e-mail inbox to a mail system on this machine that knows each address as a user with one password.
Result<void> useLocalMail(Database& database, InboxAdmin& admin, quint16 imapPort, quint16 smtpPort,
                          const QString& password);

/// The first active agent of the demonstration, by e-mail address, who may answer. NotFound.
Result<QString> demoUser(Database& database);

} // namespace sampan::server
