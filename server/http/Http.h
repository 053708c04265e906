// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrlQuery>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace sampan::http
{

/// What the rest of the server sees of HTTP; Boost.Beast stays inside Listener.cpp.

struct Request {
    QByteArray method; ///< upper case
    QString path;      ///< percent-decoded, starts with "/", never contains "." or ".." segments
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; a repeated header is joined by ", "
    QByteArray body;                       ///< already decompressed and within the limits
    QString peer;                          ///< address of the peer, for limits; never logged
    bool isTls = true;                     ///< false only for plain HTTP on loopback

    QByteArray header(const QByteArray& lowerCaseName) const { return headers.value(lowerCaseName); }
};

struct Response {
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool compressible = true; ///< zstd or gzip by the request's Accept-Encoding when the body is 1 KiB or longer
};

/// A line open to one client: a WebSocket or an EventSource stream. All calls are thread-safe, from any thread, also
/// long after the client has gone: then they do nothing. Over an EventSource `send` takes finished lines
/// ("event: state\ndata: {}\n\n", ": keep-alive\n\n"), and `close` just ends the stream.
class PushChannel
{
public:
    virtual ~PushChannel() = default;
    /// Queues one text message; a client that lets more than 1 MiB pile up is disconnected.
    virtual void send(QByteArray text) = 0;
    virtual void close(quint16 code, const QByteArray& reason) = 0;
};

/// What serves an open PushChannel; called on worker threads, one call at a time, `opened` first and `closed` last (and
/// always). May block on storage: the next message is read only when `received` has returned. Binary messages are
/// refused.
class PushSession
{
public:
    virtual ~PushSession() = default;
    virtual void opened(std::shared_ptr<PushChannel> channel) = 0;
    virtual void received(const QByteArray& text) = 0;
    virtual void closed() = 0;
};

/// A WebSocket upgrade or an EventSource request is answered with a session, or refused with a response.
struct Upgrade {
    std::unique_ptr<PushSession> session;
    QByteArray subprotocol; ///< for WebSocket, e.g. "jmap"
    Response refusal;       ///< used when `session` is null
};

class Handler
{
public:
    virtual ~Handler() = default;
    /// Called on a worker thread, possibly many at once. May block on storage.
    virtual Response handle(const Request& request) = 0;
    /// Largest body in bytes this request may have; asked after the header, before the body is read.
    virtual qint64 bodyLimit(const Request& headerOnly) = 0;
    virtual Upgrade webSocket(const Request& request) = 0;
    /// A GET whose answer is a text/event-stream; nothing when the path is an ordinary one.
    virtual std::optional<Upgrade> eventStream(const Request& request) = 0;
};

struct TlsFiles {
    QString certificateChain; ///< PEM file
    QString privateKey;       ///< PEM file
};

struct Limits {
    int headerBytes = 16 * 1024;
    int connections = 2000;
    int connectionsPerAddress = 64;
    int handshakeSeconds = 10;
    int headerSeconds = 15;
    int bodySeconds = 120; ///< a whole request body
    int stallSeconds = 30; ///< a body, either way, that does not move
    int idleSeconds = 75;
    int stopSeconds = 10; ///< how long a stop waits for requests that have begun
    int workerThreads = 4;
    int queuedRequests = 256; ///< waiting for a worker; beyond it the answer is 503 with Retry-After
    qint64 webSocketMessageBytes = 10 * 1024 * 1024;
    qint64 pushBacklogBytes = 1024 * 1024;
};

struct ListenOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;            ///< 0: any free port
    std::optional<TlsFiles> tls; ///< without it only a loopback address is accepted
    Limits limits;
};

/// Counters for /metrics; monotonic, thread-safe to read.
struct Counters {
    quint64 connections = 0;
    quint64 refusedConnections = 0;
    quint64 openConnections = 0;
    quint64 requests = 0;
    quint64 badRequests = 0;
    quint64 timeouts = 0;
};

/// Owns its threads; the destructor stops as `stop()` does. Start and stop from one thread.
class Listener
{
public:
    /// Errors: StorageFailed never; FileUnreadable for TLS files, Forbidden for plain HTTP off loopback,
    /// NetworkUnreachable when the address cannot be bound.
    static Result<std::unique_ptr<Listener>> start(ListenOptions options, std::shared_ptr<Handler> handler);
    virtual ~Listener() = default;
    virtual quint16 port() const = 0;
    virtual Counters counters() const = 0;
    /// Accepts nothing new, finishes what has begun within `stopSeconds`, then closes.
    virtual void stop() = 0;
    /// Reads the TLS files again for connections to come.
    virtual Result<void> reloadTls() = 0;
};

} // namespace sampan::http
