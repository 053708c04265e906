// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EndSignals.h"

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>
#include <unistd.h>
#endif

namespace sampan
{

#ifdef Q_OS_UNIX

namespace
{

constexpr std::array endings{SIGTERM, SIGINT, SIGHUP};
std::array<int, 2> pipeEnds{-1, -1};

void useDefault()
{
    for (const int number : endings)
        std::signal(number, SIG_DFL);
}

/// Only what is safe in a handler: the event loop does the rest, and the next signal needs nobody.
void onSignal(int)
{
    useDefault();
    const char byte = 'E';
    const auto written = ::write(pipeEnds[1], &byte, 1);
    static_cast<void>(written);
}

} // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent)
{
    if (::pipe(pipeEnds.data()) != 0)
        return;
    m_told = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_told.get(), &QSocketNotifier::activated, this, [this] {
        m_told->setEnabled(false);
        Q_EMIT endAsked();
    });
    for (const int number : endings) {
        // Who started it with nohup wants it to outlive the terminal.
        if (std::signal(number, onSignal) == SIG_IGN)
            std::signal(number, SIG_IGN);
    }
}

EndSignals::~EndSignals()
{
    useDefault();
    m_told.reset();
    for (int& end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#else

EndSignals::EndSignals(QObject* parent) : QObject(parent) {}

EndSignals::~EndSignals() = default;

#endif

} // namespace sampan
