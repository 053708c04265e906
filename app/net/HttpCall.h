// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/HttpMessages.h"

#include <QFile>
#include <QPointer>
#include <QTimer>

namespace sampan
{

class JmapClient;

/// One HTTP exchange, made by JmapClient and deleted by itself. Its life: sent, perhaps repeated once after a refreshed
/// token, then exactly one end: success, failure, `cancel()` (Cancelled), silence or length (Timeout), or destruction
/// with the client (Cancelled). `done` is called once at that end, unless `context` was destroyed before. GUI thread.
class HttpCall final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpAnswer>)>;

    HttpCall(JmapClient& client, HttpRequest request, QObject* context, Done done);
    ~HttpCall() override;

    void start();
    void cancel();

Q_SIGNALS:
    void sent(qint64 bytes, qint64 total);
    void received(qint64 bytes, qint64 total);

private:
    void send();
    QNetworkReply* dispatch(const QNetworkRequest& request);
    void watch(QNetworkReply& reply);
    void takePieces();
    void finishReply();
    void refreshAndRepeat();
    void succeed(int status);
    void fail(Error error);
    void end(Result<HttpAnswer> result);
    void dropReply();

    JmapClient& m_client;
    HttpRequest m_request;
    QPointer<QObject> m_context;
    Done m_done;
    QPointer<QNetworkReply> m_reply;
    QFile m_bodyFile;
    QTimer m_idle;
    QTimer m_total;
    QByteArray m_token;
    QByteArray m_body;
    qint64 m_offset = 0;
    bool m_repeated = false;
    std::optional<Error> m_refusal;
};

} // namespace sampan
