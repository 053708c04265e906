// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/HttpCall.h"
#include "app/net/JmapTypes.h"
#include "app/net/TlsTrust.h"
#include "app/net/TokenSource.h"

#include <QNetworkAccessManager>

namespace sampan
{

struct UploadedBlob {
    QString blobId;
    QString type;
    qint64 size = 0;
};

/// The only place that sends HTTP. Every call returns a handle to cancel it and ends once, as HttpCall says; the handle
/// may be null later, so keep it in a QPointer. GUI thread.
class JmapClient : public QObject
{
    Q_OBJECT

public:
    struct Timeouts {
        std::chrono::milliseconds idle{30'000};
        std::chrono::milliseconds total{120'000};
    };
    template <typename T> using Done = std::function<void(Result<T>)>;

    explicit JmapClient(TlsTrust& trust, QObject* parent = nullptr);
    ~JmapClient() override;

    void setTokenSource(TokenSource* tokens) { m_tokens = tokens; }
    void setTimeouts(Timeouts timeouts) { m_timeouts = timeouts; }

    /// The session the other calls speak to; set by `fetchSession`.
    const JmapSession& session() const { return m_session; }
    bool hasSession() const { return !m_session.accountId.isEmpty(); }
    void dropSession() { m_session = {}; }

    HttpCall* http(HttpRequest request, QObject* context, HttpCall::Done done);
    /// Reads the session resource at `server`/.well-known/jmap and keeps it.
    HttpCall* fetchSession(const QUrl& server, QObject* context, Done<JmapSession> done);
    HttpCall* call(const JmapRequest& request, QObject* context, Done<JmapResponse> done);
    HttpCall* upload(const QByteArray& bytes, const QString& type, QObject* context, Done<UploadedBlob> done);
    HttpCall* uploadFile(const QString& path, const QString& type, QObject* context, Done<UploadedBlob> done);
    /// Pieces go to `sink` with their offset; `from` resumes an earlier download.
    HttpCall* download(const QString& blobId, qint64 from, qint64 maxBytes,
                       std::function<Result<void>(const QByteArray&, qint64)> sink, QObject* context, Done<void> done);
    /// An event stream: pieces until it ends, which is always told as an Error.
    HttpCall* stream(const QUrl& url, std::chrono::milliseconds idle, std::function<void(const QByteArray&)> piece,
                     QObject* context, Done<void> done);

    TlsTrust& trust() const { return m_trust; }
    QByteArray accessToken() const { return m_tokens ? m_tokens->accessToken() : QByteArray(); }
    void refreshToken(const QByteArray& used, QObject* context, std::function<void(Result<void>)> done);
    /// https anywhere; http only to this computer, for tests and development.
    static bool mayTalkTo(const QUrl& url);
    QNetworkAccessManager& manager() { return m_manager; }

Q_SIGNALS:
    /// An answer named another state of the session than the one kept here (RFC 8620, 3.4): it should be fetched again.
    /// Told once for each new state.
    void sessionOutdated();

private:
    void compareSession(const QString& state);
    HttpCall* sendUpload(HttpRequest request, QObject* context, Done<UploadedBlob> done);

    TlsTrust& m_trust;
    TokenSource* m_tokens = nullptr;
    Timeouts m_timeouts;
    JmapSession m_session;
    QString m_toldState;
    QNetworkAccessManager m_manager;
};

} // namespace sampan
