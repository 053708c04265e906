// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/SignIn.h"
#include "app/session/Vault.h"
#include "ports/SessionControl.h"

namespace sampan
{

/// Who works at this computer: signing in and out, the profile and its secrets, the tokens. A revoked or expired token
/// takes no data away: `signInNeeded` is told, the cache stays open, and signing in again goes on where it stopped.
/// GUI thread.
class Session final : public SessionControl
{
    Q_OBJECT

public:
    struct Setup {
        QString root;                     ///< the folder of profiles
        PassphraseSecretStore::Cost cost; ///< of a passphrase
    };

    Session(JmapClient& client, SecretStore& keychain, Setup setup, QObject* parent = nullptr);
    ~Session() override;

    bool isSignedIn() const override { return m_isOpen; }
    Agent agent() const override { return m_isOpen ? m_profile.agent : Agent(); }
    QUrl server() const override { return m_isOpen ? m_profile.server : QUrl(); }
    QUrl lastServer() const override { return m_offered.isEmpty() ? m_profile.server : m_offered; }
    QString lastUser() const override { return m_profile.user; }

    /// What `lastServer` answers instead of the last one (--server of the command line).
    void offer(const QUrl& server) { m_offered = server; }
    /// Opens an account (by the name of its folder; empty: the last one) without the network, if somebody is signed in
    /// there. Ends in signedIn, signedOut, failed or askPassphrase.
    void resume(const QString& account = {});
    /// The name of the account's folder; empty while nobody is signed in.
    QString account() const;
    /// Where the account's files are and what its cache is encrypted with; valid while signed in.
    QString folder() const;
    QByteArray cacheKey() const { return m_secrets.cacheKey; }
    /// What opens the account's cache before signedIn is told; its failure becomes failed.
    using Opener = std::function<void(const QString& folder, const QByteArray& key, std::function<void(Result<void>)>)>;
    void setOpener(Opener opener) { m_opener = std::move(opener); }
    /// What releases the account's files (the cache) before signOut touches them. Blocks until it is done.
    void setRelease(std::function<void()> release) { m_release = std::move(release); }

public Q_SLOTS:
    void signIn(const QString& server, const QString& user, const QString& password) override;
    void answerTrust(bool trusted) override;
    void answerPassphrase(const QString& passphrase) override;
    void cancel() override;
    void signOut(sampan::SessionControl::Leaving leaving) override;

Q_SIGNALS:
    /// The server takes the token no longer. Only signIn helps; nothing is lost.
    void signInNeeded(const sampan::Error& error);

private:
    void usePin(const Profile& profile);
    void useVault();
    void onResumed(Result<Secrets> secrets);
    void onSignedIn(const Result<Agent>& agent);
    void findKey();
    void keepSecrets();
    void open();
    void fail(const Error& error);
    void finishSignOut(Leaving leaving);
    void persist(const QByteArray& refreshToken, std::function<void()> done);

    JmapClient& m_client;
    Profiles m_profiles;
    Vault m_vault;
    TokenKeeper m_keeper;
    Profile m_profile;
    QUrl m_offered;
    Secrets m_secrets;
    QPointer<SignIn> m_signIn;
    Opener m_opener;
    std::function<void()> m_release;
    bool m_isOpen = false;
    bool m_isLeaving = false;
};

} // namespace sampan
