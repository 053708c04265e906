// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/conversation/MessageBlock.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace sampan
{

/// Brings attachments to the screen: from the cache, or fetched first; pictures and texts are shown, everything else is
/// saved where the agent says. Also gives messages the pictures inside them.
class AttachmentOpener : public QObject
{
    Q_OBJECT

public:
    AttachmentOpener(const WorkspaceContext& context, QWidget* window);

    AttachmentState state(const QString& blobId) const;
    void open(const Attachment& attachment);
    /// A picture of this message by "cid:..."; null while it is not here, then `changed` tells when to ask again.
    QImage picture(const MessageItem& item, const QString& source);
    void setRemotePicture(const QString& address, const QImage& picture);

Q_SIGNALS:
    void changed(const QString& blobId);
    void failed(const sampan::Error& error);

private:
    void setState(const QString& blobId, const AttachmentState& state);
    void fetch(const Attachment& attachment);
    void onReady(const QString& blobId);
    void onFailed(const QString& blobId, const Error& error);
    void loadPicture(const QString& blobId);
    void show(const Attachment& attachment, const QByteArray& content);
    void saveAs(const Attachment& attachment, const QByteArray& content);

    WorkspaceContext m_context;
    QWidget* m_window;
    QHash<QString, AttachmentState> m_states;
    QHash<QString, Attachment> m_waiting; ///< to be opened when they are here
    QHash<QString, QImage> m_pictures;    ///< by blob id or address
    QSet<QString> m_loading;
};

} // namespace sampan
