// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/UploadTeller.h"

#include "ui/composer/UploadWords.h"

namespace sampan
{

using Going = UploadProgress::State;

void UploadTeller::take(const QList<PendingAttachment>& files, bool online)
{
    tellFailed(files, online);
    qint64 sent = 0;
    qint64 total = 0;
    bool busy = false;
    for (const PendingAttachment& file : files) {
        const bool isGoing = file.upload.state == Going::Waiting || file.upload.state == Going::Sending;
        if (isGoing)
            m_underWay.insert(file.attachment.blobId);
        if (!m_underWay.contains(file.attachment.blobId))
            continue;
        busy |= isGoing;
        total += file.attachment.size;
        sent += file.upload.state == Going::There ? file.attachment.size : file.upload.sent;
    }
    if (busy && !online && !std::exchange(m_saidWaiting, true))
        Q_EMIT said(tr("The files wait for the connection"));
    if (online)
        m_saidWaiting = false;
    if (busy)
        tellQuarter(sent, total);
    else
        tellEnd(files);
}

void UploadTeller::tellFailed(const QList<PendingAttachment>& files, bool online)
{
    QSet<QString> failed;
    for (const PendingAttachment& file : files) {
        if (file.upload.state != Going::Failed)
            continue;
        failed.insert(file.attachment.blobId);
        m_underWay.remove(file.attachment.blobId);
        if (!m_failed.contains(file.attachment.blobId))
            Q_EMIT said(UploadWords::sentence(file, online));
    }
    m_failed = failed;
}

void UploadTeller::tellQuarter(qint64 sent, qint64 total)
{
    const int quarter = total > 0 ? static_cast<int>(sent * 4 / total) : 0;
    // A file that was added brings the whole back a step; that is not worth a word.
    const bool isFarther = quarter > m_quarter;
    m_quarter = quarter;
    if (isFarther && quarter < 4 && total >= quartersFrom)
        Q_EMIT said(tr("%1 % of the files are uploaded").arg(quarter * 25));
}

void UploadTeller::tellEnd(const QList<PendingAttachment>& files)
{
    int arrived = 0;
    QString name;
    for (const PendingAttachment& file : files) {
        if (!m_underWay.contains(file.attachment.blobId) || file.upload.state != Going::There)
            continue;
        ++arrived;
        name = file.attachment.name;
    }
    m_underWay.clear();
    m_quarter = 0;
    if (arrived == 1)
        Q_EMIT said(tr("%1 is uploaded").arg(name));
    else if (arrived > 1)
        Q_EMIT said(tr("%n files are uploaded", nullptr, arrived));
}

} // namespace sampan
