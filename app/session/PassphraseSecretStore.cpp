// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/PassphraseSecretStore.h"

#include "app/net/OffThread.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <sodium.h>

namespace sampan
{
namespace
{

struct Sealed {
    PassphraseSecretStore::Cost cost;
    QByteArray salt;
    QByteArray nonce;
    QByteArray box;
};

unsigned char* bytes(QByteArray& data)
{
    return reinterpret_cast<unsigned char*>(data.data());
}
const unsigned char* bytes(const QByteArray& data)
{
    return reinterpret_cast<const unsigned char*>(data.constData());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray data(size, '\0');
    randombytes_buf(data.data(), static_cast<size_t>(size));
    return data;
}

Result<QByteArray> derive(const QString& passphrase, const QByteArray& salt, PassphraseSecretStore::Cost cost)
{
    const QByteArray text = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    const int failed = crypto_pwhash(bytes(key), crypto_secretbox_KEYBYTES, text.constData(),
                                     static_cast<unsigned long long>(text.size()), bytes(salt), cost.operations,
                                     static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return Error{ErrorCode::Internal, QStringLiteral("not enough memory to derive the key"), {}};
    return key;
}

QByteArray field(const QJsonObject& json, const char* name)
{
    return QByteArray::fromBase64(json.value(QLatin1StringView(name)).toString().toLatin1());
}

Result<Sealed> readSealed(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), path};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Sealed sealed;
    sealed.cost.operations = static_cast<quint64>(json.value(u"operations").toInteger());
    sealed.cost.memoryBytes = static_cast<quint64>(json.value(u"memoryBytes").toInteger());
    sealed.salt = field(json, "salt");
    sealed.nonce = field(json, "nonce");
    sealed.box = field(json, "box");
    const bool fits = sealed.salt.size() == crypto_pwhash_SALTBYTES &&
                      sealed.nonce.size() == crypto_secretbox_NONCEBYTES &&
                      sealed.box.size() >= crypto_secretbox_MACBYTES &&
                      sealed.cost.memoryBytes <= 1024ULL * 1024 * 1024 && sealed.cost.operations <= 100;
    if (!fits)
        return Error{ErrorCode::FileMalformed, QStringLiteral("not a file of secrets"), path};
    return sealed;
}

Result<QHash<QString, QByteArray>> openBox(const Sealed& sealed, const QByteArray& key)
{
    QByteArray plain(sealed.box.size() - crypto_secretbox_MACBYTES, '\0');
    const int wrong =
        crypto_secretbox_open_easy(bytes(plain), bytes(sealed.box), static_cast<unsigned long long>(sealed.box.size()),
                                   bytes(sealed.nonce), bytes(key));
    if (wrong != 0)
        return Error{ErrorCode::StorageKeyWrong, QStringLiteral("the passphrase does not open the secrets"), {}};
    QHash<QString, QByteArray> secrets;
    const QJsonObject json = QJsonDocument::fromJson(plain).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        secrets.insert(it.key(), QByteArray::fromBase64(it.value().toString().toLatin1()));
    return secrets;
}

} // namespace

PassphraseSecretStore::PassphraseSecretStore(QString file, Cost cost) : m_file(std::move(file)), m_cost(cost)
{
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
}

PassphraseSecretStore::~PassphraseSecretStore()
{
    m_key.detach();
    sodium_memzero(m_key.data(), static_cast<size_t>(m_key.size()));
}

bool PassphraseSecretStore::exists() const
{
    return QFileInfo::exists(m_file);
}

void PassphraseSecretStore::choose(const QString& passphrase, QObject* context, WriteDone done)
{
    const QByteArray salt = randomBytes(crypto_pwhash_SALTBYTES);
    runOffThread<Result<QByteArray>>([passphrase, salt, cost = m_cost] { return derive(passphrase, salt, cost); },
                                     context,
                                     [this, salt, done = std::move(done)](Result<QByteArray> key) {
                                         if (!key)
                                             return done(key.error());
                                         m_salt = salt;
                                         m_key = *key;
                                         m_secrets.clear();
                                         done(save());
                                     });
}

void PassphraseSecretStore::unlock(const QString& passphrase, QObject* context, WriteDone done)
{
    const auto sealed = readSealed(m_file);
    if (!sealed)
        return done(sealed.error());
    runOffThread<Result<QByteArray>>(
        [passphrase, sealed = *sealed] { return derive(passphrase, sealed.salt, sealed.cost); }, context,
        [this, sealed = *sealed, done = std::move(done)](Result<QByteArray> key) {
            if (!key)
                return done(key.error());
            auto secrets = openBox(sealed, *key);
            if (!secrets)
                return done(secrets.error());
            m_cost = sealed.cost;
            m_salt = sealed.salt;
            m_key = *key;
            m_secrets = std::move(secrets).value();
            done({});
        });
}

Result<void> PassphraseSecretStore::destroy()
{
    m_key.clear();
    m_secrets.clear();
    if (exists() && !QFile::remove(m_file))
        return Error{ErrorCode::FileUnwritable, QStringLiteral("cannot remove"), m_file};
    return {};
}

void PassphraseSecretStore::read(const QString& name, QObject*, ReadDone done)
{
    if (!isUnlocked())
        return done(Error{ErrorCode::StorageKeyWrong, QStringLiteral("the secrets are locked"), {}});
    const auto it = m_secrets.constFind(name);
    if (it == m_secrets.constEnd())
        return done(Error{ErrorCode::NotFound, {}, name});
    done(*it);
}

void PassphraseSecretStore::write(const QString& name, const QByteArray& value, QObject*, WriteDone done)
{
    m_secrets.insert(name, value);
    done(save());
}

void PassphraseSecretStore::remove(const QString& name, QObject*, WriteDone done)
{
    if (!exists() || m_secrets.remove(name) == 0)
        return done({});
    done(save());
}

Result<void> PassphraseSecretStore::save() const
{
    if (!isUnlocked())
        return Error{ErrorCode::StorageKeyWrong, QStringLiteral("the secrets are locked"), {}};
    QJsonObject secrets;
    for (auto it = m_secrets.begin(); it != m_secrets.end(); ++it)
        secrets.insert(it.key(), QString::fromLatin1(it.value().toBase64()));
    const QByteArray plain = QJsonDocument(secrets).toJson(QJsonDocument::Compact);
    const QByteArray nonce = randomBytes(crypto_secretbox_NONCEBYTES);
    QByteArray box(plain.size() + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(bytes(box), bytes(plain), static_cast<unsigned long long>(plain.size()), bytes(nonce),
                          bytes(m_key));
    const auto text = [](const QByteArray& data) { return QString::fromLatin1(data.toBase64()); };
    const QJsonObject json{{QStringLiteral("operations"), static_cast<qint64>(m_cost.operations)},
                           {QStringLiteral("memoryBytes"), static_cast<qint64>(m_cost.memoryBytes)},
                           {QStringLiteral("salt"), text(m_salt)},
                           {QStringLiteral("nonce"), text(nonce)},
                           {QStringLiteral("box"), text(box)}};
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::FileUnwritable, file.errorString(), m_file};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(json).toJson());
    if (!file.commit())
        return Error{ErrorCode::FileUnwritable, file.errorString(), m_file};
    return {};
}

} // namespace sampan
