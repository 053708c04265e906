// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/BlobCheck.h"
#include "server/commands/Commands.h"
#include "server/commands/Workplace.h"
#include "server/storage/CheckRows.h"
#include "server/storage/Dialect.h"

namespace sampan::server
{

int commands::check(const Invocation& invocation, Console& console)
{
    const Result<Workplace> place = Workplace::open(invocation);
    if (!place)
        return fail(console, place.error());
    qint64 conversations = 0;
    qint64 messages = 0;
    const auto sound = place->database->read([&](Connection& connection) -> Result<void> {
        if (auto whole = dialect::checkThoroughly(connection); !whole)
            return whole;
        if (auto log = checkRows::checkChangeLog(connection); !log)
            return log;
        const auto first = checkRows::count(connection, QStringLiteral("conversation"));
        const auto second = checkRows::count(connection, QStringLiteral("message"));
        if (!first || !second)
            return first ? second.error() : first.error();
        conversations = *first;
        messages = *second;
        return {};
    });
    if (!sound)
        return fail(console, {sound.error().code, sound.error().detail, place->folder.database()});
    const Result<BlobReport> blobs = checkBlobs(*place->database, place->folder.blobs(), console);
    if (!blobs)
        return fail(console, blobs.error());
    for (const QString& finding : blobs->findings)
        console.complain(finding);
    if (!blobs->findings.isEmpty())
        return 1;
    console.say(QStringLiteral("All is well: %1 conversations, %2 messages, %3 attachments and original mails.")
                    .arg(conversations)
                    .arg(messages)
                    .arg(blobs->checked));
    return 0;
}

} // namespace sampan::server
