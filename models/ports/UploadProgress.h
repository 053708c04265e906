// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace sampan
{

/// How far attachments are on their way to the server, by blob id: what the composer's strip shows. Filled by whoever
/// sends. GUI thread.
class UploadProgress : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Bytes at the server; -1: nothing is known, it waits or is there already.
    qint64 sentOf(const QString& blobId) const { return m_sent.value(blobId, -1); }

    void report(const QString& blobId, qint64 sent, qint64 total)
    {
        m_sent.insert(blobId, sent);
        Q_EMIT progressed(blobId, sent, total);
    }
    /// It is there, or was given up.
    void forget(const QString& blobId)
    {
        if (m_sent.remove(blobId) > 0)
            Q_EMIT ended(blobId);
    }

Q_SIGNALS:
    void progressed(const QString& blobId, qint64 sent, qint64 total);
    void ended(const QString& blobId);

private:
    QHash<QString, qint64> m_sent;
};

} // namespace sampan
