// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <functional>

namespace sampan::bench
{

/// One load: so many keep-alive connections to a port of loopback, each asking one thing after the other.
struct Load {
    quint16 port = 0;
    int connections = 1;
    int requests = 0; ///< of all connections together
    /// The whole request, head and body; called from any thread.
    std::function<QByteArray(int number)> request;
    /// Judges a body; false ends the program.
    std::function<bool(const QByteArray& body)> isRight;
};

/// Requests a second.
double run(const Load& load);

QByteArray post(const QByteArray& target, const QByteArray& body);

} // namespace sampan::bench
