// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Transactions.h"

#include "storage/FullTextIndex.h"

#include <sqlite3.h>

namespace sampan
{
namespace
{

QList<StoreChange> toList(const QHash<ObjectType, QHash<Id, bool>>& changes)
{
    QList<StoreChange> list;
    for (int i = 0; i <= int(ObjectType::Blob);
         ++i) { // the order of types is the order in which they refer to each other
        const auto type = static_cast<ObjectType>(i);
        const auto found = changes.constFind(type);
        if (found == changes.constEnd())
            continue;
        StoreChange change;
        change.type = type;
        for (auto it = found->cbegin(); it != found->cend(); ++it)
            (it.value() ? change.upserted : change.removed).append(it.key());
        list.append(change);
    }
    return list;
}

} // namespace

Result<quint64> ReadConnection::sequence()
{
    Statement statement = m_connection.prepare(QStringLiteral("SELECT sequence FROM commit_counter"));
    if (auto done = statement.run(); !done)
        return done.error();
    if (!statement.next())
        return Error{ErrorCode::StorageCorrupt, QStringLiteral("no commit counter"), {}};
    return quint64(statement.integer(0));
}

void WriteTransaction::upserted(ObjectType type, const Id& id)
{
    m_changes[type].insert(id, true);
}

void WriteTransaction::removed(ObjectType type, const Id& id)
{
    m_changes[type].insert(id, false);
}

void WriteTransaction::conversationChanged(const QueueDelta& delta)
{
    const auto found = m_queue.find(delta.id);
    if (found == m_queue.end())
        m_queue.insert(delta.id, delta);
    else {
        found->after = delta.after;
        found->is = delta.is;
    }
}

void WriteTransaction::messageChanged(const MessageDelta& delta)
{
    const CompactId id = delta.before ? delta.before->id : delta.after->id;
    const auto found = m_messages.find(id);
    if (found == m_messages.end())
        m_messages.insert(id, delta);
    else
        found->after = delta.after;
}

Result<StoreCommit> WriteTransaction::seal()
{
    if (auto done = FullTextIndex::catchUp(m_connection, FullTextIndex::inlineLimit); !done)
        return done.error();
    if (auto done = m_connection.execute(QStringLiteral("UPDATE commit_counter SET sequence = sequence + 1")); !done)
        return done.error();
    const auto number = sequence();
    if (!number)
        return number.error();
    StoreCommit commit;
    commit.sequence = *number;
    commit.changes = toList(m_changes);
    commit.queue = m_queue.values();
    commit.messages = m_messages.values();
    return commit;
}

Result<StoreCommit> runWrite(Connection& connection, const std::function<Result<void>(WriteTransaction&)>& work)
{
    if (auto begun = connection.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    WriteTransaction transaction(connection);
    Result<void> done = work(transaction);
    Result<StoreCommit> commit = StoreCommit();
    if (done) {
        commit = transaction.seal();
        done = commit ? connection.execute(QStringLiteral("COMMIT")) : Result<void>(commit.error());
    }
    if (done)
        return commit;
    // Not by a Statement: a rollback must not fail by the same fault, and after SQLITE_FULL there may be none to do.
    sqlite3_exec(connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    return done.error();
}

} // namespace sampan
