// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>
#include <functional>

namespace sampan::test
{

struct FakeRequest {
    QByteArray method;
    QString path;                          ///< with query
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

struct FakeReply {
    enum class Manner {
        Whole,
        Truncated, ///< announces everything, sends half, closes
        Silent,    ///< never answers
        Garbage,   ///< sends bytes that are no HTTP and closes
        Closed,    ///< closes at once
        Open,      ///< sends head and body without a length and stays open
    };
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    Manner manner = Manner::Whole;
};

/// A scripted HTTP server on a free loopback port: `handler` decides each answer. It understands just enough HTTP/1.1
/// for the workstation (lengths, keep-alive) and misbehaves on request.
class FakeServer : public QTcpServer
{
    Q_OBJECT

public:
    using Handler = std::function<FakeReply(const FakeRequest&)>;

    explicit FakeServer(QObject* parent = nullptr);
    ~FakeServer() override;

    /// Speaks TLS with the certificate chain and key of these PEM files (tests/support/tls).
    void useTls(const QString& chainFile, const QString& keyFile);
    bool start(quint16 port = 0);
    /// Closes the port and every connection.
    void stop();
    QUrl url() const;
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    const QList<FakeRequest>& requests() const { return m_requests; }
    /// Sends bytes into every connection kept open by Manner::Open.
    void sendToOpen(const QByteArray& bytes);
    int openCount() const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onBytes(QTcpSocket& socket);
    void answer(QTcpSocket& socket, const FakeRequest& request);

    Handler m_handler;
    QList<FakeRequest> m_requests;
    QHash<QTcpSocket*, QByteArray> m_buffers;
    QList<QPointer<QTcpSocket>> m_open;
    std::optional<QSslConfiguration> m_tls;
};

QString tlsFile(const char* name);

} // namespace sampan::test
