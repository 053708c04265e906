// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Agent.h"

#include <QUrl>

namespace sampan
{

/// What is kept in the open about one account on this computer. Secrets are elsewhere.
struct Profile {
    enum class Secrets { Keychain, Passphrase };

    QUrl server;
    QString user;
    Agent agent;
    QByteArray pin; ///< the trusted certificate in PEM; empty: the system's store decides
    Secrets secrets = Secrets::Keychain;
    bool isSignedIn = false;

    bool isNull() const { return server.isEmpty(); }
};

/// The folder of profiles: one folder an account, named by a digest so that it tells no address, and the name of the
/// last one used. Files are readable by their owner alone.
class Profiles
{
public:
    explicit Profiles(QString root) : m_root(std::move(root)) {}
    /// The place the operating system intends for it.
    static QString defaultRoot();

    /// The name of an account's folder, also of its secrets.
    static QString nameOf(const QUrl& server, const QString& user);
    QString folderOf(const QUrl& server, const QString& user) const;
    /// A null profile if there is none. FileMalformed if its file cannot be understood.
    Result<Profile> last() const;
    /// Every account of this computer that can be read; in the order of their names.
    QList<Profile> all() const;
    /// By the name of its folder; a null profile if there is none.
    Result<Profile> named(const QString& name) const;
    Result<Profile> find(const QUrl& server, const QString& user) const;
    /// Also makes it the last one.
    Result<void> save(const Profile& profile) const;
    /// Removes the folder with everything in it; server and user stay remembered for the next sign-in.
    Result<void> remove(const Profile& profile) const;

private:
    Result<Profile> load(const QString& folder) const;

    QString m_root;
};

} // namespace sampan
