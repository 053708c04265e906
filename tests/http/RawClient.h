// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

typedef struct ssl_st SSL;
typedef struct ssl_ctx_st SSL_CTX;

namespace sampan::http::test
{

struct Answer {
    int status = 0; ///< 0: the line ended before a whole answer had come
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    QByteArray header(const QByteArray& name) const { return headers.value(name); }
};

struct TlsWish {
    bool use = false;
    int minVersion = 0;
    int maxVersion = 0;
    QByteArray ciphers = {}; ///< for TLS 1.2 and lower
};

/// A blocking socket that says exactly the bytes it is told to. Every read gives up after 20 s, so a server that does
/// not answer fails the test and does not hang it.
class RawClient
{
public:
    explicit RawClient(quint16 port, const TlsWish& tls = {});
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    bool isConnected() const { return m_fd >= 0; }
    bool hasTls() const { return m_tlsDone; }
    QByteArray certificateName() const;

    /// False when the peer is gone.
    bool send(const QByteArray& bytes);
    /// The next whole answer (Content-Length or chunked). `head`: the answer to a HEAD has no body.
    Answer answer(bool head = false);
    Answer ask(const QByteArray& bytes);
    /// Reads until `mark` has come; what came up to its end, or everything if the line ended before.
    QByteArray readUntil(const QByteArray& mark);
    /// True once the peer has ended the line, reading away what still comes; waits for `milliseconds` at most.
    bool endsWithin(int milliseconds);
    /// Something (or the end) waits to be read, without waiting for it.
    bool hasInput() const;
    void shutdownWrite();
    void close();
    /// Ends with a reset in place of an orderly end.
    void reset();
    /// A small receive buffer, before anything is read.
    void setReceiveBuffer(int bytes);

private:
    qsizetype readSome(char* into, qsizetype size);
    bool fill();
    bool startTls(const TlsWish& tls);
    QByteArray take(qsizetype size);
    QByteArray takeChunks();

    int m_fd = -1;
    SSL_CTX* m_context = nullptr;
    SSL* m_ssl = nullptr;
    bool m_tlsDone = false;
    QByteArray m_buffer;
};

inline QByteArray get(const QByteArray& target, const QByteArray& moreHeaders = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + moreHeaders + "\r\n";
}

inline QByteArray post(const QByteArray& target, const QByteArray& body, const QByteArray& moreHeaders = {})
{
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n" + moreHeaders + "\r\n" + body;
}

} // namespace sampan::http::test
