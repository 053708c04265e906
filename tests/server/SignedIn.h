// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ServerProcess.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QWebSocket>
#include <functional>

namespace sampan::server::test
{

/// The program serving over TLS, and somebody signed in to it.
class SignedIn
{
public:
    /// `prepare` runs before the program serves.
    explicit SignedIn(const std::function<void(const ServerProcess& server)>& prepare = {});
    ~SignedIn();
    SignedIn(const SignedIn&) = delete;
    SignedIn& operator=(const SignedIn&) = delete;

    /// Becomes somebody else from now on.
    void signInAs(const char* user, const char* password);
    /// With the token, trusting nobody but the folder's own authority.
    QNetworkRequest request(const char* path) const;
    std::unique_ptr<QNetworkReply> get(const char* path);
    std::unique_ptr<QNetworkReply> post(const char* path, const QByteArray& body);
    /// The answer to one method call.
    QByteArray call(const QByteArray& method, const QByteArray& arguments);
    /// On a connection of its own: a label everybody sees.
    void makeLabel(const char* name);
    std::unique_ptr<QNetworkReply> events(const char* options);
    QProcess& process() { return *m_process; }

    const ServerProcess server;

private:
    QNetworkAccessManager m_network;
    std::unique_ptr<QProcess> m_process;
    QString m_url;
    QByteArray m_token;
};

/// An open WebSocket with push enabled.
class PushLine
{
public:
    explicit PushLine(SignedIn& signedIn);

    /// True once a message with the text has come.
    bool hears(QStringView text);
    void send(const QString& text) { m_socket.sendTextMessage(text); }
    bool isOpen() const { return m_socket.isValid(); }
    /// Waits for the server to end it and tells its code; 0 if it does not.
    int closeCode();

private:
    QWebSocket m_socket;
    QStringList m_received;
};

} // namespace sampan::server::test
