// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Connection.h"

namespace sampan::server
{

/// A connection under a name of its own, closed at the end.
class OpenConnection
{
public:
    static Result<std::unique_ptr<OpenConnection>> open(const QString& file, const std::shared_ptr<Fault>& fault);
    ~OpenConnection();
    OpenConnection(const OpenConnection&) = delete;
    OpenConnection& operator=(const OpenConnection&) = delete;

    Connection& connection() { return *m_connection; }

private:
    explicit OpenConnection(const std::shared_ptr<Fault>& fault);

    const QString m_name;
    std::unique_ptr<Connection> m_connection;
};

/// Each thread has a connection of its own to each Database (told apart by its serial number), closed when the thread
/// ends.
namespace threadConnections
{

/// The connection this thread writes with, if it does so now; else its own, opened if need be.
Result<Connection*> connection(quint64 serial, const QString& file, const std::shared_ptr<Fault>& fault);
/// From now on this thread writes with `writer`, or, null, no more. After connection().
void setWriting(quint64 serial, Connection* writer);
/// Closes this thread's own.
void close(quint64 serial);

} // namespace threadConnections

} // namespace sampan::server
