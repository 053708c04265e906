// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/BlobCheck.h"

#include "server/commands/Progress.h"
#include "server/storage/CheckRows.h"

#include <QCryptographicHash>
#include <QFile>

namespace sampan::server
{
namespace
{

constexpr int kPage = 500;
constexpr int kMostFindings = 100;

/// Empty when the blob is as it should be.
QString findingOf(const checkRows::BlobRow& row, const QString& file)
{
    if (!QFile::exists(file))
        return QStringLiteral("The content of %1 is missing.").arg(row.id);
    const Result<QString> hash = hashOfFile(file);
    if (!hash)
        return QStringLiteral("The content of %1 cannot be read (%2).").arg(row.id, hash.error().detail);
    if (QString(u"b-" + *hash) != row.id || QFile(file).size() != row.size)
        return QStringLiteral("The content of %1 is damaged.").arg(row.id);
    return {};
}

Result<QList<checkRows::BlobRow>> pageAfter(Database& database, const QString& id)
{
    Result<QList<checkRows::BlobRow>> page = QList<checkRows::BlobRow>();
    const auto read = database.read([&](Connection& connection) -> Result<void> {
        page = checkRows::blobsAfter(connection, id, kPage);
        return page ? Result<void>() : page.error();
    });
    return read ? page : Result<QList<checkRows::BlobRow>>(read.error());
}

} // namespace

Result<QString> hashOfFile(const QString& file)
{
    QFile in(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!in.open(QIODevice::ReadOnly) || !hash.addData(&in))
        return Error{ErrorCode::FileUnreadable, in.errorString(), file};
    return QString::fromLatin1(hash.result().toHex());
}

Result<BlobReport> checkBlobs(Database& database, const QString& folder, Console& console)
{
    const Blobs blobs(database, folder);
    BlobReport report;
    Progress progress(console, QStringLiteral("Checking attachments"), 0);
    QString last;
    for (;;) {
        const auto page = pageAfter(database, last);
        if (!page)
            return page.error();
        if (page->isEmpty())
            return report;
        for (const checkRows::BlobRow& row : *page) {
            const QString finding = findingOf(row, blobs.fileOf(row.id));
            if (!finding.isEmpty() && report.findings.size() < kMostFindings)
                report.findings.append(finding);
            progress.at(++report.checked);
        }
        last = page->last().id;
    }
}

} // namespace sampan::server
