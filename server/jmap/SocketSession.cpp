// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/SocketSession.h"

#include <QJsonDocument>

namespace sampan::server::jmap
{
namespace
{

constexpr quint16 kSignInEnded = 4401;

QByteArray bytesOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class SocketSession::Listener final : public PushListener
{
public:
    Listener(std::shared_ptr<http::PushChannel> channel, bool isTold) : m_channel(std::move(channel)), m_isTold(isTold)
    {
    }

    void news(const PushNews& news) override
    {
        if (!m_isTold)
            return;
        QJsonObject change = news.stateChange;
        change.insert(QStringLiteral("pushState"), news.pushState);
        m_channel->send(bytesOf(change));
    }
    void tick(const QDateTime&) override {} // the protocol below has pings of its own
    void end(quint16 code, const QByteArray& reason) override { m_channel->close(code, reason); }

private:
    const std::shared_ptr<http::PushChannel> m_channel;
    const bool m_isTold;
};

SocketSession::SocketSession(Dispatcher& dispatcher, PushHub& hub, Caller caller)
    : m_dispatcher(dispatcher), m_hub(hub), m_caller(std::move(caller))
{
}

SocketSession::~SocketSession()
{
    closed();
}

void SocketSession::opened(std::shared_ptr<http::PushChannel> channel)
{
    m_channel = std::move(channel);
    m_idleLine = m_hub.add(m_caller, {DataType::Agent}, {}, std::make_shared<Listener>(m_channel, false));
}

void SocketSession::closed()
{
    disablePush();
    if (m_idleLine != 0)
        m_hub.remove(m_idleLine);
    m_idleLine = 0;
    if (m_presence != 0)
        m_hub.presence().remove(m_presence);
    m_presence = 0;
    m_channel.reset();
}

void SocketSession::send(const QJsonObject& object)
{
    if (m_channel)
        m_channel->send(bytesOf(object));
}

void SocketSession::refuse(const RequestError& error, const QJsonValue& requestId)
{
    QJsonObject json = toJson(error);
    json.insert(QStringLiteral("@type"), QStringLiteral("RequestError"));
    json.insert(QStringLiteral("requestId"), requestId.isUndefined() ? QJsonValue() : requestId);
    send(json);
}

void SocketSession::received(const QByteArray& text)
{
    if (text.size() > m_dispatcher.limits().maxSizeRequest) {
        refuse({{ErrorCode::LimitExceeded, {}, {}}, QStringLiteral("maxSizeRequest")}, {});
        return;
    }
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        refuse({{ErrorCode::NotJson, error.errorString(), {}}, {}}, {});
        return;
    }
    const QJsonObject message = document.object();
    const QString type = message.value(u"@type").toString();
    if (type == u"Request")
        answer(message);
    else if (type == u"WebSocketPushEnable")
        enablePush(message);
    else if (type == u"WebSocketPushDisable")
        disablePush();
    else if (type == u"PresenceSet")
        setPresence(message);
    else
        refuse({{ErrorCode::NotRequest, QStringLiteral("unknown @type"), {}}, {}}, message.value(u"id"));
}

/// A socket takes part from its first word on, so that one that never asks is never told.
void SocketSession::setPresence(const QJsonObject& message)
{
    if (!refresh(message.value(u"id")))
        return;
    if (m_presence == 0)
        m_presence = m_hub.presence().add(m_caller, [channel = m_channel](const QJsonObject& change) {
            if (channel)
                channel->send(bytesOf(change));
        });
    const auto set = m_hub.presence().set(m_presence, m_caller, message);
    if (!set)
        refuse({set.error(), {}}, message.value(u"id"));
}

bool SocketSession::refresh(const QJsonValue& requestId)
{
    // The socket outlives access tokens and changes of role, so each request is judged by what holds now.
    const auto caller = m_hub.refreshed(m_caller);
    if (!caller && caller.error().code == ErrorCode::TokenRevoked) {
        if (m_channel)
            m_channel->close(kSignInEnded, "signed out");
        return false;
    }
    if (!caller) {
        refuse({caller.error(), {}}, requestId);
        return false;
    }
    m_caller = *caller;
    return true;
}

void SocketSession::answer(const QJsonObject& message)
{
    if (!refresh(message.value(u"id")))
        return;
    const auto result = m_dispatcher.answer(m_caller, message);
    if (const auto* error = std::get_if<RequestError>(&result)) {
        refuse(*error, message.value(u"id"));
        return;
    }
    QJsonObject frame{{QStringLiteral("@type"), QStringLiteral("Response")}};
    if (message.contains(u"id"))
        frame.insert(QStringLiteral("requestId"), message.value(u"id"));
    QByteArray text = bytesOf(frame);
    text.back() = ',';
    if (m_channel)
        m_channel->send(text + std::get<QByteArray>(result).mid(1));
}

void SocketSession::enablePush(const QJsonObject& message)
{
    disablePush();
    QSet<DataType> types;
    for (const QJsonValue& name : message.value(u"dataTypes").toArray()) {
        if (const auto type = dataTypeFromWire(name.toString()))
            types.insert(*type);
    }
    // Only types we do not have: that is not the same as "all".
    if (message.value(u"dataTypes").isArray() && types.isEmpty())
        return;
    m_pushLine =
        m_hub.add(m_caller, types, message.value(u"pushState").toString(), std::make_shared<Listener>(m_channel, true));
}

void SocketSession::disablePush()
{
    if (m_pushLine != 0)
        m_hub.remove(m_pushLine);
    m_pushLine = 0;
}

} // namespace sampan::server::jmap
