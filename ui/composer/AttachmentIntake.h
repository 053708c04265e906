// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/AttachmentStrip.h"

#include <QHash>
#include <QObject>
#include <functional>

class QImage;

namespace sampan
{

class Store;

/// Takes files into the message being written: reads them on the store's thread, keeps the bytes in the BlobStore and
/// tells what became of each. Up to 50 MB a file; above 25 MB with a warning, because many mailboxes refuse more. What
/// is kept goes to the server at once, while the text is still being written; sending does not wait for that.
class AttachmentIntake : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 warnBytes = 25LL * 1000 * 1000;
    static constexpr qint64 mostBytes = 50LL * 1000 * 1000;

    /// `uploads` may be null: then files go up when they are sent.
    AttachmentIntake(Store* store, UploadProgress* uploads, QObject* parent = nullptr);

    const QList<PendingAttachment>& files() const { return m_files; }
    /// What of the files can be sent.
    QList<Attachment> ready() const;
    bool isBusy() const;
    /// Shows the files of a draft instead; answers that are still to come are dropped.
    void setReady(const QList<Attachment>& attachments);
    void add(const QStringList& paths);
    /// A picture inside the text; `cid` is what the text calls it.
    void addPicture(const QImage& picture, const QString& name, const QString& cid);
    void remove(int index);
    /// Tries a refused one again, or its upload.
    void retry(int index);

Q_SIGNALS:
    void changed();
    /// The file can be sent from now on; before it goes up.
    void kept();
    /// How far it is on its way to the server; also told after `changed`.
    void uploadChanged(int index);
    /// A file of more than `warnBytes` was taken.
    void large(const QString& name, qint64 bytes);
    /// The file was not taken: FileUnreadable, LimitExceeded, StorageFull ...
    void refused(const sampan::Error& error);

private:
    using Read = std::function<Result<QByteArray>()>;
    void take(const Attachment& about, const Read& read);
    void keep(int ticket, const Attachment& about, const Read& read);
    void finish(int ticket, const QString& blobId, qint64 size, const Result<void>& result);
    void onUpload(const QString& blobId);
    bool isHere(const QString& blobId) const;

    Store* m_store;
    UploadProgress* m_uploads;
    QList<PendingAttachment> m_files;
    QHash<int, Read> m_reads; ///< by ticket, as long as the file is in the list
    int m_nextTicket = 1;
};

} // namespace sampan
