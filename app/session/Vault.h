// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/PassphraseSecretStore.h"
#include "app/session/Profiles.h"

#include <memory>

namespace sampan
{

/// The two secrets of one account.
struct Secrets {
    QByteArray cacheKey; ///< 32 bytes
    QByteArray refreshToken;
};

/// Where the secrets of the present account are: the keychain, or where it does not answer a file under a passphrase.
/// One question at a time; each call of `load` and `keep` ends in one `done`. GUI thread.
class Vault final : public QObject
{
    Q_OBJECT

public:
    using LoadDone = std::function<void(Result<Secrets>)>;
    using KeepDone = std::function<void(Result<void>)>;

    Vault(SecretStore& keychain, PassphraseSecretStore::Cost cost, QObject* parent = nullptr);

    /// The account whose secrets are meant from now on; forgets what was unlocked for another.
    void use(const QString& name, const QString& folder, Profile::Secrets where);
    Profile::Secrets where() const { return m_where; }

    /// NotFound if there are none yet, Cancelled if the passphrase was not given, StorageKeyWrong if it was wrong.
    void load(LoadDone done);
    void keep(const Secrets& secrets, KeepDone done);
    /// As `keep`, but where that would ask for a passphrase it fails instead.
    void update(const Secrets& secrets, KeepDone done);
    void forget(KeepDone done);
    void answer(const QString& passphrase);

Q_SIGNALS:
    void askPassphrase(bool isNew);

private:
    void read(SecretStore& store, LoadDone done);
    void write(SecretStore& store, const Secrets& secrets, KeepDone done);
    void ask(bool isNew, KeepDone then);
    SecretStore& present();

    SecretStore& m_keychain;
    PassphraseSecretStore::Cost m_cost;
    std::unique_ptr<PassphraseSecretStore> m_file;
    QString m_name;
    Profile::Secrets m_where = Profile::Secrets::Keychain;
    KeepDone m_asked;
    bool m_askedNew = false;
};

} // namespace sampan
