// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/Rereading.h"

namespace sampan
{
namespace
{

constexpr int pauseFactor = 9; ///< the reading takes a tenth of a thread's time at most
constexpr qint64 shortMs = 5;  ///< shorter ones need no pause

} // namespace

Rereading::Rereading(std::function<void()> read, QObject* parent) : QObject(parent), m_read(std::move(read))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_isAsked)
            begin();
    });
}

void Rereading::ask()
{
    m_isAsked = true;
    if (!m_isReading && !m_pause.isActive())
        begin();
}

void Rereading::begin()
{
    m_isReading = true;
    m_isAsked = false;
    m_watch.start();
    m_read();
}

void Rereading::finished()
{
    m_isReading = false;
    const qint64 took = m_watch.elapsed();
    if (took > shortMs)
        m_pause.start(std::chrono::milliseconds(took * pauseFactor));
    else if (m_isAsked)
        begin();
}

void Rereading::cancel()
{
    m_isReading = false;
    m_isAsked = false;
    m_pause.stop();
}

} // namespace sampan
