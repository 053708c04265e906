// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/ThreadConnections.h"

#include "server/storage/Dialect.h"
#include "server/storage/SqlError.h"

#include <QSqlError>
#include <atomic>
#include <map>

namespace sampan::server::threadConnections
{
namespace
{

struct Slot {
    QString name;
    std::unique_ptr<Connection> connection;

    Slot() = default;
    Slot(Slot&&) = default;
    Slot& operator=(Slot&&) = delete;
    Slot(const Slot&) = delete;
    Slot& operator=(const Slot&) = delete;
    ~Slot()
    {
        if (!connection)
            return;
        connection->close();
        connection.reset();
        QSqlDatabase::removeDatabase(name);
    }
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

Result<void> setUp(Connection& connection)
{
    for (const QString& statement : dialect::connectionSetup()) {
        if (auto r = connection.exec(statement); !r)
            return r;
    }
    return {};
}

} // namespace

Result<Connection*> connection(quint64 serial, const QString& file, const std::shared_ptr<Fault>& fault)
{
    auto& all = slotsOfThread();
    const auto known = all.find(serial);
    if (known != all.end())
        return known->second.connection.get();
    Slot slot;
    slot.name = uniqueName();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(dialect::driver(), slot.name);
        database.setDatabaseName(file);
        slot.connection = std::make_unique<Connection>(database, fault);
    }
    if (!slot.connection->database().open())
        return errorOf(slot.connection->database().lastError(), QStringLiteral("open"));
    if (auto r = setUp(*slot.connection); !r)
        return r.error();
    return all.emplace(serial, std::move(slot)).first->second.connection.get();
}

void close(quint64 serial)
{
    slotsOfThread().erase(serial);
}

} // namespace sampan::server::threadConnections
