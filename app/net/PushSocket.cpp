// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/PushSocket.h"

#include <QJsonDocument>
#include <QWebSocketHandshakeOptions>

namespace sampan
{
namespace
{

// RFC 8887, 4.3.5.2: null asks for every type.
const QString kEnable = QStringLiteral(R"({"@type":"WebSocketPushEnable","dataTypes":null})");

} // namespace

std::optional<QHash<QString, QString>> statesFromPush(const QByteArray& json, const QString& accountId)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(u"@type").toString() != u"StateChange")
        return {};
    QHash<QString, QString> states;
    const QJsonObject changed = object.value(u"changed").toObject().value(accountId).toObject();
    for (auto it = changed.begin(); it != changed.end(); ++it)
        states.insert(it.key(), it.value().toString());
    return states;
}

PushSocket::PushSocket(JmapClient& client, QObject* parent) : QObject(parent), m_client(client)
{
    m_silent.setSingleShot(true);
    connect(&m_silent, &QTimer::timeout, this, [this] {
        end({ErrorCode::Timeout, QStringLiteral("the push connection fell silent"), {}});
    });
    connect(&m_ping, &QTimer::timeout, this, [this] {
        if (m_socket)
            m_socket->ping();
    });
}

PushSocket::~PushSocket()
{
    m_isActive = false;
    dropSocket();
}

void PushSocket::open()
{
    if (m_isActive)
        return;
    m_isActive = true;
    m_refusal.reset();
    m_silent.start(m_silence);
    if (m_client.session().webSocketUrl.isEmpty())
        openEventSource();
    else
        openWebSocket();
}

void PushSocket::close()
{
    end({ErrorCode::Cancelled, {}, {}});
}

void PushSocket::openWebSocket()
{
    const QUrl url = m_client.session().webSocketUrl;
    if (!JmapClient::mayTalkTo(url))
        return openEventSource();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setSslConfiguration(m_client.trust().configuration(url.host()));
    connectSocket(*m_socket);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + m_client.accessToken());
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({QStringLiteral("jmap")});
    m_socket->open(request, options);
}

void PushSocket::connectSocket(QWebSocket& socket)
{
    connect(&socket, &QWebSocket::connected, this, [this, &socket] {
        socket.sendTextMessage(kEnable);
        m_ping.start(m_silence / 2);
        setOpen();
    });
    connect(&socket, &QWebSocket::pong, this, [this] { m_silent.start(m_silence); });
    connect(&socket, &QWebSocket::textMessageReceived, this, [this](const QString& text) { onText(text.toUtf8()); });
    connect(&socket, &QWebSocket::sslErrors, this, [this, &socket](const QList<QSslError>& errors) {
        const auto chain = socket.sslConfiguration().peerCertificateChain();
        const auto verdict = m_client.trust().judge(socket.requestUrl().host(), chain, errors);
        m_refusal = verdict.error;
        if (!verdict.error)
            socket.ignoreSslErrors(verdict.ignorable);
    });
    // Queued: the socket is dropped in the slot, and must not be inside its own signal then.
    const auto gone = [this, &socket] {
        if (m_socket == &socket)
            onRefused();
    };
    connect(&socket, &QWebSocket::disconnected, this, gone, Qt::QueuedConnection);
    connect(&socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this, gone, Qt::QueuedConnection);
}

void PushSocket::onRefused()
{
    if (m_isOpen)
        return end({ErrorCode::NetworkUnreachable, m_socket->errorString(), m_socket->requestUrl().host()});
    dropSocket();
    if (m_refusal)
        return end(*m_refusal);
    openEventSource();
}

void PushSocket::openEventSource()
{
    m_events.reset();
    const auto half = std::chrono::duration_cast<std::chrono::seconds>(m_silence / 2);
    const QUrl url = m_client.session().eventSourceUrl(static_cast<int>(qMax<qint64>(half.count(), 1)));
    const auto piece = [this](const QByteArray& bytes) {
        setOpen();
        m_silent.start(m_silence);
        m_events.feed(bytes, [this](const QByteArray&, const QByteArray& data) { onText(data); });
    };
    m_stream = m_client.stream(url, m_silence, piece, this, [this](Result<void> ended) { end(ended.error()); });
}

void PushSocket::onText(const QByteArray& text)
{
    m_silent.start(m_silence);
    if (const auto states = statesFromPush(text, m_client.session().accountId)) {
        Q_EMIT stateChanged(*states);
        return;
    }
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (const QString type = object.value(u"@type").toString(); !type.isEmpty())
        Q_EMIT received(type, object);
}

bool PushSocket::send(const QJsonObject& object)
{
    if (!m_isOpen || !m_socket)
        return false;
    m_socket->sendTextMessage(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    return true;
}

void PushSocket::setOpen()
{
    if (m_isOpen)
        return;
    m_isOpen = true;
    m_silent.start(m_silence);
    Q_EMIT opened();
}

void PushSocket::end(Error error)
{
    if (!m_isActive)
        return;
    m_isActive = false;
    m_isOpen = false;
    dropSocket();
    Q_EMIT closed(error);
}

void PushSocket::dropSocket()
{
    m_ping.stop();
    m_silent.stop();
    if (QWebSocket* socket = m_socket.data()) {
        m_socket.clear();
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    if (HttpCall* stream = m_stream.data()) {
        m_stream.clear();
        stream->cancel();
    }
}

} // namespace sampan
