// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>

namespace sampan::bench
{

/// The floor of the server: Boost.Beast as small as it gets, a thread a connection, plain HTTP on loopback. It answers
/// POST /read/ID with the message's row after one prepared SQLite read, and POST /write/ID after one committed update.
class BareBeast
{
public:
    virtual ~BareBeast() = default; ///< stops; close the clients first
    virtual quint16 port() const = 0;
    static std::unique_ptr<BareBeast> start(const QString& databaseFile);
};

} // namespace sampan::bench
