// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/ThreadConnections.h"

#include "server/storage/Dialect.h"
#include "server/storage/SqlError.h"

#include <QSqlError>
#include <atomic>
#include <map>

namespace sampan::server
{
namespace
{

struct Slot {
    std::unique_ptr<OpenConnection> own;
    Connection* writing = nullptr;
};

std::map<quint64, Slot>& slotsOfThread()
{
    static thread_local std::map<quint64, Slot> all;
    return all;
}

QString uniqueName()
{
    static std::atomic<quint64> last{0};
    return u"server-" + QString::number(++last);
}

} // namespace

OpenConnection::OpenConnection(const std::shared_ptr<Fault>& fault)
    : m_name(uniqueName()),
      m_connection(std::make_unique<Connection>(QSqlDatabase::addDatabase(dialect::driver(), m_name), fault))
{
}

OpenConnection::~OpenConnection()
{
    m_connection->close();
    m_connection.reset();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<OpenConnection>> OpenConnection::open(const QString& file, const std::shared_ptr<Fault>& fault)
{
    std::unique_ptr<OpenConnection> opened(new OpenConnection(fault));
    Connection& connection = *opened->m_connection;
    connection.database().setDatabaseName(file);
    if (!connection.database().open())
        return errorOf(connection.database().lastError(), QStringLiteral("open"));
    for (const QString& statement : dialect::connectionSetup()) {
        if (auto r = connection.exec(statement); !r)
            return r.error();
    }
    return opened;
}

Result<Connection*> threadConnections::connection(quint64 serial, const QString& file,
                                                  const std::shared_ptr<Fault>& fault)
{
    auto& all = slotsOfThread();
    const auto known = all.find(serial);
    if (known != all.end())
        return known->second.writing ? known->second.writing : &known->second.own->connection();
    auto opened = OpenConnection::open(file, fault);
    if (!opened)
        return opened.error();
    return &all.emplace(serial, Slot{std::move(*opened)}).first->second.own->connection();
}

void threadConnections::setWriting(quint64 serial, Connection* writer)
{
    slotsOfThread().at(serial).writing = writer;
}

void threadConnections::close(quint64 serial)
{
    slotsOfThread().erase(serial);
}

} // namespace sampan::server
