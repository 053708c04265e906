// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Http.h"
#include "server/jmap/PushHub.h"

namespace sampan::server::jmap
{

/// What an EventSource request asks for (RFC 8620, 7.3).
struct EventSourceOptions {
    QSet<DataType> types; ///< empty: all
    bool closesAfterState = false;
    int pingSeconds = 0; ///< 0: none
    QString lastEventId;

    /// InvalidArguments when a parameter is missing or not a word of the standard.
    static Result<EventSourceOptions> read(const http::Request& request);
};

/// One event stream.
class EventSourceSession final : public http::PushSession
{
public:
    EventSourceSession(PushHub& hub, Caller caller, EventSourceOptions options, const QDateTime& now);
    ~EventSourceSession() override;

    void opened(std::shared_ptr<http::PushChannel> channel) override;
    void received(const QByteArray& text) override;
    void closed() override;

private:
    class Listener;

    PushHub& m_hub;
    const Caller m_caller;
    const EventSourceOptions m_options;
    const QDateTime m_now;
    int m_line = 0;
};

} // namespace sampan::server::jmap
