// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/AttachmentOpener.h"

#include "storage/BlobStore.h"
#include "storage/Store.h"
#include "ui/conversation/AttachmentPreview.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

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

AttachmentState AttachmentOpener::state(const QString& blobId) const
{
    return m_states.value(blobId);
}

void AttachmentOpener::setState(const QString& blobId, const AttachmentState& state)
{
    if (m_states.value(blobId) == state)
        return;
    m_states[blobId] = state;
    Q_EMIT changed(blobId);
}

void AttachmentOpener::open(const Attachment& attachment)
{
    m_context.store->fetch<QByteArray>(
        [blob = attachment.blobId](ReadConnection& connection) { return BlobStore::content(connection, blob); }, this,
        [this, attachment](const Result<QByteArray>& content) {
            if (content)
                show(attachment, *content);
            else if (content.error().code == ErrorCode::BlobNotFound)
                fetch(attachment);
            else
                Q_EMIT failed(content.error());
        });
}

void AttachmentOpener::fetch(const Attachment& attachment)
{
    if (m_context.sync->state() == SyncStatus::State::Offline) {
        setState(attachment.blobId, {AttachmentState::Kind::Offline, -1});
        return;
    }
    m_waiting.insert(attachment.blobId, attachment);
    setState(attachment.blobId, {AttachmentState::Kind::Loading, -1});
    m_context.blobs->fetch(attachment.blobId, attachment.size);
}

void AttachmentOpener::onReady(const QString& blobId)
{
    if (m_states.contains(blobId))
        setState(blobId, {AttachmentState::Kind::Ready, -1});
    if (m_waiting.contains(blobId))
        open(m_waiting.take(blobId));
    if (m_loading.remove(blobId))
        loadPicture(blobId);
}

void AttachmentOpener::onFailed(const QString& blobId, const Error& error)
{
    m_loading.remove(blobId);
    if (!m_waiting.remove(blobId))
        return;
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

void AttachmentOpener::show(const Attachment& attachment, const QByteArray& content)
{
    auto* preview = new AttachmentPreview(*m_context.theme, m_window->window());
    connect(preview, &AttachmentPreview::saveAsked, this, [this, attachment, content] { saveAs(attachment, content); });
    if (preview->show(attachment, content))
        return;
    preview->deleteLater();
    saveAs(attachment, content);
}

void AttachmentOpener::saveAs(const Attachment& attachment, const QByteArray& content)
{
    // Only the last part of the name: a mail must not choose the folder.
    QString name = QFileInfo(QString(attachment.name).replace(u'\\', u'/')).fileName();
    auto* dialog = new QFileDialog(m_window, tr("Save attachment"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name.isEmpty() ? tr("attachment") : name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, content](const QString& path) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
            Q_EMIT failed(Error{ErrorCode::FileUnwritable, file.errorString(), QFileInfo(path).fileName()});
    });
    dialog->open();
}

} // namespace sampan
