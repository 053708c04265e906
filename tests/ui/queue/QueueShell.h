// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../shell/ShellFixture.h"

#include "storage/ConversationStore.h"
#include "storage/OutboxStore.h"
#include "ui/queue/BulkBar.h"
#include "ui/queue/BulkChoice.h"
#include "ui/queue/SectionedQueue.h"

namespace sampan::test
{

/// The shell with what the tests of the queue ask and change again and again.
class QueueShell : public Shell
{
protected:
    QueuePane* pane() { return window->workspace()->queue(); }
    BulkChoice* choice() { return list()->choice(); }
    const SectionedQueue* rows() { return static_cast<const SectionedQueue*>(list()->model()); }

    /// Changes a conversation as the server would.
    void change(const Id& id, const std::function<void(Conversation&)>& work)
    {
        write([&](WriteTransaction& transaction) -> Result<void> {
            auto found = ConversationStore::find(transaction, id);
            if (!found)
                return found.error();
            work(*found);
            return ConversationStore::upsert(transaction, {*found});
        });
    }
    void put(const QList<Conversation>& conversations)
    {
        write([&](WriteTransaction& transaction) { return ConversationStore::upsert(transaction, conversations); });
    }
    Conversation conversation(const Id& id)
    {
        std::optional<Result<Conversation>> found;
        world.store->fetch<Conversation>(
            [id](ReadConnection& connection) { return ConversationStore::find(connection, id); }, world.store.get(),
            [&found](Result<Conversation> result) { found = std::move(result); });
        EXPECT_TRUE(waitUntil([&found] { return found.has_value(); }));
        return found && *found ? **found : Conversation();
    }
    /// A conversation of the shop's first store that has waited for `minutes`.
    Conversation made(quint64 number, int minutes)
    {
        Conversation one = conversation(shop.conversations.first());
        one.id = idAt(QDateTime(QDate(2025, 11, 2), QTime(8, 0), Qt::UTC), 9, number);
        one.subject = QStringLiteral("Made %1").arg(number);
        one.lastMessageAt = world.clock.now().addSecs(-60 * minutes);
        one.waitingSince = minutes > 0 ? one.lastMessageAt : QDateTime();
        one.isUnread = false;
        return one;
    }
    void write(const std::function<Result<void>(WriteTransaction&)>& work)
    {
        bool done = false;
        world.store->write(work, world.store.get(), [&done](const Result<void>& result) {
            EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().detail));
            done = true;
        });
        ASSERT_TRUE(waitUntil([&done] { return done; }));
    }
    /// The names of the sections, from the top.
    QStringList sections()
    {
        QStringList names;
        for (const int row : rows()->sectionRows())
            names << rows()->index(row, 0).data().toString();
        return names;
    }
};

} // namespace sampan::test
