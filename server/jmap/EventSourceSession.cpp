// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/EventSourceSession.h"

#include <QJsonDocument>

namespace sampan::server::jmap
{
namespace
{

// RFC 8620, 7.3 lets the server keep the interval within sensible bounds.
constexpr int kMinPing = 5;
constexpr int kMaxPing = 900;

QByteArray event(const QByteArray& name, const QString& id, const QJsonObject& data)
{
    QByteArray text = "event: " + name + "\n";
    if (!id.isEmpty())
        text += "id: " + id.toLatin1() + "\n";
    return text + "data: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n";
}

Error wrong(const QString& name)
{
    return {ErrorCode::InvalidArguments, name, name};
}

} // namespace

Result<EventSourceOptions> EventSourceOptions::read(const http::Request& request)
{
    EventSourceOptions options;
    const QString types = request.query.queryItemValue(QStringLiteral("types"), QUrl::FullyDecoded);
    const QStringList names = types.split(u',', Qt::SkipEmptyParts);
    for (const QString& name : names) {
        const auto type = dataTypeFromWire(name);
        if (type)
            options.types.insert(*type);
        else if (name != u"*")
            return wrong(QStringLiteral("types"));
    }
    if (names.isEmpty())
        return wrong(QStringLiteral("types"));
    if (names.contains(u"*"))
        options.types.clear();
    const QString after = request.query.queryItemValue(QStringLiteral("closeafter"));
    if (after != u"state" && after != u"no")
        return wrong(QStringLiteral("closeafter"));
    options.closesAfterState = after == u"state";
    bool isNumber = false;
    const int ping = request.query.queryItemValue(QStringLiteral("ping")).toInt(&isNumber);
    if (!isNumber || ping < 0)
        return wrong(QStringLiteral("ping"));
    options.pingSeconds = ping == 0 ? 0 : qBound(kMinPing, ping, kMaxPing);
    options.lastEventId = QString::fromLatin1(request.header("last-event-id"));
    return options;
}

class EventSourceSession::Listener final : public PushListener
{
public:
    Listener(std::shared_ptr<http::PushChannel> channel, const EventSourceOptions& options, const QDateTime& now)
        : m_channel(std::move(channel)), m_options(options), m_lastSent(now)
    {
    }

    void news(const PushNews& news) override
    {
        if (m_isOver)
            return;
        m_channel->send(event("state", news.pushState, news.stateChange));
        if (m_options.closesAfterState)
            end(1000, "state sent");
    }
    void tick(const QDateTime& now) override
    {
        if (m_isOver || m_options.pingSeconds == 0 || m_lastSent.secsTo(now) < m_options.pingSeconds)
            return;
        m_lastSent = now;
        m_channel->send(event("ping", {}, {{QStringLiteral("interval"), m_options.pingSeconds}}));
    }
    void end(quint16 code, const QByteArray& reason) override
    {
        m_isOver = true;
        m_channel->close(code, reason);
    }

private:
    const std::shared_ptr<http::PushChannel> m_channel;
    const EventSourceOptions m_options;
    QDateTime m_lastSent;
    bool m_isOver = false;
};

EventSourceSession::EventSourceSession(PushHub& hub, Caller caller, EventSourceOptions options, const QDateTime& now)
    : m_hub(hub), m_caller(std::move(caller)), m_options(std::move(options)), m_now(now)
{
}

EventSourceSession::~EventSourceSession()
{
    closed();
}

void EventSourceSession::opened(std::shared_ptr<http::PushChannel> channel)
{
    channel->send(": open\n\n"); // a client behind a proxy learns at once that the line stands
    m_line = m_hub.add(m_caller, m_options.types, m_options.lastEventId,
                       std::make_shared<Listener>(std::move(channel), m_options, m_now));
}

void EventSourceSession::received(const QByteArray&) {} // an event stream has one direction

void EventSourceSession::closed()
{
    if (m_line != 0)
        m_hub.remove(m_line);
    m_line = 0;
}

} // namespace sampan::server::jmap
