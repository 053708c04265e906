// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/WorkspaceContext.h"
#include "ui/conversation/FileOut.h"
#include "ui/conversation/MessageBlock.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <memory>

class QTemporaryDir;

namespace sampan
{

class AttachmentViewer;

/// Brings attachments to the screen: from the cache, or fetched first; shows them, saves them where the agent says,
/// hands them to other programs. Also gives messages the pictures inside them.
class AttachmentOpener : public QObject
{
    Q_OBJECT

public:
    AttachmentOpener(const WorkspaceContext& context, QWidget* window);
    ~AttachmentOpener() override;

    AttachmentState state(const QString& blobId) const;
    /// Opens the viewer at `attachment`, with those beside it to step through.
    void open(const Attachment& attachment, const QList<Attachment>& beside);
    /// `use` gets the bytes once they are here; not at all when they cannot be had (the state tells).
    void withContent(const Attachment& attachment, std::function<void(const QByteArray&)> use);
    void saveAs(const Attachment& attachment);
    void saveAll(const QList<Attachment>& attachments);
    /// Asks first if the file could run something.
    void openWithSystem(const Attachment& attachment);
    /// Drags it as a file; while the button is still held when the bytes are here.
    void drag(const Attachment& attachment);
    /// A picture of this message by "cid:..."; null while it is not here, then `changed` tells when to ask again.
    QImage picture(const MessageItem& item, const QString& source);
    void setRemotePicture(const QString& address, const QImage& picture);
    AttachmentViewer* viewer() const { return m_viewer; }

Q_SIGNALS:
    void changed(const QString& blobId);
    void failed(const sampan::Error& error);
    /// Files were written; the sentence says which.
    void saved(const QString& text);

private:
    using Use = std::function<void(const QByteArray&)>;

    void setState(const QString& blobId, const AttachmentState& state);
    void fetch(const Attachment& attachment, Use use);
    void read(const Attachment& attachment, Use use, bool mayFetch);
    void onReady(const QString& blobId);
    void onFailed(const QString& blobId, const Error& error);
    void loadPicture(const QString& blobId);
    void collect(const QList<Attachment>& attachments, const QString& folder, std::shared_ptr<QList<OutFile>> files);
    void writeOut(const QList<OutFile>& files, const QString& text);
    QString temporaryPath(const Attachment& attachment);
    void openFile(const Attachment& attachment);

    WorkspaceContext m_context;
    QWidget* m_window;
    QPointer<AttachmentViewer> m_viewer;
    std::unique_ptr<QTemporaryDir> m_temporary;
    QHash<QString, AttachmentState> m_states;
    QHash<QString, QList<Use>> m_waiting; ///< what to do when they are here
    QHash<QString, Attachment> m_asked;
    QHash<QString, QImage> m_pictures; ///< by blob id or address
    QSet<QString> m_loading;
};

} // namespace sampan
