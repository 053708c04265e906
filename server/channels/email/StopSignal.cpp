// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/StopSignal.h"

#include <QtGlobal>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace sampan::server
{

StopSignal::StopSignal() : m_handle(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_handle < 0)
        qFatal("no file descriptors left");
}

StopSignal::~StopSignal()
{
    close(m_handle);
}

void StopSignal::stop()
{
    m_isSet.store(true);
    wake();
}

void StopSignal::wake()
{
    const quint64 one = 1;
    // It can only fail when the counter is full, and then the handle is readable anyway.
    [[maybe_unused]] const auto written = write(m_handle, &one, sizeof one);
}

bool StopSignal::waitFor(int milliseconds)
{
    pollfd waiting{m_handle, POLLIN, 0};
    if (poll(&waiting, 1, milliseconds) > 0 && !isSet()) {
        quint64 count = 0;
        [[maybe_unused]] const auto taken = read(m_handle, &count, sizeof count);
    }
    return isSet();
}

} // namespace sampan::server
