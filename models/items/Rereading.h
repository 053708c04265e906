// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>

namespace sampan
{

/// Something only the database tells, read again whenever it may have changed: one reading at a time, whatever changes
/// meanwhile makes one more, and after a long one there is a pause, so that a flood of commits never keeps a thread
/// busy. GUI thread.
class Rereading : public QObject
{
    Q_OBJECT

public:
    /// `read` begins a reading, whose end `finished` tells.
    explicit Rereading(std::function<void()> read, QObject* parent = nullptr);

    /// At once, or after the present one.
    void ask();
    void finished();
    /// The present reading, if any, was taken back.
    void cancel();

private:
    void begin();

    std::function<void()> m_read;
    QElapsedTimer m_watch;
    QTimer m_pause;
    bool m_isReading = false;
    bool m_isAsked = false;
};

} // namespace sampan
