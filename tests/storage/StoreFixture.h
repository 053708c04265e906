// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "domain/Customer.h"
#include "domain/Inbox.h"
#include "domain/Message.h"
#include "storage/Cache.h"
#include "storage/Store.h"
#include "storage/Transactions.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace sampan::test
{

/// The key of all test caches.
QByteArray testKey();

/// An id that is the same in every run; ids of greater `number` are greater.
Id testId(int number);
/// An instant `seconds` after 2026-01-01T00:00:00Z.
QDateTime at(qint64 seconds);

/// Believable objects around one conversation; `number` makes ids and texts distinct.
Inbox makeInbox(int number);
Customer makeCustomer(int number);
Conversation makeConversation(int number);
Message makeMessage(int number, const Id& conversationId, const QString& text);
Message makeReply(const Id& conversationId, const QString& text);

/// A cache in a folder of its own, with one connection.
class OpenCache
{
public:
    explicit OpenCache(const QString& folder, FaultHook fault = {});
    Connection& connection() { return *m_connection; }
    Cache& cache() { return *m_cache; }
    const CacheOpening& opening() const { return m_cache->opening(); }
    /// Runs a write and aborts the test on an error.
    StoreCommit write(const std::function<Result<void>(WriteTransaction&)>& work);
    ReadConnection reader() { return ReadConnection(*m_connection); }

private:
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<Connection> m_connection;
};

/// A conversation with customer, inbox and one message, in `cache`.
void seedOne(OpenCache& cache, int number = 1);

/// Opens a Store and waits for it.
CacheOpening openStore(Store& store, const QString& folder);
/// Writes and waits for the end.
Result<void> writeStore(Store& store, const Store::Write& work);

} // namespace sampan::test
