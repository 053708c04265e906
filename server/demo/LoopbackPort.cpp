// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/LoopbackPort.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sampan::server
{
namespace
{

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// Binds to a port of the system's choice; 0 on failure.
quint16 boundPort(int handle)
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (bind(handle, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        getsockname(handle, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return 0;
    return ntohs(address.sin_port);
}

} // namespace

QList<quint16> freeLoopbackPorts(int count)
{
    QList<quint16> ports;
    QList<int> handles;
    for (int i = 0; i < count; ++i) {
        const int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (handle < 0)
            break;
        handles.append(handle);
        // All stay bound until the last one is found, so that none is given twice.
        if (const quint16 port = boundPort(handle))
            ports.append(port);
    }
    for (const int handle : std::as_const(handles))
        close(handle);
    return ports;
}

bool isLoopbackPortOpen(quint16 port)
{
    const int handle = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (handle < 0)
        return false;
    sockaddr_in address = loopback(port);
    const bool open = connect(handle, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    close(handle);
    return open;
}

} // namespace sampan::server
