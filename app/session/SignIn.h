// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/TokenKeeper.h"
#include "domain/Agent.h"

namespace sampan
{

struct Credentials {
    QUrl server;
    QString user;
    QString password;
    QString device; ///< what the list of tokens shows for this computer
};

/// One sign-in: password for tokens, session resource, own agent. It asks `trustNeeded` when the server's authority is
/// unknown and goes on after `trust()`. Ends in one `finished`: success, failure, or `cancel()` with Cancelled;
/// destroying it ends it without a word. The tokens are in the keeper from the moment the server gave them.
class SignIn final : public QObject
{
    Q_OBJECT

public:
    SignIn(JmapClient& client, TokenKeeper& keeper, Credentials credentials, QObject* parent = nullptr);

    void start();
    void trust();
    void cancel();
    const Credentials& credentials() const { return m_credentials; }

Q_SIGNALS:
    void trustNeeded(const QString& host, const QString& fingerprint);
    void finished(const sampan::Result<sampan::Agent>& agent);

private:
    void askTokens();
    void onTokens(Result<HttpAnswer> answer);
    void askSession();
    void askAgent();
    void onAgent(Result<JmapResponse> response, const QString& callId);
    void end(Result<Agent> result);

    JmapClient& m_client;
    TokenKeeper& m_keeper;
    Credentials m_credentials;
    Id m_agentId;
    QPointer<HttpCall> m_call;
    bool m_hadPin = false;
    bool m_isDone = false;
};

} // namespace sampan
