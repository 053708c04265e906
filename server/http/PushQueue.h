// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Http.h"

#include <deque>
#include <mutex>

namespace sampan::http
{

/// The sending half of an open line: any thread puts messages in, the connection takes them out. It outlives the
/// connection safely: after `finish` everything is a no-op. Thread-safe.
class PushQueue final : public PushChannel
{
public:
    /// `limit`: bytes that may wait, those being written included. `wake` is called, under the lock, when there is
    /// something to take; it must only post.
    PushQueue(qint64 limit, std::function<void()> wake);

    void send(QByteArray text) override;
    void close(quint16 code, const QByteArray& reason) override;

    struct Step {
        enum Kind { Nothing, Text, Close, Overflow, Finished } kind = Nothing;
        QByteArray text; ///< the message, or the reason of a close
        quint16 code = 0;
    };
    /// What to do next: texts in their order, then a close. Bytes of the last Text count until the next call.
    Step next();
    /// The connection is gone: drops everything and never wakes again.
    void finish();

private:
    const qint64 m_limit;
    mutable std::mutex m_mutex;
    std::function<void()> m_wake;
    std::deque<QByteArray> m_texts;
    qint64 m_waiting = 0;
    qint64 m_inFlight = 0;
    Step m_close;
    bool m_closing = false;
    bool m_overflow = false;
    bool m_finished = false;
};

} // namespace sampan::http
