// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"
#include "domain/Error.h"

#include <QObject>
#include <QUrl>

namespace sampan
{

/// Signing in and out, as the sign-in screen sees it. GUI thread; every call returns at once and ends in one signal.
class SessionControl : public QObject
{
    Q_OBJECT

public:
    enum class Leaving { KeepData, WipeData };
    Q_ENUM(Leaving)

    using QObject::QObject;

    virtual bool isSignedIn() const = 0;
    /// The signed-in agent; empty id when nobody is.
    virtual Agent agent() const = 0;
    virtual QUrl server() const = 0;
    /// What the sign-in screen offers first: the last server and user, may be empty.
    virtual QUrl lastServer() const = 0;
    virtual QString lastUser() const = 0;

public Q_SLOTS:
    /// `server` may be a bare host; https is assumed. Ends in signedIn, failed, or a question (askTrust,
    /// askPassphrase).
    virtual void signIn(const QString& server, const QString& user, const QString& password) = 0;
    /// The answer to askTrust.
    virtual void answerTrust(bool trusted) = 0;
    /// The answer to askPassphrase; an empty text cancels.
    virtual void answerPassphrase(const QString& passphrase) = 0;
    virtual void cancel() = 0;
    /// Ends in signedOut. Wiping removes the cache, the outbox and the secrets of this account from this computer.
    virtual void signOut(sampan::SessionControl::Leaving leaving) = 0;

Q_SIGNALS:
    /// First contact with a private authority: show host and SHA-256 fingerprint (hex pairs with colons).
    void askTrust(const QString& host, const QString& fingerprint);
    /// No keychain answers: a passphrase protects the secrets. `isNew`: it is being chosen, ask for it twice.
    void askPassphrase(bool isNew);
    void signedIn(const sampan::Agent& agent);
    void signedOut();
    void failed(const sampan::Error& error);
};

} // namespace sampan
