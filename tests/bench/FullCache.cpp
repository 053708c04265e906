// SPDX-License-Identifier: GPL-3.0-or-later
#include "FullCache.h"

#include "Bench.h"
#include "app/session/Profiles.h"
#include "storage/AgentStore.h"
#include "storage/Cache.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/FullTextIndex.h"
#include "storage/InboxStore.h"
#include "storage/MessageStore.h"
#include "storage/TeamStore.h"
#include "storage/Transactions.h"

#include <QDir>
#include <QFile>

namespace sampan::bench
{
namespace
{

/// Part of the folder's name: raise it when the corpus or the schema changes.
constexpr int version = 2;
constexpr int conversationsPerCommit = 1000;
constexpr int rowsPerIndexStep = 20000;

void write(Connection& connection, const std::function<Result<void>(WriteTransaction&)>& work)
{
    const auto commit = runWrite(connection, work);
    if (!commit)
        fail(commit.error().detail);
}

Result<void> putDirectory(const Corpus& corpus, WriteTransaction& transaction)
{
    must(TeamStore::upsert(transaction, corpus.teams()));
    must(AgentStore::upsert(transaction, corpus.agents()));
    return InboxStore::upsert(transaction, corpus.inboxes());
}

enum class Messages { With, Without };

/// Conversations `from` to `to` and the customers that come with them.
Result<void> putSome(const Corpus& corpus, WriteTransaction& transaction, int from, int to, Messages wanted)
{
    QList<Customer> customers;
    QList<Conversation> conversations;
    QList<Message> messages;
    for (int i = from; i < to; ++i) {
        if (i == 0 || Corpus::customerOf(i) != Corpus::customerOf(i - 1))
            customers.append(corpus.customer(Corpus::customerOf(i)));
        conversations.append(corpus.conversation(i));
        for (int k = 0; wanted == Messages::With && k < Corpus::messagesPerConversation; ++k)
            messages.append(corpus.message(i * Corpus::messagesPerConversation + k));
    }
    must(CustomerStore::upsert(transaction, customers));
    must(ConversationStore::upsert(transaction, conversations));
    return MessageStore::upsert(transaction, messages);
}

Result<void> indexSome(WriteTransaction& transaction)
{
    const auto done = FullTextIndex::step(transaction.connection(), rowsPerIndexStep);
    return done ? Result<void>() : Result<void>(done.error());
}

void build(const Corpus& corpus, const QString& folder, int conversations, Messages wanted)
{
    const auto cache = must(Cache::open(folder, benchKey()));
    const auto connection = must(cache->connect());
    write(*connection, [&](WriteTransaction& transaction) { return putDirectory(corpus, transaction); });
    for (int from = 0; from < conversations; from += conversationsPerCommit) {
        const int to = qMin(conversations, from + conversationsPerCommit);
        write(*connection,
              [&](WriteTransaction& transaction) { return putSome(corpus, transaction, from, to, wanted); });
    }
    while (must(FullTextIndex::missing(*connection)) > 0)
        write(*connection, indexSome);
    must(connection->execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
}

void setMark(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(u"cannot write " + path);
}

} // namespace

QByteArray benchKey()
{
    return QByteArray(Cache::keyBytes, 'b');
}

Account accountOf(int messages)
{
    return {QStringLiteral(SAMPAN_BENCH_DIR "/cache-%1-%2").arg(version).arg(messages),
            QStringLiteral("http://127.0.0.1:9"), QStringLiteral("agent1@desk.example")};
}

QString fullCache(const Corpus& corpus, int messages)
{
    const Account account = accountOf(messages);
    const QString folder = Profiles(account.root).folderOf(QUrl(account.server), account.user);
    const QString mark = account.root + u"/complete";
    if (QFile::exists(mark))
        return folder;
    note(QStringLiteral("building a cache of %1 messages, once").arg(messages));
    QDir(account.root).removeRecursively();
    build(corpus, folder, messages / Corpus::messagesPerConversation, Messages::With);
    setMark(mark);
    return folder;
}

QString conversationCache(const Corpus& corpus, int conversations)
{
    const QString folder = QStringLiteral(SAMPAN_BENCH_DIR "/conversations-%1-%2").arg(version).arg(conversations);
    const QString mark = folder + u"/complete";
    if (QFile::exists(mark))
        return folder;
    note(QStringLiteral("building a cache of %1 conversations, once").arg(conversations));
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    build(corpus, folder, conversations, Messages::Without);
    setMark(mark);
    return folder;
}

} // namespace sampan::bench
