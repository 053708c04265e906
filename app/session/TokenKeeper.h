// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/JmapClient.h"
#include "domain/Id.h"

namespace sampan
{

/// What a sign-in or refresh gives.
struct TokenPair {
    QByteArray access;
    QByteArray refresh;
    Id agentId; ///< may be empty in a refresh
};
/// MalformedReply if a token is missing.
Result<TokenPair> tokenPairFromJson(const QJsonObject& json);

/// Holds the access token in memory and renews it. However many requests find it expired at once, one exchange is made.
/// The new refresh token is put away before the new access token is used, because the server forgets the old pair at
/// that first use. GUI thread.
class TokenKeeper final : public QObject, public TokenSource
{
    Q_OBJECT

public:
    using Persist = std::function<void(const QByteArray& refreshToken, std::function<void()> done)>;

    explicit TokenKeeper(JmapClient& client, QObject* parent = nullptr);

    void setServer(const QUrl& server) { m_server = server; }
    void setPersist(Persist persist) { m_persist = std::move(persist); }
    void install(const TokenPair& pair);
    void clear();
    const QByteArray& refreshTokenValue() const { return m_pair.refresh; }

    QByteArray accessToken() const override { return m_pair.access; }
    void refresh(const QByteArray& used, QObject* context, std::function<void(Result<void>)> done) override;

Q_SIGNALS:
    /// The server takes the refresh token no longer; somebody has to sign in again.
    void lost(const sampan::Error& error);

private:
    struct Waiting {
        QPointer<QObject> context;
        std::function<void(Result<void>)> done;
    };

    void ask();
    void onAnswer(Result<HttpAnswer> answer);
    void settle(Result<void> result);

    JmapClient& m_client;
    QUrl m_server;
    Persist m_persist;
    TokenPair m_pair;
    QList<Waiting> m_waiting;
    QPointer<HttpCall> m_call;
    quint64 m_generation = 0;
};

} // namespace sampan
