// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace sampan::server
{

/// `count` different TCP ports nobody listens on at 127.0.0.1 at this moment; fewer if the system has no more.
QList<quint16> freeLoopbackPorts(int count);

/// True if somebody accepts connections there.
bool isLoopbackPortOpen(quint16 port);

} // namespace sampan::server
