// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Commands.h"
#include "server/commands/Progress.h"
#include "server/commands/Tar.h"
#include "server/commands/Workplace.h"
#include "server/storage/CheckRows.h"

#include <QDir>
#include <QDirIterator>
#include <QSaveFile>
#include <unistd.h>

namespace sampan::server
{
namespace
{

struct Item {
    QString name; ///< in the archive
    QString file;
};

/// Everything but the database. Blobs are complete once they have their name, and are never changed afterwards.
QList<Item> itemsOf(const DataFolder& folder)
{
    QList<Item> items;
    const QDir root(folder.path());
    for (const QString& part : {QStringLiteral("tls"), QStringLiteral("blobs")}) {
        QDirIterator files(folder.path() + u'/' + part, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            // A name with a point behind the hash is a blob that is still being written.
            if (part != u"blobs" || !files.fileName().contains(u'.'))
                items.append({root.relativeFilePath(file), file});
        }
    }
    for (const QString& file : {folder.secretKey(), folder.config()}) {
        if (QFile::exists(file))
            items.append({root.relativeFilePath(file), file});
    }
    return items;
}

/// Removes the snapshot of the database in every case.
struct Snapshot {
    QString file;
    explicit Snapshot(QString path) : file(std::move(path)) { QFile::remove(file); }
    ~Snapshot() { QFile::remove(file); }
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
};

Result<void> writeArchive(QSaveFile& out, const QList<Item>& items, Console& console)
{
    qint64 total = 0;
    for (const Item& item : items)
        total += QFile(item.file).size();
    Progress progress(console, QStringLiteral("Writing the backup"), total);
    qint64 done = 0;
    TarWriter tar(out);
    for (const Item& item : items) {
        const auto added = tar.add(item.name, item.file, [&](qint64 bytes) { progress.at(done += bytes); });
        if (!added)
            return added;
    }
    return tar.finish();
}

Result<qint64> backUp(Workplace& place, const QString& file, Console& console)
{
    QSaveFile out(file);
    errno = 0;
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Error{errno == ENOSPC ? ErrorCode::StorageFull : ErrorCode::FileUnwritable, out.errorString(), file};
    const Snapshot snapshot(QStringLiteral("%1/backup-%2.part").arg(place.folder.path()).arg(::getpid()));
    if (auto copied = checkRows::backupTo(*place.database, snapshot.file); !copied)
        return Error{copied.error().code, copied.error().detail, place.folder.database()};
    // After the snapshot, so that every blob the database names is among the files.
    const QList<Item> items = QList<Item>{{QStringLiteral("sampan.db"), snapshot.file}} + itemsOf(place.folder);
    if (auto written = writeArchive(out, items, console); !written)
        return written.error();
    errno = 0;
    if (!out.commit())
        return Error{errno == ENOSPC || errno == EFBIG ? ErrorCode::StorageFull : ErrorCode::FileUnwritable,
                     out.errorString(), file};
    return QFile(file).size();
}

} // namespace

int commands::backup(const Invocation& invocation, Console& console)
{
    Result<Workplace> place = Workplace::open(invocation);
    if (!place)
        return fail(console, place.error());
    const QString file = invocation.arguments.first();
    const Result<qint64> size = backUp(*place, file, console);
    if (!size)
        return fail(console, size.error());
    console.say(QStringLiteral("Backup written: %1 (%2 KiB). It holds letters and keys; keep it safe.")
                    .arg(file)
                    .arg(*size / 1024));
    return 0;
}

} // namespace sampan::server
