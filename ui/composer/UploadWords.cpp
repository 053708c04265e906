// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/UploadWords.h"

#include "ui/ErrorText.h"
#include "ui/Format.h"

namespace sampan
{

using Taken = PendingAttachment::State;
using Going = UploadProgress::State;

int UploadWords::percent(const PendingAttachment& file)
{
    if (file.state != Taken::Ready || file.upload.state != Going::Sending)
        return -1;
    const qint64 total = file.upload.total > 0 ? file.upload.total : file.attachment.size;
    return total > 0 ? static_cast<int>(qBound(qint64(0), file.upload.sent * 100 / total, qint64(100))) : 0;
}

bool UploadWords::isFailed(const PendingAttachment& file)
{
    return file.state == Taken::Refused || (file.state == Taken::Ready && file.upload.state == Going::Failed);
}

QString UploadWords::beside(const PendingAttachment& file, bool online)
{
    if (file.state == Taken::Adding)
        return tr("Adding");
    if (file.state == Taken::Refused)
        return tr("Refused, try again");
    switch (file.upload.state) {
    case Going::Waiting:
        return online ? tr("Waiting") : tr("Waits for the connection");
    case Going::Sending:
        return online ? tr("%1 %").arg(percent(file)) : tr("Waits for the connection");
    case Going::Failed:
        return tr("Not uploaded, try again");
    case Going::Unknown:
    case Going::There:
        break;
    }
    return Format::size(file.attachment.size);
}

QString UploadWords::widest(const PendingAttachment& file, bool online)
{
    PendingAttachment full = file;
    full.upload.sent = full.upload.total = 1;
    return beside(full, online);
}

QString UploadWords::sentence(const PendingAttachment& file, bool online)
{
    QString words = file.attachment.name + QStringLiteral(", ") + Format::size(file.attachment.size);
    if (const QString state = beside(file, online); state != Format::size(file.attachment.size))
        words += QStringLiteral(", ") + state;
    if (file.upload.state == Going::Failed && file.upload.reason)
        words += QStringLiteral(". ") + ErrorText::sentence(*file.upload.reason);
    return words;
}

} // namespace sampan
