// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "server/channels/email/StopSignal.h"

#include <QString>
#include <memory>
#include <sys/types.h>

struct ssl_st;
struct ssl_ctx_st;

namespace sampan::server
{

/// A TCP connection to a mail server with TLS on demand, made so that no server can hold us: every step has a deadline
/// and ends at once when the StopSignal is given. Certificates are verified with their host name against the system's
/// authorities or a given file. One thread.
class MailSocket
{
public:
    enum class Ready { Data, Timeout, Stopped, Failed };

    explicit MailSocket(StopSignal& stop);
    ~MailSocket();
    MailSocket(const MailSocket&) = delete;
    MailSocket& operator=(const MailSocket&) = delete;

    /// NetworkUnreachable, Timeout, Cancelled.
    Result<void> connect(const QString& host, quint16 port);
    /// TlsUntrusted with OpenSSL's reason; `authorityFile` empty: the system's authorities.
    Result<void> startTls(const QString& host, const QString& authorityFile);

    /// As read(2) and write(2), at most `timeout()`; -1 with `error()` set.
    ssize_t read(void* buffer, size_t size);
    ssize_t write(const void* buffer, size_t size);
    /// Waits for something to read.
    Ready waitReadable(int milliseconds);

    void setTimeout(int milliseconds) { m_timeout = milliseconds; }
    /// The most that may be read from now on before the server counts as mad.
    void allowBytes(qint64 bytes) { m_allowed = bytes; }
    /// Why the last step failed.
    const Error& error() const { return m_error; }
    int handle() const { return m_handle; }

private:
    Ready wait(short events, int milliseconds);
    Result<void> fail(ErrorCode code, const QString& detail);
    bool waitForTls(int result);
    ssize_t failed(Ready ready);
    Result<void> connectTo(const void* address, unsigned size, int family);
    Result<void> handshake();

    StopSignal& m_stop;
    QString m_host;
    int m_handle = -1;
    int m_timeout = 60'000;
    qint64 m_allowed = 0;
    ssl_ctx_st* m_context = nullptr;
    ssl_st* m_tls = nullptr;
    Error m_error;
};

} // namespace sampan::server
