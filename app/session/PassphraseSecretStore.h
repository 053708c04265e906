// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/SecretStore.h"

#include <QHash>

namespace sampan
{

/// Secrets in one file, sealed (XSalsa20-Poly1305) with a key made from a passphrase (Argon2id); for computers without
/// a keychain. Locked until `unlock` or `choose`; while locked everything ends with StorageKeyWrong.
class PassphraseSecretStore final : public SecretStore
{
public:
    /// What one derivation costs; the file remembers the figures it was made with.
    struct Cost {
        quint64 operations = 3;
        quint64 memoryBytes = 64 * 1024 * 1024;
    };

    explicit PassphraseSecretStore(QString file) : PassphraseSecretStore(std::move(file), Cost{}) {}
    PassphraseSecretStore(QString file, Cost cost);
    ~PassphraseSecretStore() override;

    bool exists() const;
    bool isUnlocked() const { return !m_key.isEmpty(); }
    /// Starts an empty store under a new passphrase, off the GUI thread.
    void choose(const QString& passphrase, QObject* context, WriteDone done);
    /// StorageKeyWrong for a wrong passphrase, FileMalformed for a damaged file.
    void unlock(const QString& passphrase, QObject* context, WriteDone done);
    /// Removes the file.
    Result<void> destroy();

    void read(const QString& name, QObject* context, ReadDone done) override;
    void write(const QString& name, const QByteArray& value, QObject* context, WriteDone done) override;
    void remove(const QString& name, QObject* context, WriteDone done) override;

private:
    Result<void> save() const;

    QString m_file;
    Cost m_cost;
    QByteArray m_salt;
    QByteArray m_key;
    QHash<QString, QByteArray> m_secrets;
};

} // namespace sampan
