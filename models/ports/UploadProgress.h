// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <optional>

namespace sampan
{

/// How far attachments are on their way to the server, by blob id: what the composer's strip shows. The composer wants
/// them early, while the text is still being written; whoever sends carries them and tells here. GUI thread.
class UploadProgress : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    enum class State {
        Unknown, ///< nobody asked, or it was given up
        Waiting, ///< for its turn or for the connection
        Sending,
        There,
        Failed, ///< not taken by the server; wanting it again tries again
    };
    struct Upload {
        State state = State::Unknown;
        qint64 sent = 0;                  ///< bytes at the server
        qint64 total = 0;                 ///< bytes; 0 while not known
        std::optional<Error> reason = {}; ///< of Failed
    };
    Upload upload(const QString& blobId) const { return m_uploads.value(blobId); }

    /// The composer: it is to go up as soon as it can. What is there already is said to be there.
    void want(const QString& blobId)
    {
        tell(blobId, {State::Waiting, 0, 0, {}});
        Q_EMIT wanted(blobId);
    }
    /// The composer: it was taken off the message. What goes with a message from the outbox goes on.
    void leave(const QString& blobId)
    {
        tell(blobId, {});
        Q_EMIT left(blobId);
    }

    /// Whoever sends: `sent` of `total` bytes are at the server.
    void report(const QString& blobId, qint64 sent, qint64 total)
    {
        tell(blobId, {State::Sending, sent, total, {}});
        Q_EMIT progressed(blobId, sent, total);
    }
    void await(const QString& blobId)
    {
        const Upload before = upload(blobId);
        tell(blobId, {State::Waiting, before.sent, before.total, {}});
    }
    void arrive(const QString& blobId) { tell(blobId, {State::There, 0, 0, {}}); }
    void fail(const QString& blobId, const Error& error) { tell(blobId, {State::Failed, 0, 0, error}); }

Q_SIGNALS:
    /// `upload` answers something new.
    void changed(const QString& blobId);
    void progressed(const QString& blobId, qint64 sent, qint64 total);
    void wanted(const QString& blobId);
    void left(const QString& blobId);

private:
    void tell(const QString& blobId, const Upload& upload)
    {
        if (upload.state == State::Unknown)
            m_uploads.remove(blobId);
        else
            m_uploads.insert(blobId, upload);
        Q_EMIT changed(blobId);
    }

    QHash<QString, Upload> m_uploads;
};

} // namespace sampan
