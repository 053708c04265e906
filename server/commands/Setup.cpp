// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Setup.h"

#include "domain/Instant.h"
#include "server/services/InboxAdminSecrets.h"

#include <QFileInfo>
#include <QSysInfo>

namespace sampan::server
{
namespace
{

constexpr int kRenewDays = 30;

Result<void> certify(const DataFolder& folder, const QStringList& names, bool renew)
{
    const AuthorityFiles files = folder.authority();
    const QDateTime now = nowUtc();
    if (auto made = makeAuthority(files, now); !made)
        return made;
    if (QFileInfo::exists(files.server) && !renew) {
        const Result<QDateTime> end = expiryOf(files.server);
        if (end && now.daysTo(*end) > kRenewDays)
            return {};
    }
    return issueServerCertificate(files, certificateNames(names), now);
}

} // namespace

QStringList certificateNames(const QStringList& given)
{
    QStringList names =
        given + QStringList{QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    const QString own = QSysInfo::machineHostName();
    if (!own.isEmpty())
        names.append(own);
    names.removeDuplicates();
    return names;
}

Result<std::unique_ptr<Database>> setUpFolder(const DataFolder& folder, const QStringList& names, bool renew)
{
    if (auto made = folder.create(); !made)
        return made.error();
    if (auto certified = certify(folder, names, renew); !certified)
        return certified.error();
    if (const auto key = InboxAdminSecrets::open(folder.secretKey()); !key)
        return key.error();
    return Database::open(folder.database());
}

} // namespace sampan::server
