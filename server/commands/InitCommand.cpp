// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Commands.h"
#include "server/commands/Setup.h"
#include "server/commands/Workplace.h"
#include "server/services/TeamAdmin.h"

#include <algorithm>

namespace sampan::server
{
namespace
{

Result<bool> hasAdministrator(TeamAdmin& admin)
{
    const Result<QList<Agent>> agents = admin.agents();
    if (!agents)
        return agents.error();
    return std::any_of(agents->cbegin(), agents->cend(),
                       [](const Agent& agent) { return agent.role == Role::Administrator && agent.isActive; });
}

Result<QString> addAdministrator(TeamAdmin& admin, const Invocation& invocation, Console& console)
{
    const QString email = invocation.value(QStringLiteral("admin"));
    const Result<Config> config = configOf(invocation);
    if (!config)
        return config.error();
    const Result<QString> password = console.password(QStringLiteral("Password for ") + email, true);
    if (!password)
        return password.error();
    const QString name = invocation.value(QStringLiteral("admin-name"), QStringLiteral("Administrator"));
    const auto added =
        admin.addAgent({name, email, Role::Administrator, {}, *password}, PasswordHasher(config->passwordCost));
    if (!added)
        return added.error();
    return QStringLiteral("Administrator: %1").arg(added->email);
}

} // namespace

int commands::init(const Invocation& invocation, Console& console)
{
    const DataFolder folder = folderOf(invocation);
    const bool isNew = !folder.isInitialised();
    const QStringList names = invocation.options.value(QStringLiteral("name"));
    if (auto made = folder.create(); !made)
        return fail(console, made.error());
    const Result<FolderLock> lock = FolderLock::take(folder, FolderLock::Kind::Use);
    if (!lock)
        return fail(console, lock.error());
    const auto database = setUpFolder(folder, names, !names.isEmpty());
    if (!database)
        return fail(console, database.error());
    const SystemClock clock;
    TeamAdmin admin(**database, clock);
    const Result<bool> known = hasAdministrator(admin);
    if (!known)
        return fail(console, known.error());
    if (!*known && !invocation.has(QStringLiteral("admin")))
        return fail(
            console,
            {ErrorCode::InvalidArguments, QStringLiteral("Give the first administrator: --admin you@example.org"), {}});
    if (invocation.has(QStringLiteral("admin"))) {
        const Result<QString> added = addAdministrator(admin, invocation, console);
        if (!added)
            return fail(console, added.error());
        console.say(*added);
    }
    const Result<QString> fingerprint = fingerprintOf(folder.authority().authorityCertificate);
    if (!fingerprint)
        return fail(console, fingerprint.error());
    console.say((isNew ? QStringLiteral("Made the data folder %1") : QStringLiteral("The data folder %1 is ready"))
                    .arg(folder.path()));
    console.say(QStringLiteral("SHA-256 fingerprint of its authority: %1").arg(*fingerprint));
    return 0;
}

} // namespace sampan::server
