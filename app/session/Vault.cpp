// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/Vault.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sampan
{
namespace
{

QByteArray toBytes(const Secrets& secrets)
{
    const QJsonObject json{
        {QStringLiteral("cacheKey"), QString::fromLatin1(secrets.cacheKey.toBase64())},
        {QStringLiteral("refreshToken"), QString::fromLatin1(secrets.refreshToken)},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<Secrets> secretsFromBytes(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Secrets secrets{QByteArray::fromBase64(json.value(u"cacheKey").toString().toLatin1()),
                    json.value(u"refreshToken").toString().toLatin1()};
    if (secrets.cacheKey.size() != 32)
        return Error{ErrorCode::FileMalformed, QStringLiteral("the kept secrets hold no key"), {}};
    return secrets;
}

} // namespace

Vault::Vault(SecretStore& keychain, PassphraseSecretStore::Cost cost, QObject* parent)
    : QObject(parent), m_keychain(keychain), m_cost(cost)
{
}

void Vault::use(const QString& name, const QString& folder, Profile::Secrets where)
{
    m_where = where;
    if (name == m_name)
        return;
    m_name = name;
    m_file = std::make_unique<PassphraseSecretStore>(folder + u"/secrets.json", m_cost);
}

void Vault::load(LoadDone done)
{
    if (m_where == Profile::Secrets::Keychain || m_file->isUnlocked())
        return read(present(), std::move(done));
    if (!m_file->exists())
        return done(Error{ErrorCode::NotFound, {}, {}});
    ask(false, [this, done = std::move(done)](Result<void> unlocked) {
        if (!unlocked)
            return done(unlocked.error());
        read(*m_file, done);
    });
}

void Vault::keep(const Secrets& secrets, KeepDone done)
{
    if (m_where == Profile::Secrets::Passphrase && m_file->isUnlocked())
        return write(*m_file, secrets, std::move(done));
    const auto toFile = [this, secrets, done](Result<void> opened) {
        if (!opened)
            return done(opened.error());
        m_where = Profile::Secrets::Passphrase;
        write(*m_file, secrets, done);
    };
    if (m_where == Profile::Secrets::Passphrase)
        return ask(!m_file->exists(), toFile);
    write(m_keychain, secrets, [this, toFile, done](Result<void> written) {
        if (written)
            return done({});
        ask(!m_file->exists(), toFile);
    });
}

void Vault::update(const Secrets& secrets, KeepDone done)
{
    write(present(), secrets, std::move(done));
}

void Vault::forget(KeepDone done)
{
    if (const auto destroyed = m_file->destroy(); !destroyed)
        return done(destroyed);
    if (m_where == Profile::Secrets::Passphrase)
        return done({});
    m_keychain.remove(m_name, this, std::move(done));
}

void Vault::answer(const QString& passphrase)
{
    if (!m_asked)
        return;
    const KeepDone then = std::exchange(m_asked, nullptr);
    if (passphrase.isEmpty())
        return then(Error{ErrorCode::Cancelled, QStringLiteral("no passphrase was given"), {}});
    if (m_askedNew)
        m_file->choose(passphrase, this, then);
    else
        m_file->unlock(passphrase, this, then);
}

void Vault::ask(bool isNew, KeepDone then)
{
    m_asked = std::move(then);
    m_askedNew = isNew;
    Q_EMIT askPassphrase(isNew);
}

void Vault::read(SecretStore& store, LoadDone done)
{
    store.read(m_name, this, [done = std::move(done)](Result<QByteArray> bytes) {
        if (!bytes)
            return done(bytes.error());
        done(secretsFromBytes(*bytes));
    });
}

void Vault::write(SecretStore& store, const Secrets& secrets, KeepDone done)
{
    store.write(m_name, toBytes(secrets), this, std::move(done));
}

SecretStore& Vault::present()
{
    if (m_where == Profile::Secrets::Keychain)
        return m_keychain;
    return *m_file;
}

} // namespace sampan
