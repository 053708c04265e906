// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Workplace.h"

#include "server/commands/Sentences.h"

#include <QDir>
#include <QFileInfo>

namespace sampan::server
{

DataFolder folderOf(const Invocation& invocation)
{
    const QString fallback = qEnvironmentVariable("SAMPAN_SERVER_DATA", QStringLiteral("/var/lib/sampan-server"));
    return DataFolder(QDir(invocation.value(QStringLiteral("data"), fallback)).absolutePath());
}

Result<Config> configOf(const Invocation& invocation)
{
    const QString given = invocation.value(QStringLiteral("config"));
    return readConfig(given.isEmpty() ? folderOf(invocation).config() : given, !given.isEmpty());
}

Result<Workplace> Workplace::open(const Invocation& invocation, FolderLock::Kind kind)
{
    const DataFolder folder = folderOf(invocation);
    const QFileInfo place(folder.path());
    if (place.exists() && !(place.isReadable() && place.isWritable() && place.isExecutable()))
        return Error{ErrorCode::FileUnwritable, QStringLiteral("permission denied"), folder.path()};
    if (!folder.isInitialised())
        return Error{ErrorCode::NotFound, QStringLiteral("no data folder"),
                     QString(u"data folder at " + folder.path() + u"; \"sampan-server init\" makes one")};
    Result<FolderLock> lock = FolderLock::take(folder, kind);
    if (!lock)
        return lock.error();
    Result<std::unique_ptr<Database>> database = Database::open(folder.database());
    if (!database) {
        Error error = database.error();
        if (error.subject.isEmpty())
            error.subject = folder.database();
        return error;
    }
    return Workplace{folder, std::move(*lock), std::move(*database)};
}

int fail(Console& console, const Error& error)
{
    console.complain(sentenceOf(error));
    return 1;
}

} // namespace sampan::server
