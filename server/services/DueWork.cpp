// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/DueWork.h"

#include "domain/Instant.h"
#include "server/services/ConversationsThread.h"
#include "server/services/ScheduledReplies.h"
#include "server/storage/ConversationRows.h"

namespace sampan::server::dueWork
{
namespace
{

constexpr int kAtOnce = 50;

Result<QDateTime> nextSnooze(Connection& connection)
{
    auto rows =
        connection.run(QStringLiteral("SELECT MIN(snoozed_until) FROM conversation WHERE snoozed_until IS NOT NULL"));
    if (!rows)
        return rows.error();
    return rows->next() ? rows->instant(0) : QDateTime();
}

Result<int> wake(WriteTransaction& transaction, const QDateTime& now)
{
    const auto due = texts(transaction.connection(),
                           QStringLiteral("SELECT id FROM conversation WHERE snoozed_until IS NOT NULL AND "
                                          "snoozed_until <= ? ORDER BY snoozed_until, id LIMIT ?"),
                           {toMillis(now), kAtOnce});
    if (!due)
        return due.error();
    for (const QString& id : *due) {
        const auto before = conversationRows::find(transaction.connection(), id);
        if (!before)
            return before.error();
        Conversation after = before->value_or(Conversation());
        after.snoozedUntil = {};
        if (auto r = conversationRows::update(transaction, **before, after); !r)
            return r.error();
        if (auto r = conversationsThread::recordActivities(transaction, **before, after, {}, now); !r)
            return r.error();
    }
    return static_cast<int>(due->size());
}

} // namespace

Result<QDateTime> next(Database& database)
{
    QDateTime earliest;
    const auto read = database.read([&](Connection& connection) -> Result<void> {
        for (const auto& due : {nextSnooze(connection), scheduledReplies::nextDue(connection)}) {
            if (!due)
                return due.error();
            if (due->isValid() && (!earliest.isValid() || *due < earliest))
                earliest = *due;
        }
        return {};
    });
    return read ? Result<QDateTime>(earliest) : read.error();
}

Result<int> run(Database& database, const QDateTime& now)
{
    int done = 0;
    for (int last = kAtOnce; last >= kAtOnce;) {
        last = 0;
        const auto written = database.write([&](WriteTransaction& transaction) -> Result<void> {
            const auto woken = wake(transaction, now);
            if (!woken)
                return woken.error();
            const auto sent = scheduledReplies::releaseDue(transaction, now, kAtOnce);
            if (!sent)
                return sent.error();
            last = *woken + *sent;
            return {};
        });
        if (!written)
            return written.error();
        done += last;
    }
    return done;
}

} // namespace sampan::server::dueWork
