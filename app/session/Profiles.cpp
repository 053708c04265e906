// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/Profiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace sampan
{
namespace
{

const QString kProfileFile = QStringLiteral("profile.json");
const QString kLastFile = QStringLiteral("last");

Result<void> writeOwn(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::FileUnwritable, file.errorString(), path};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(content);
    if (!file.commit())
        return Error{ErrorCode::FileUnwritable, file.errorString(), path};
    return {};
}

QJsonObject profileToJson(const Profile& profile)
{
    const bool keychain = profile.secrets == Profile::Secrets::Keychain;
    return {{QStringLiteral("server"), profile.server.toString()},
            {QStringLiteral("user"), profile.user},
            {QStringLiteral("agent"), profile.agent.id.isEmpty() ? QJsonValue() : QJsonValue(toJson(profile.agent))},
            {QStringLiteral("pin"), QString::fromLatin1(profile.pin)},
            {QStringLiteral("secrets"), keychain ? QStringLiteral("keychain") : QStringLiteral("passphrase")},
            {QStringLiteral("isSignedIn"), profile.isSignedIn}};
}

Result<Profile> profileFromJson(const QJsonObject& json, const QString& path)
{
    Profile profile;
    profile.server = QUrl(json.value(u"server").toString());
    profile.user = json.value(u"user").toString();
    profile.pin = json.value(u"pin").toString().toLatin1();
    profile.isSignedIn = json.value(u"isSignedIn").toBool();
    const bool keychain = json.value(u"secrets").toString() != u"passphrase";
    profile.secrets = keychain ? Profile::Secrets::Keychain : Profile::Secrets::Passphrase;
    if (profile.server.isEmpty())
        return Error{ErrorCode::FileMalformed, QStringLiteral("no server in the profile"), path};
    if (!json.value(u"agent").isObject())
        return profile;
    auto agent = agentFromJson(json.value(u"agent").toObject());
    if (!agent)
        return Error{ErrorCode::FileMalformed, agent.error().detail, path};
    profile.agent = std::move(agent).value();
    return profile;
}

} // namespace

QString Profiles::defaultRoot()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/sampan");
}

QString Profiles::nameOf(const QUrl& server, const QString& user)
{
    const QString key = server.toString(QUrl::RemovePath) + u'\n' + user.trimmed().toLower();
    const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(24));
}

QString Profiles::folderOf(const QUrl& server, const QString& user) const
{
    return m_root + u'/' + nameOf(server, user);
}

Result<Profile> Profiles::last() const
{
    QFile file(m_root + u'/' + kLastFile);
    if (!file.exists())
        return Profile{};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), file.fileName()};
    const QString name = QFileInfo(QString::fromUtf8(file.readAll()).trimmed()).fileName();
    return load(m_root + u'/' + name);
}

QList<Profile> Profiles::all() const
{
    QList<Profile> found;
    const QStringList folders = QDir(m_root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& folder : folders) {
        if (const auto profile = load(m_root + u'/' + folder); profile && !profile->isNull())
            found.append(*profile);
    }
    return found;
}

Result<Profile> Profiles::named(const QString& name) const
{
    return load(m_root + u'/' + QFileInfo(name).fileName());
}

Result<Profile> Profiles::find(const QUrl& server, const QString& user) const
{
    return load(folderOf(server, user));
}

Result<Profile> Profiles::load(const QString& folder) const
{
    QFile file(folder + u'/' + kProfileFile);
    if (!file.exists())
        return Profile{};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), file.fileName()};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return profileFromJson(document.object(), file.fileName());
}

Result<void> Profiles::save(const Profile& profile) const
{
    const QString folder = folderOf(profile.server, profile.user);
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::FileUnwritable, QStringLiteral("cannot make the folder"), folder};
    const auto own = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QFile::setPermissions(m_root, own);
    QFile::setPermissions(folder, own);
    const QByteArray json = QJsonDocument(profileToJson(profile)).toJson();
    if (const auto written = writeOwn(folder + u'/' + kProfileFile, json); !written)
        return written;
    return writeOwn(m_root + u'/' + kLastFile, nameOf(profile.server, profile.user).toUtf8());
}

Result<void> Profiles::remove(const Profile& profile) const
{
    const QString folder = folderOf(profile.server, profile.user);
    if (!QDir(folder).removeRecursively())
        return Error{ErrorCode::FileUnwritable, QStringLiteral("cannot remove the folder"), folder};
    Profile rest;
    rest.server = profile.server;
    rest.user = profile.user;
    return save(rest);
}

} // namespace sampan
