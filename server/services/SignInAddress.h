// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sampan::server
{

/// True for 127.0.0.0/8, ::1 and IPv4 loopback mapped into IPv6.
bool isLoopbackAddress(const QString& address);

/// What counts as one peer: an IPv4 address itself, of an IPv6 address its /64, which one customer has whole. Text that
/// is no address stays as it is.
QString networkOf(const QString& address);

} // namespace sampan::server
