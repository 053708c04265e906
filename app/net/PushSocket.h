// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/EventStream.h"
#include "app/net/JmapClient.h"

#include <QTimer>
#include <QWebSocket>

namespace sampan
{

/// The server's push channel: a WebSocket by RFC 8887; if the server or a proxy refuses it, the event source of RFC
/// 8620, 7.3. One life: `open()`, any number of `stateChanged`, then one `closed` (failure, silence, or `close()` with
/// Cancelled). It never reconnects by itself. GUI thread.
class PushSocket : public QObject
{
    Q_OBJECT

public:
    explicit PushSocket(JmapClient& client, QObject* parent = nullptr);
    ~PushSocket() override;

    /// Longest silence before the connection counts as dead; the server is pinged at half of it.
    void setSilence(std::chrono::milliseconds silence) { m_silence = silence; }
    void open();
    void close();
    bool isOpen() const { return m_isOpen; }
    /// Sends a JSON object over the WebSocket; false when there is none (closed, or an event source).
    bool send(const QJsonObject& object);

Q_SIGNALS:
    void opened();
    /// The types whose state differs from before, with their new states.
    void stateChanged(const QHash<QString, QString>& states);
    /// Any other object the server sent, by its "@type".
    void received(const QString& type, const QJsonObject& object);
    void closed(const sampan::Error& error);

private:
    void openWebSocket();
    void openEventSource();
    void connectSocket(QWebSocket& socket);
    void onText(const QByteArray& text);
    void onRefused();
    void setOpen();
    void end(Error error);
    void dropSocket();

    JmapClient& m_client;
    std::chrono::milliseconds m_silence{20'000};
    QPointer<QWebSocket> m_socket;
    QPointer<HttpCall> m_stream;
    EventStream m_events;
    QTimer m_ping;
    QTimer m_silent;
    std::optional<Error> m_refusal;
    bool m_isOpen = false;
    bool m_isActive = false;
};

/// The states in a StateChange object for `accountId`; nothing for any other object.
std::optional<QHash<QString, QString>> statesFromPush(const QByteArray& json, const QString& accountId);

} // namespace sampan
