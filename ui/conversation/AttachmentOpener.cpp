// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/AttachmentOpener.h"

#include "storage/BlobStore.h"
#include "storage/Store.h"
#include "ui/conversation/AttachmentViewer.h"

#include <QTemporaryDir>

namespace sampan
{

AttachmentOpener::AttachmentOpener(const WorkspaceContext& context, QWidget* window)
    : QObject(window), m_context(context), m_window(window)
{
    connect(context.blobs, &BlobFetcher::ready, this, &AttachmentOpener::onReady);
    connect(context.blobs, &BlobFetcher::failed, this, &AttachmentOpener::onFailed);
    connect(context.blobs, &BlobFetcher::progress, this, [this](const QString& blobId, qint64 received, qint64 total) {
        if (m_states.contains(blobId))
            setState(blobId,
                     {AttachmentState::Kind::Loading, total > 0 ? static_cast<int>(received * 100 / total) : -1});
    });
}

AttachmentOpener::~AttachmentOpener() = default;

AttachmentState AttachmentOpener::state(const QString& blobId) const
{
    return m_states.value(blobId);
}

void AttachmentOpener::setState(const QString& blobId, const AttachmentState& state)
{
    if (m_states.value(blobId) == state)
        return;
    m_states[blobId] = state;
    if (m_viewer)
        m_viewer->setState(blobId, state);
    Q_EMIT changed(blobId);
}

void AttachmentOpener::open(const Attachment& attachment, const QList<Attachment>& beside)
{
    if (!m_viewer) {
        m_viewer = new AttachmentViewer(*m_context.theme, m_window->window());
        connect(m_viewer, &AttachmentViewer::wanted, this, [this](const Attachment& wanted) {
            m_viewer->setState(wanted.blobId, state(wanted.blobId));
            withContent(wanted, [this, blob = wanted.blobId](const QByteArray& content) {
                if (m_viewer)
                    m_viewer->setContent(blob, content);
            });
        });
        connect(m_viewer, &AttachmentViewer::saveAsked, this, &AttachmentOpener::saveAs);
        connect(m_viewer, &AttachmentViewer::saveAllAsked, this, &AttachmentOpener::saveAll);
        connect(m_viewer, &AttachmentViewer::openAsked, this, &AttachmentOpener::openWithSystem);
        connect(m_viewer, &AttachmentViewer::dragAsked, this, &AttachmentOpener::drag);
    }
    const QList<Attachment> all = beside.contains(attachment) ? beside : QList<Attachment>{attachment};
    m_viewer->start(all, static_cast<int>(all.indexOf(attachment)));
}

void AttachmentOpener::withContent(const Attachment& attachment, Use use)
{
    read(attachment, std::move(use), true);
}

void AttachmentOpener::read(const Attachment& attachment, Use use, bool mayFetch)
{
    m_context.store->fetch<QByteArray>(
        [blob = attachment.blobId](ReadConnection& connection) { return BlobStore::content(connection, blob); }, this,
        [this, attachment, use = std::move(use), mayFetch](const Result<QByteArray>& content) {
            if (content)
                use(*content);
            else if (content.error().code == ErrorCode::BlobNotFound && mayFetch)
                fetch(attachment, use);
            else
                Q_EMIT failed(content.error());
        });
}

void AttachmentOpener::fetch(const Attachment& attachment, Use use)
{
    if (m_context.sync->state() == SyncStatus::State::Offline) {
        // Said anew each time it is asked for: the viewer may show another meanwhile.
        m_states.remove(attachment.blobId);
        setState(attachment.blobId, {AttachmentState::Kind::Offline, -1});
        return;
    }
    m_asked.insert(attachment.blobId, attachment);
    m_waiting[attachment.blobId].append(std::move(use));
    setState(attachment.blobId, {AttachmentState::Kind::Loading, -1});
    m_context.blobs->fetch(attachment.blobId, attachment.size);
}

void AttachmentOpener::onReady(const QString& blobId)
{
    if (m_states.contains(blobId))
        setState(blobId, {AttachmentState::Kind::Ready, -1});
    const Attachment attachment = m_asked.take(blobId);
    for (const Use& use : m_waiting.take(blobId))
        read(attachment, use, false);
    if (m_loading.remove(blobId))
        loadPicture(blobId);
}

void AttachmentOpener::onFailed(const QString& blobId, const Error& error)
{
    m_loading.remove(blobId);
    if (m_waiting.take(blobId).isEmpty())
        return;
    m_asked.remove(blobId);
    const bool offline = error.code == ErrorCode::NetworkUnreachable || error.code == ErrorCode::ServerUnavailable;
    setState(blobId, {offline ? AttachmentState::Kind::Offline : AttachmentState::Kind::Refused, -1});
    Q_EMIT failed(error);
}

QImage AttachmentOpener::picture(const MessageItem& item, const QString& source)
{
    if (!source.startsWith(QStringLiteral("cid:")))
        return m_pictures.value(source);
    for (const Attachment& attachment : item.attachments) {
        if (attachment.cid != source.mid(4))
            continue;
        if (!m_pictures.contains(attachment.blobId))
            loadPicture(attachment.blobId);
        return m_pictures.value(attachment.blobId);
    }
    return {};
}

void AttachmentOpener::setRemotePicture(const QString& address, const QImage& picture)
{
    m_pictures[address] = picture;
}

void AttachmentOpener::loadPicture(const QString& blobId)
{
    if (m_loading.contains(blobId))
        return;
    m_loading.insert(blobId);
    auto image = std::make_shared<QImage>();
    // Decoding happens on the reader thread too: a photograph takes tens of milliseconds.
    m_context.store->fetch<bool>(
        [blobId, image](ReadConnection& connection) -> Result<bool> {
            const Result<QByteArray> content = BlobStore::content(connection, blobId);
            if (!content)
                return content.error();
            return image->loadFromData(*content);
        },
        this,
        [this, blobId, image](const Result<bool>& result) {
            if (!result && result.error().code == ErrorCode::BlobNotFound) {
                m_context.blobs->fetch(blobId, 0);
                return;
            }
            m_loading.remove(blobId);
            m_pictures[blobId] = *image;
            Q_EMIT changed(blobId);
        });
}

} // namespace sampan
