// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <mutex>

namespace sampan::http
{

/// Counts open connections in total and per address, and says whether one more may come in. Thread-safe.
class ConnectionLedger
{
public:
    ConnectionLedger(int total, int perAddress);

    /// True: counted, and `leave` must be called with the same key when it ends.
    bool enter(const QByteArray& key);
    void leave(const QByteArray& key);
    int open() const;

    /// The key of an address: IPv4 as it is (also when mapped into IPv6), IPv6 by its /64, because whoever has one
    /// IPv6 address usually has the 2^64 beside it.
    static QByteArray keyOf(const QByteArray& networkOrderBytes);

private:
    const int m_total;
    const int m_perAddress;
    mutable std::mutex m_mutex;
    QHash<QByteArray, int> m_byKey;
    int m_open = 0;
};

} // namespace sampan::http
