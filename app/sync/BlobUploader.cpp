// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/BlobUploader.h"

#include "app/net/LogCategories.h"
#include "app/sync/OutboxSender.h"
#include "storage/BlobStore.h"
#include "storage/UploadStore.h"

namespace sampan
{

BlobUploader::BlobUploader(JmapClient& client, Store& store, Backoff backoff, QObject* parent)
    : QObject(parent), m_client(client), m_store(store), m_backoff(std::move(backoff))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &BlobUploader::pump);
    connect(&m_progress, &UploadProgress::wanted, this, &BlobUploader::want);
    connect(&m_progress, &UploadProgress::left, this, &BlobUploader::leave);
}

BlobUploader::~BlobUploader()
{
    stop();
}

void BlobUploader::start()
{
    m_isActive = true;
    pump();
}

void BlobUploader::stop()
{
    m_isActive = false;
    m_timer.stop();
    interrupt();
}

void BlobUploader::setOnline(bool online)
{
    const bool cameBack = online && !m_isOnline;
    m_isOnline = online;
    if (!cameBack)
        return;
    m_timer.stop();
    m_backoff.reset();
    pump();
}

void BlobUploader::want(const QString& blobId)
{
    if (blobId == m_current)
        return;
    m_wanted.removeAll(blobId);
    m_wanted.append(blobId);
    // The agent asks now: an earlier failure of another file is no reason to wait.
    m_timer.stop();
    pump();
}

void BlobUploader::leave(const QString& blobId)
{
    m_wanted.removeAll(blobId);
    if (blobId != m_current || m_isCarried)
        return;
    m_current.clear();
    interrupt();
    pump();
}

void BlobUploader::carry(const QString& blobId)
{
    if (blobId != m_current) {
        interrupt();
        m_wanted.removeAll(blobId);
    }
    m_isCarried = true;
    if (blobId != m_current)
        begin(blobId);
}

void BlobUploader::pump()
{
    if (!m_isActive || !m_isOnline || !m_current.isEmpty() || m_wanted.isEmpty() || m_timer.isActive())
        return;
    begin(m_wanted.takeFirst());
}

// What the outbox does not wait for is taken up again later.
void BlobUploader::interrupt()
{
    ++m_run;
    if (!m_current.isEmpty()) {
        if (!m_isCarried)
            m_wanted.prepend(m_current);
        m_progress.await(m_current);
    }
    m_current.clear();
    m_isCarried = false;
    delete m_parts;
    if (m_call)
        m_call->cancel();
}

void BlobUploader::begin(const QString& blobId)
{
    m_current = blobId;
    m_store.fetch<Attached>([blobId](ReadConnection& connection) { return read(connection, blobId); }, this,
                            [this, run = ++m_run](const Result<Attached>& attached) {
                                if (run != m_run)
                                    return;
                                if (!attached)
                                    return end(attached.error());
                                if (!attached->isHere)
                                    return end({});
                                upload(*attached);
                            });
}

Result<BlobUploader::Attached> BlobUploader::read(ReadConnection& connection, const QString& blobId)
{
    const auto here = BlobStore::isLocal(connection, blobId);
    if (!here || !*here)
        return here ? Result<Attached>(Attached{}) : Result<Attached>(here.error());
    auto content = BlobStore::content(connection, blobId);
    const auto begun = UploadStore::find(connection, blobId);
    if (!content || !begun)
        return !content ? content.error() : begun.error();
    return Attached{true, std::move(*content), *begun ? (*begun)->address : QString()};
}

void BlobUploader::upload(const Attached& attached)
{
    if (attached.content.size() > ResumableUpload::kThreshold)
        return uploadInParts(attached);
    m_progress.report(m_current, 0, attached.content.size());
    const QString type = QStringLiteral("application/octet-stream");
    m_call = m_client.upload(attached.content, type, this, [this, run = m_run](const Result<UploadedBlob>& uploaded) {
        if (run == m_run)
            onUploaded(uploaded);
    });
    if (m_call)
        connect(m_call, &HttpCall::sent, this, [this, run = m_run](qint64 sent, qint64 total) {
            if (run == m_run)
                m_progress.report(m_current, sent, total);
        });
}

void BlobUploader::uploadInParts(const Attached& attached)
{
    auto* upload = new ResumableUpload(m_client, attached.content, attached.address, this);
    m_parts = upload;
    const qint64 size = attached.content.size();
    connect(upload, &ResumableUpload::progressed, this, [this, size](const QString& address, qint64 sent) {
        m_progress.report(m_current, sent, size);
        m_store.write(
            [blobId = m_current, address, sent, size](WriteTransaction& tx) {
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
            [this, upload, run = m_run](const Result<UploadedBlob>& uploaded) {
                upload->deleteLater();
                if (m_parts == upload)
                    m_parts.clear();
                if (run == m_run)
                    onUploaded(uploaded);
            });
    upload->start();
}

void BlobUploader::onUploaded(const Result<UploadedBlob>& uploaded)
{
    if (!uploaded)
        return end(uploaded.error());
    if (uploaded->blobId != m_current)
        return end(Error{ErrorCode::MalformedReply, QStringLiteral("the upload arrived as another blob"), {}});
    const auto mark = [blobId = m_current](WriteTransaction& tx) -> Result<void> {
        if (auto done = UploadStore::remove(tx, blobId); !done)
            return done;
        return BlobStore::markUploaded(tx, blobId);
    };
    m_store.write(mark, this, [this, run = m_run](const Result<void>& marked) {
        if (run == m_run)
            end(marked);
    });
}

void BlobUploader::end(const Result<void>& result)
{
    const QString blobId = std::exchange(m_current, QString());
    const bool outboxWaits = std::exchange(m_isCarried, false);
    if (result)
        m_progress.arrive(blobId);
    if (!outboxWaits)
        return endEarly(blobId, result);
    if (!result)
        m_progress.await(blobId);
    Q_EMIT carried(blobId, result);
    pump();
}

void BlobUploader::endEarly(const QString& blobId, const Result<void>& result)
{
    if (result) {
        m_backoff.reset();
        return pump();
    }
    if (outcomeOf({}, result.error()).kind == SetOutcome::Kind::Again) {
        m_wanted.prepend(blobId);
        m_progress.await(blobId);
        m_timer.start(m_backoff.next(retryAfterOf(result.error())));
        return;
    }
    qCInfo(lcOutbox) << "an attachment was refused:" << errorName(result.error().code);
    m_progress.fail(blobId, result.error());
    pump();
}

} // namespace sampan
