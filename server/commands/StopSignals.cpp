// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/StopSignals.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace sampan::server
{
namespace
{

std::array<int, 2> pipeEnds{-1, -1};

/// Only write() is safe here; the event loop does the rest.
void onSignal(int number)
{
    const char byte = number == SIGHUP ? 'H' : 'S';
    const auto written = ::write(pipeEnds[1], &byte, 1);
    static_cast<void>(written);
    if (number != SIGHUP)
        std::signal(number, SIG_DFL);
}

} // namespace

StopSignals::StopSignals(bool alsoStdin)
{
    if (::pipe(pipeEnds.data()) == 0) {
        m_signals = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
        connect(m_signals.get(), &QSocketNotifier::activated, this, &StopSignals::readSignal);
        if (!::isatty(STDIN_FILENO))
            std::signal(SIGHUP, onSignal);
        std::signal(SIGTERM, onSignal);
        std::signal(SIGINT, onSignal);
    }
    if (alsoStdin) {
        m_stdin = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_stdin.get(), &QSocketNotifier::activated, this, &StopSignals::readStdin);
    }
}

StopSignals::~StopSignals()
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, SIG_DFL);
    for (int& end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void StopSignals::readSignal()
{
    char byte = 0;
    if (::read(pipeEnds[0], &byte, 1) != 1)
        return;
    if (byte == 'H')
        Q_EMIT reloadAsked();
    else
        Q_EMIT stopAsked();
}

void StopSignals::readStdin()
{
    std::array<char, 512> ignored{};
    if (::read(STDIN_FILENO, ignored.data(), ignored.size()) > 0)
        return;
    m_stdin->setEnabled(false);
    Q_EMIT stopAsked();
}

void tellServiceManager(const char* state)
{
    const char* path = std::getenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (!path || std::strlen(path) >= sizeof(address.sun_path))
        return;
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path, std::strlen(path));
    if (address.sun_path[0] == '@') // systemd's spelling of the abstract namespace
        address.sun_path[0] = '\0';
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + std::strlen(path));
    const auto sent =
        ::sendto(socket, state, std::strlen(state), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address), length);
    static_cast<void>(sent);
    ::close(socket);
}

} // namespace sampan::server
