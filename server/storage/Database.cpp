// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Database.h"

#include "server/storage/Dialect.h"
#include "server/storage/Migrations.h"
#include "server/storage/SqlError.h"
#include "server/storage/ThreadConnections.h"

#include <QFile>
#include <QMutexLocker>
#include <algorithm>
#include <atomic>

namespace sampan::server
{
namespace
{

constexpr std::chrono::milliseconds kPatience{100};

/// What was read from rows that broke off is not to be trusted.
Result<void> unbroken(Connection& connection)
{
    const auto broken = connection.takeBroken();
    return broken ? Result<void>(*broken) : Result<void>();
}

quint64 nextSerial()
{
    static std::atomic<quint64> last{0};
    return ++last;
}

} // namespace

Database::Database(QString file) : m_file(std::move(file)), m_serial(nextSerial()) {}

Database::~Database()
{
    threadConnections::close(m_serial);
}

Result<std::unique_ptr<Database>> Database::open(const QString& file)
{
    std::unique_ptr<Database> database(new Database(file));
    auto connection = database->connection();
    if (!connection)
        return connection.error();
    // Mail passwords and customers' letters are in it: for the server's user only.
    QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (auto r = dialect::checkIntegrity(**connection); !r)
        return r.error();
    if (auto r = migrations::apply(**connection); !r)
        return r.error();
    if (!dialect::mayChangeThreads((*connection)->database()))
        return database;
    auto writer = OpenConnection::open(file, database->m_fault);
    if (!writer)
        return writer.error();
    database->m_writer = std::move(*writer);
    return database;
}

Result<Connection*> Database::connection()
{
    return threadConnections::connection(m_serial, m_file, m_fault);
}

Result<void> Database::write(const Writing& work)
{
    const auto mine = connection();
    if (!mine)
        return mine.error();
    if ((*mine)->inTransaction())
        return Error{ErrorCode::Internal, QStringLiteral("a write inside another transaction"), {}};
    WriteQueue::Entry entry{&work, {}};
    const WriteQueue::Group group = m_writing.enter(entry);
    if (group.empty())
        return entry.result;
    QSet<DataType> types;
    if (auto written = takeTurn(**mine, group, types); !written)
        std::for_each(group.begin(), group.end(), [&](WriteQueue::Entry* each) { each->result = written; });
    m_writing.endTurn(); // the next writers need not wait for the listeners
    if (!types.isEmpty())
        tellCommitted(types);
    const Result<void> result = entry.result;
    m_writing.finish(group);
    return result;
}

/// Does the works of the group; an error is that of them all.
Result<void> Database::takeTurn(Connection& own, const WriteQueue::Group& group, QSet<DataType>& types)
{
    Connection& writer = m_writer ? m_writer->connection() : own;
    threadConnections::setWriting(m_serial, &writer);
    const auto done =
        group.size() == 1 ? writeOn(writer, *group.front()->work, types) : writeGroup(writer, group, types);
    threadConnections::setWriting(m_serial, nullptr);
    return done;
}

/// Each work stands or falls by itself, but an error of the storage itself ends them all: SQLite may have rolled back
/// the whole transaction by then, so that going on would write outside of it.
Result<void> Database::writeGroup(Connection& connection, const WriteQueue::Group& group, QSet<DataType>& types)
{
    if (auto begun = connection.begin(true); !begun)
        return begun;
    QSet<DataType> touched;
    qint64 logged = 0;
    Result<void> done;
    for (auto it = group.begin(); done && it != group.end(); ++it) {
        WriteTransaction transaction(connection);
        (*it)->result = transaction.attempt([&]() -> Result<void> {
            auto worked = (*(*it)->work)(transaction);
            return worked ? transaction.writeLog() : worked;
        });
        if ((*it)->result) {
            touched += transaction.touchedTypes();
            logged += transaction.loggedChanges();
        } else if (isOfStorage((*it)->result.error().code)) {
            done = (*it)->result;
        }
    }
    if (done)
        done = unbroken(connection);
    if (done)
        done = connection.commit();
    if (!done) {
        connection.rollback();
        return done;
    }
    types = touched;
    m_ownChanges += logged;
    return {};
}

Result<void> Database::writeOn(Connection& connection, const Writing& work, QSet<DataType>& types)
{
    if (auto begun = connection.begin(true); !begun)
        return begun;
    WriteTransaction transaction(connection);
    auto done = work(transaction);
    if (done)
        done = transaction.writeLog();
    if (done)
        done = unbroken(connection);
    if (done)
        done = connection.commit();
    if (!done) {
        connection.rollback();
        return done;
    }
    types = transaction.touchedTypes();
    m_ownChanges += transaction.loggedChanges();
    return {};
}

Result<void> Database::read(const Reading& work)
{
    const auto mine = connection();
    if (!mine)
        return mine.error();
    if ((*mine)->inTransaction())
        return work(**mine);
    if (auto begun = (*mine)->begin(false); !begun)
        return begun;
    const auto done = work(**mine);
    (*mine)->rollback();
    const auto whole = unbroken(**mine);
    return done ? whole : done;
}

Result<qint64> Database::foreignChanges()
{
    // In a turn, so that a commit of ours is either counted on both sides or on none.
    if (!m_writing.tryTurn(kPatience))
        return Error{ErrorCode::StorageBusy, {}, {}};
    qint64 number = 0;
    const auto done = read([&](Connection& connection) -> Result<void> {
        auto rows = connection.run(QStringLiteral("SELECT seq FROM change_counter WHERE id = 1"));
        if (!rows)
            return rows.error();
        number = (rows->next() ? rows->number(0) : 0) - m_ownChanges;
        return {};
    });
    m_writing.endTurn();
    return done ? Result<qint64>(number) : done.error();
}

int Database::onCommitted(CommitListener listener)
{
    const QMutexLocker lock(&m_listening);
    m_listeners.emplace(++m_lastListener, std::move(listener));
    return m_lastListener;
}

void Database::stopListening(int number)
{
    const QMutexLocker lock(&m_listening);
    m_listeners.erase(number);
}

void Database::tellCommitted(const QSet<DataType>& types)
{
    // Under the lock, so that after stopListening() no call is on its way any more.
    const QMutexLocker lock(&m_listening);
    for (const auto& [number, listener] : m_listeners)
        listener(types);
}

} // namespace sampan::server
