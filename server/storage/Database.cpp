// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Database.h"

#include "server/storage/Dialect.h"
#include "server/storage/Migrations.h"
#include "server/storage/ThreadConnections.h"

#include <QFile>
#include <QMutexLocker>
#include <atomic>

namespace sampan::server
{
namespace
{

constexpr int kPatienceMs = 100;

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
    QSet<DataType> types;
    {
        const QMutexLocker lock(&m_writing);
        if (auto r = writeOn(**mine, work, types); !r)
            return r;
    }
    if (!types.isEmpty())
        tellCommitted(types);
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
    return done;
}

Result<qint64> Database::foreignChanges()
{
    // With the lock, so that a commit of ours is either counted on both sides or on none.
    if (!m_writing.tryLock(kPatienceMs))
        return Error{ErrorCode::StorageBusy, {}, {}};
    qint64 number = 0;
    const auto done = read([&](Connection& connection) -> Result<void> {
        auto rows = connection.run(QStringLiteral("SELECT seq FROM change_counter WHERE id = 1"));
        if (!rows)
            return rows.error();
        number = (rows->next() ? rows->number(0) : 0) - m_ownChanges;
        return {};
    });
    m_writing.unlock();
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
