// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Instant.h"
#include "server/commands/BlobCheck.h"
#include "server/commands/Commands.h"
#include "server/commands/Progress.h"
#include "server/commands/Tar.h"
#include "server/commands/Workplace.h"
#include "server/storage/CheckRows.h"
#include "server/storage/Dialect.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace sampan::server
{
namespace
{

/// What a backup may contain; anything else could write outside the folder.
bool isExpected(const QString& name)
{
    static const QRegularExpression shape(
        QStringLiteral("^(sampan\\.db|secret\\.key|sampan-server\\.conf|tls/[a-z]+\\.(crt|key|pem)|blobs/[0-9a-f]{2}/"
                       "[0-9a-f]{2}/[0-9a-f]{64})$"));
    return shape.match(name).hasMatch() && !name.contains(QStringLiteral(".."));
}

Result<void> unpack(QFile& in, const QString& into, Console& console)
{
    Progress progress(console, QStringLiteral("Reading the backup"), in.size());
    qint64 done = 0;
    TarReader tar(in);
    for (;;) {
        const Result<TarReader::Entry> entry = tar.next();
        if (!entry)
            return Error{entry.error().code, entry.error().detail, in.fileName()};
        if (entry->name.isEmpty())
            return {};
        if (!isExpected(entry->name))
            return Error{ErrorCode::FileMalformed, QStringLiteral("it is no backup of sampan-server"), in.fileName()};
        const QString file = into + u'/' + entry->name;
        QDir().mkpath(QFileInfo(file).absolutePath());
        const auto copied = tar.copyTo(file, [&](qint64 bytes) { progress.at(done += bytes); });
        if (!copied)
            return Error{copied.error().code, copied.error().detail,
                         copied.error().subject.isEmpty() ? in.fileName() : file};
    }
}

Result<void> checkUnpacked(const DataFolder& folder, Console& console)
{
    if (!folder.isInitialised())
        return Error{ErrorCode::FileMalformed, QStringLiteral("it holds no database"), {}};
    const auto database = Database::open(folder.database());
    if (!database)
        return database.error();
    const auto sound = (*database)->read([](Connection& connection) -> Result<void> {
        if (auto whole = dialect::checkThoroughly(connection); !whole)
            return whole;
        return checkRows::checkChangeLog(connection);
    });
    if (!sound)
        return sound;
    const Result<BlobReport> blobs = checkBlobs(**database, folder.blobs(), console);
    if (!blobs)
        return blobs.error();
    if (!blobs->findings.isEmpty())
        return Error{ErrorCode::FileMalformed, blobs->findings.first(), {}};
    return {};
}

const QStringList& parts()
{
    static const QStringList names{
        QStringLiteral("sampan.db"),  QStringLiteral("sampan.db-wal"),      QStringLiteral("sampan.db-shm"),
        QStringLiteral("secret.key"), QStringLiteral("sampan-server.conf"), QStringLiteral("tls"),
        QStringLiteral("blobs")};
    return names;
}

Result<void> move(const QString& from, const QString& to)
{
    for (const QString& part : parts()) {
        const QString source = from + u'/' + part;
        if (QFileInfo::exists(source) && !QDir().rename(source, to + u'/' + part))
            return Error{ErrorCode::FileUnwritable, QStringLiteral("it cannot be moved"), source};
    }
    return {};
}

Result<QString> replaceFolder(const DataFolder& folder, const QString& unpacked)
{
    QString kept;
    if (folder.isInitialised()) {
        kept = folder.path() + QStringLiteral("/replaced-") + nowUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        if (!QDir().mkdir(kept))
            return Error{ErrorCode::FileUnwritable, QStringLiteral("it cannot be made"), kept};
        if (auto moved = move(folder.path(), kept); !moved)
            return moved.error();
    } else {
        // Empty folders that create() made stand in the way of the new ones.
        QDir().rmdir(folder.blobs());
        QDir().rmdir(folder.path() + QStringLiteral("/tls"));
    }
    if (auto moved = move(unpacked, folder.path()); !moved)
        return moved.error();
    return kept;
}

Result<QString> restoreFrom(const QString& file, const DataFolder& folder, Console& console)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, in.errorString(), file};
    const QString unpacked = folder.path() + QStringLiteral("/restore.part");
    QDir(unpacked).removeRecursively();
    if (!QDir().mkpath(unpacked))
        return Error{ErrorCode::FileUnwritable, QStringLiteral("it cannot be made"), unpacked};
    auto done = unpack(in, unpacked, console);
    if (done)
        done = checkUnpacked(DataFolder(unpacked), console);
    Result<QString> kept = done ? replaceFolder(folder, unpacked) : Result<QString>(done.error());
    QDir(unpacked).removeRecursively();
    if (!kept && kept.error().subject.isEmpty())
        return Error{kept.error().code, kept.error().detail, file};
    return kept;
}

} // namespace

int commands::restore(const Invocation& invocation, Console& console)
{
    const DataFolder folder = folderOf(invocation);
    if (folder.isInitialised() && !invocation.has(QStringLiteral("replace")))
        return fail(
            console,
            {ErrorCode::InvalidArguments,
             QStringLiteral("%1 holds a data folder already. Give --replace to put the backup in its place; what is "
                            "there now is kept beside it.")
                 .arg(folder.path()),
             {}});
    if (auto made = folder.create(); !made)
        return fail(console, made.error());
    const Result<FolderLock> lock = FolderLock::take(folder, FolderLock::Kind::Replace);
    if (!lock)
        return fail(console, lock.error());
    const Result<QString> kept = restoreFrom(invocation.arguments.first(), folder, console);
    if (!kept)
        return fail(console, kept.error());
    console.say(QStringLiteral("Restored into %1.").arg(folder.path()));
    if (!kept->isEmpty())
        console.say(QStringLiteral("What was there before is in %1.").arg(*kept));
    return 0;
}

} // namespace sampan::server
