// SPDX-License-Identifier: GPL-3.0-or-later
#include "PushQueue.h"

namespace sampan::http
{

PushQueue::PushQueue(qint64 limit, std::function<void()> wake) : m_limit(limit), m_wake(std::move(wake)) {}

void PushQueue::send(QByteArray text)
{
    const std::lock_guard lock(m_mutex);
    if (m_finished || m_closing || m_overflow)
        return;
    // One message larger than the limit may still go out when nothing waits: the limit is against pile-up.
    const bool pilesUp = m_waiting + m_inFlight > 0 && m_waiting + m_inFlight + text.size() > m_limit;
    if (pilesUp) {
        m_overflow = true;
        m_texts.clear();
    } else {
        m_waiting += text.size();
        m_texts.push_back(std::move(text));
    }
    m_wake();
}

void PushQueue::close(quint16 code, const QByteArray& reason)
{
    const std::lock_guard lock(m_mutex);
    if (m_finished || m_closing)
        return;
    m_closing = true;
    m_close = {Step::Close, reason.left(120), code}; // a close frame carries at most 123 bytes of reason
    m_wake();
}

PushQueue::Step PushQueue::next()
{
    const std::lock_guard lock(m_mutex);
    m_inFlight = 0;
    if (m_finished)
        return {Step::Finished, {}, 0};
    if (m_overflow)
        return {Step::Overflow, {}, 0};
    if (m_texts.empty())
        return m_closing ? m_close : Step{};
    Step step{Step::Text, std::move(m_texts.front()), 0};
    m_texts.pop_front();
    m_waiting -= step.text.size();
    m_inFlight = step.text.size();
    return step;
}

void PushQueue::finish()
{
    std::function<void()> wake; // destroyed after the lock: it may hold the last reference to the connection
    const std::lock_guard lock(m_mutex);
    m_finished = true;
    m_texts.clear();
    wake.swap(m_wake);
}

} // namespace sampan::http
