// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Http.h"
#include "server/jmap/Dispatcher.h"
#include "server/jmap/PushHub.h"

namespace sampan::server::jmap
{

/// JMAP over one WebSocket (RFC 8887): requests answered, push switched on and off. Ends with code 4401 when the
/// sign-in was revoked.
class SocketSession final : public http::PushSession
{
public:
    SocketSession(Dispatcher& dispatcher, PushHub& hub, Caller caller);
    ~SocketSession() override;

    void opened(std::shared_ptr<http::PushChannel> channel) override;
    void received(const QByteArray& text) override;
    void closed() override;

private:
    class Listener;
    void answer(const QJsonObject& message);
    void enablePush(const QJsonObject& message);
    void disablePush();
    void setPresence(const QJsonObject& message);
    /// Judges the caller anew; false when the sign-in ended or that cannot be said, which has been answered then.
    bool refresh(const QJsonValue& requestId);
    void send(const QJsonObject& object);
    void refuse(const RequestError& error, const QJsonValue& requestId);

    Dispatcher& m_dispatcher;
    PushHub& m_hub;
    Caller m_caller;
    std::shared_ptr<http::PushChannel> m_channel;
    int m_idleLine = 0; ///< told only of the end, so that a revoked sign-in or a stop closes a socket without push too
    int m_pushLine = 0;
    int m_presence = 0;
};

} // namespace sampan::server::jmap
