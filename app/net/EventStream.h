// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <functional>

namespace sampan
{

/// Cuts a text/event-stream (WHATWG HTML, 9.2) that arrives in pieces into events. Pure.
class EventStream
{
public:
    using Event = std::function<void(const QByteArray& type, const QByteArray& data)>;

    /// Longer unfinished events are dropped, so that a broken server cannot fill the memory.
    static constexpr qsizetype kMaxEvent = 1'000'000;

    void feed(const QByteArray& piece, const Event& event);
    void reset();

private:
    void takeLine(QByteArray line, const Event& event);

    QByteArray m_rest;
    QByteArray m_type;
    QByteArray m_data;
    bool m_hasData = false;
};

} // namespace sampan
