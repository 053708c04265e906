// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/AttachmentIntake.h"

#include "storage/BlobStore.h"
#include "storage/Store.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QMimeDatabase>

namespace sampan
{

namespace
{

Result<QByteArray> readFile(const QString& path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), info.fileName()};
    // Said before it is read: a film must not fill the memory first.
    if (info.size() > AttachmentIntake::mostBytes)
        return Error{ErrorCode::LimitExceeded, QStringLiteral("%1 bytes").arg(info.size()), info.fileName()};
    QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::FileUnreadable, file.errorString(), info.fileName()};
    return content;
}

} // namespace

AttachmentIntake::AttachmentIntake(Store* store, UploadProgress* uploads, QObject* parent)
    : QObject(parent), m_store(store), m_uploads(uploads)
{
    if (!uploads)
        return;
    connect(uploads, &UploadProgress::changed, this, &AttachmentIntake::onUpload);
    // Taken off a message in another window: here it is still wanted.
    connect(uploads, &UploadProgress::left, this, [this](const QString& blobId) {
        if (isHere(blobId))
            m_uploads->want(blobId);
    });
}

bool AttachmentIntake::isHere(const QString& blobId) const
{
    return std::any_of(m_files.begin(), m_files.end(), [&](const PendingAttachment& file) {
        return file.state == PendingAttachment::State::Ready && file.attachment.blobId == blobId;
    });
}

void AttachmentIntake::onUpload(const QString& blobId)
{
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        if (m_files[i].attachment.blobId != blobId)
            continue;
        m_files[i].upload = m_uploads->upload(blobId);
        Q_EMIT uploadChanged(static_cast<int>(i));
    }
}

QList<Attachment> AttachmentIntake::ready() const
{
    QList<Attachment> attachments;
    for (const PendingAttachment& file : m_files) {
        if (file.state == PendingAttachment::State::Ready)
            attachments += file.attachment;
    }
    return attachments;
}

bool AttachmentIntake::isBusy() const
{
    return std::any_of(m_files.begin(), m_files.end(),
                       [](const PendingAttachment& file) { return file.state == PendingAttachment::State::Adding; });
}

void AttachmentIntake::setReady(const QList<Attachment>& attachments)
{
    m_files.clear();
    m_reads.clear();
    for (const Attachment& attachment : attachments)
        m_files += PendingAttachment{attachment, PendingAttachment::State::Ready, 0, {}};
    Q_EMIT changed();
    for (const Attachment& attachment : attachments) {
        if (!m_uploads)
            return;
        const UploadProgress::State state = m_uploads->upload(attachment.blobId).state;
        const bool isOnItsWay = state == UploadProgress::State::Waiting || state == UploadProgress::State::Sending;
        if (isOnItsWay || state == UploadProgress::State::There)
            onUpload(attachment.blobId);
        else
            m_uploads->want(attachment.blobId);
    }
}

void AttachmentIntake::add(const QStringList& paths)
{
    const QMimeDatabase types;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        Attachment about;
        about.name = info.fileName();
        about.type = types.mimeTypeForFile(info, QMimeDatabase::MatchExtension).name();
        about.size = info.size();
        take(about, [path] { return readFile(path); });
    }
}

void AttachmentIntake::addPicture(const QImage& picture, const QString& name, const QString& cid)
{
    Attachment about;
    about.name = name;
    about.cid = cid;
    about.isInline = true;
    about.type = QStringLiteral("image/png");
    take(about, [picture]() -> Result<QByteArray> {
        QByteArray content;
        QBuffer buffer(&content);
        if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
            return Error{ErrorCode::FileMalformed, QStringLiteral("picture cannot be written as PNG"), {}};
        return content;
    });
}

void AttachmentIntake::take(const Attachment& about, const Read& read)
{
    const int ticket = m_nextTicket++;
    m_files += PendingAttachment{about, PendingAttachment::State::Adding, ticket, {}};
    m_reads.insert(ticket, read);
    Q_EMIT changed();
    keep(ticket, about, read);
}

void AttachmentIntake::retry(int index)
{
    if (index < 0 || index >= m_files.size())
        return;
    PendingAttachment& file = m_files[index];
    if (file.state == PendingAttachment::State::Ready && file.upload.state == UploadProgress::State::Failed)
        return m_uploads->want(file.attachment.blobId);
    if (file.state != PendingAttachment::State::Refused)
        return;
    file.state = PendingAttachment::State::Adding;
    const int ticket = file.ticket;
    const Attachment about = file.attachment;
    Q_EMIT changed();
    keep(ticket, about, m_reads.value(ticket));
}

void AttachmentIntake::keep(int ticket, const Attachment& about, const Read& read)
{
    auto blob = std::make_shared<std::pair<QString, qint64>>();
    m_store->write(
        [=](WriteTransaction& transaction) -> Result<void> {
            const Result<QByteArray> content = read();
            if (!content)
                return content.error();
            const Result<QString> id = BlobStore::addLocal(transaction, *content, about.type);
            if (!id)
                return Error{id.error().code, id.error().detail, about.name};
            *blob = {*id, content->size()};
            return {};
        },
        this, [=, this](const Result<void>& result) { finish(ticket, blob->first, blob->second, result); });
}

void AttachmentIntake::finish(int ticket, const QString& blobId, qint64 size, const Result<void>& result)
{
    for (PendingAttachment& file : m_files) {
        if (file.ticket != ticket)
            continue;
        file.state = result ? PendingAttachment::State::Ready : PendingAttachment::State::Refused;
        file.attachment.blobId = blobId;
        if (result)
            file.attachment.size = size;
        const Attachment taken = file.attachment;
        Q_EMIT changed();
        if (!result)
            Q_EMIT refused(result.error());
        else if (size > warnBytes)
            Q_EMIT large(taken.name, size);
        if (result)
            Q_EMIT kept();
        if (result && m_uploads)
            m_uploads->want(blobId);
        return;
    }
}

void AttachmentIntake::remove(int index)
{
    if (index < 0 || index >= m_files.size())
        return;
    const PendingAttachment removed = m_files.takeAt(index);
    m_reads.remove(removed.ticket);
    Q_EMIT changed();
    // The same file may stand in the list twice.
    if (m_uploads && removed.state == PendingAttachment::State::Ready && !isHere(removed.attachment.blobId))
        m_uploads->leave(removed.attachment.blobId);
}

} // namespace sampan
