// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/LogCategories.h"
#include "app/sync/OutboxSender.h"
#include "storage/BlobStore.h"
#include "storage/UploadStore.h"

// Of OutboxSender: the attachments of a message go up before it, large ones in parts.

namespace sampan
{

void OutboxSender::uploadNext()
{
    if (m_job->blobs.isEmpty())
        return markAndSend();
    const QString blobId = m_job->blobs.first();
    const auto read = [blobId](ReadConnection& connection) -> Result<Attached> {
        auto content = BlobStore::content(connection, blobId);
        const auto begun = UploadStore::find(connection, blobId);
        if (!content || !begun)
            return !content ? content.error() : begun.error();
        return Attached{std::move(*content), *begun ? (*begun)->address : QString()};
    };
    m_store.fetch<Attached>(read, this, [this, blobId, run = m_run](Result<Attached> attached) {
        if (run != m_run)
            return;
        if (!attached)
            return refuse(attached.error());
        upload(blobId, *attached);
    });
}

void OutboxSender::upload(const QString& blobId, const Attached& attached)
{
    if (attached.content.size() > ResumableUpload::kThreshold)
        return uploadInParts(blobId, attached);
    const QString type = QStringLiteral("application/octet-stream");
    m_call = m_client.upload(attached.content, type, this, [this, blobId, run = m_run](Result<UploadedBlob> uploaded) {
        if (run == m_run)
            onUploaded(blobId, uploaded);
    });
    if (m_call)
        connect(m_call, &HttpCall::sent, this,
                [this, blobId](qint64 sent, qint64 total) { m_progress.report(blobId, sent, total); });
}

void OutboxSender::uploadInParts(const QString& blobId, const Attached& attached)
{
    auto* upload = new ResumableUpload(m_client, attached.content, attached.address, this);
    m_upload = upload;
    const qint64 size = attached.content.size();
    connect(upload, &ResumableUpload::progressed, this, [this, blobId, size](const QString& address, qint64 sent) {
        m_progress.report(blobId, sent, size);
        m_store.write(
            [blobId, address, sent, size](WriteTransaction& tx) {
                return UploadStore::save(tx, blobId, {address, sent, size});
            },
            this,
            [](const Result<void>& noted) {
                // Without the note it begins anew after a crash, which costs time and nothing else.
                if (!noted)
                    qCWarning(lcOutbox) << "cannot note an upload:" << errorName(noted.error().code);
            });
    });
    connect(upload, &ResumableUpload::finished, this,
            [this, upload, blobId, run = m_run](const Result<UploadedBlob>& uploaded) {
                upload->deleteLater();
                if (run == m_run)
                    onUploaded(blobId, uploaded);
            });
    upload->start();
}

void OutboxSender::onUploaded(const QString& blobId, const Result<UploadedBlob>& uploaded)
{
    if (!uploaded) {
        const SetOutcome outcome = outcomeOf({}, uploaded.error());
        if (outcome.kind == SetOutcome::Kind::Again)
            return waitAfter(uploaded.error(), false);
        m_progress.forget(blobId);
        return refuse(uploaded.error());
    }
    if (uploaded->blobId != blobId)
        return waitAfter({ErrorCode::MalformedReply, QStringLiteral("the upload arrived as another blob"), {}}, false);
    m_job->blobs.removeFirst();
    m_progress.forget(blobId);
    const auto mark = [blobId](WriteTransaction& tx) -> Result<void> {
        if (auto done = UploadStore::remove(tx, blobId); !done)
            return done;
        return BlobStore::markUploaded(tx, blobId);
    };
    m_store.write(mark, this, [this, run = m_run](Result<void> marked) {
        if (run != m_run)
            return;
        if (!marked)
            return waitAfter(marked.error(), false);
        uploadNext();
    });
}

} // namespace sampan
