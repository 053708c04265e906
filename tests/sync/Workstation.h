// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../support/FakeDesk.h"
#include "../support/MemorySecretStore.h"
#include "../support/Wait.h"
#include "app/desk/Desk.h"
#include "domain/Conversation.h"
#include "domain/Instant.h"
#include "storage/ConversationStore.h"
#include "storage/MessageStore.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace sampan::test
{

/// A workstation without screens over a fake server; its folder and keychain outlive `restart()`.
struct Workstation {
    explicit Workstation(FakeDesk& desk_) : desk(desk_) { start(); }

    static SyncEngine::Setup quick()
    {
        using namespace std::chrono_literals;
        SyncEngine::Setup setup;
        setup.backoff = Backoff({5ms, 20ms}, [] { return 0.0; });
        setup.pollWithoutPush = 30ms;
        return setup;
    }
    /// Begins anew with other waits.
    void use(SyncEngine::Setup waits)
    {
        sync = std::move(waits);
        it.reset();
        start();
    }
    void start()
    {
        using namespace std::chrono_literals;
        Desk::Setup setup{.root = folder.path(), .keychain = keychain, .clock = clock};
        setup.sync = sync;
        setup.outbox = Backoff({5ms, 20ms}, [] { return 0.0; });
        it = std::make_unique<Desk>(setup);
    }
    /// As after kill -9, as far as one process can show it: nothing is told to the server, answers on the way are lost.
    void restart()
    {
        it.reset();
        start();
        it->session().resume();
    }
    void signIn() { it->session().signIn(desk.server.url().toString(), desk.user, desk.password); }
    bool untilOnline()
    {
        return waitUntil([&] { return it->sync().state() == SyncStatus::State::Online; });
    }
    template <typename T> Result<T> read(std::function<Result<T>(ReadConnection&)> work)
    {
        std::optional<Result<T>> result;
        it->store().fetch<T>(std::move(work), it.get(), [&](Result<T> got) { result = std::move(got); });
        EXPECT_TRUE(waitUntil([&] { return result.has_value(); }));
        return result.value_or(Error{});
    }
    Result<void> write(Store::Write work)
    {
        std::optional<Result<void>> result;
        it->store().write(std::move(work), it.get(), [&](Result<void> got) { result = std::move(got); });
        EXPECT_TRUE(waitUntil([&] { return result.has_value(); }));
        return result.value_or(Error{});
    }
    QStringList ids(Result<QList<Id>> (*all)(ReadConnection&))
    {
        QStringList list = read<QList<Id>>(all).valueOr({});
        list.sort();
        return list;
    }
    QList<OutboxEntry> outbox() { return read<QList<OutboxEntry>>(OutboxStore::entries).valueOr({}); }
    /// Queues a reply whose last seen message is what the cache knows.
    Id reply(const Id& conversationId, const QString& text, const QDateTime& notBefore = {})
    {
        Message message;
        message.id = newId();
        message.conversationId = conversationId;
        message.kind = MessageKind::Outgoing;
        message.textBody = text;
        message.to = {{QString(), QStringLiteral("ana@example.org")}};
        const auto queued = write([&, message](WriteTransaction& tx) -> Result<void> {
            const auto entry = OutboxStore::queueReply(tx, message, {.now = clock.now(), .notBefore = notBefore});
            return entry ? Result<void>() : Result<void>(entry.error());
        });
        EXPECT_TRUE(queued.ok()) << qPrintable(queued.ok() ? QString() : queued.error().detail);
        return message.id;
    }

    FakeDesk& desk;
    QTemporaryDir folder;
    MemorySecretStore keychain;
    SystemClock clock;
    SyncEngine::Setup sync = quick();
    std::unique_ptr<Desk> it;
};

inline Id addConversation(FakeDesk& desk, const QString& subject)
{
    Conversation conversation;
    conversation.id = newId();
    conversation.inboxId = desk.inboxId;
    conversation.customerId = desk.customerId;
    conversation.teamId = desk.teamId;
    conversation.subject = subject;
    conversation.createdAt = nowUtc();
    Message message;
    message.id = newId();
    message.conversationId = conversation.id;
    message.textBody = subject;
    message.createdAt = message.receivedAt = nowUtc();
    conversation.lastMessageId = message.id;
    conversation.lastMessageAt = conversation.waitingSince = nowUtc();
    desk.put(QStringLiteral("Conversation"), toJson(conversation));
    desk.put(QStringLiteral("Message"), toJson(message));
    return conversation.id;
}

} // namespace sampan::test
