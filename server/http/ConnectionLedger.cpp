// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConnectionLedger.h"

namespace sampan::http
{

ConnectionLedger::ConnectionLedger(int total, int perAddress) : m_total(total), m_perAddress(perAddress) {}

bool ConnectionLedger::enter(const QByteArray& key)
{
    const std::lock_guard lock(m_mutex);
    if (m_open >= m_total || m_byKey.value(key) >= m_perAddress)
        return false;
    ++m_open;
    ++m_byKey[key];
    return true;
}

void ConnectionLedger::leave(const QByteArray& key)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_byKey.find(key);
    if (it == m_byKey.end())
        return;
    --m_open;
    if (--it.value() == 0)
        m_byKey.erase(it);
}

int ConnectionLedger::open() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

QByteArray ConnectionLedger::keyOf(const QByteArray& networkOrderBytes)
{
    static const QByteArray mapped("\0\0\0\0\0\0\0\0\0\0\xff\xff", 12);
    if (networkOrderBytes.size() != 16)
        return networkOrderBytes;
    return networkOrderBytes.startsWith(mapped) ? networkOrderBytes.mid(12) : networkOrderBytes.first(8);
}

} // namespace sampan::http
