// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/http/Http.h"
#include "server/services/AccountsCaller.h"
#include "server/storage/Blobs.h"

#include <QMutex>

namespace sampan::server::jmap
{

/// Uploads that go on where a broken line left them. The parts lie in the folder `uploads` beside the blobs, so they
/// also outlive a restart, and are thrown away a day after the last one came. Each belongs to the agent who began it.
/// Thread-safe.
class UploadParts
{
public:
    /// `maxSize` in bytes; both references must outlive the object.
    UploadParts(Blobs& blobs, const Clock& clock, qint64 maxSize);

    /// Upload-Length and Content-Type → 201 with Location. 400 without a length, or the "limit" problem when it is too
    /// large or the agent has 16 begun already.
    http::Response begin(const http::Request& request, const Caller& caller, const QString& baseUrl);
    /// PATCH: Upload-Offset and the bytes that follow it → 204 with the new Upload-Offset, after the last byte 201 with
    /// the answer of an ordinary upload. 409 with the true Upload-Offset when the offset is another. Anything else: 204
    /// with Upload-Offset and Upload-Length. 404 for a token that is not the caller's or was thrown away.
    http::Response resume(const http::Request& request, const Caller& caller, const QString& token);
    /// Throws away what is too old; looks at most once an hour.
    void prune();

private:
    struct Part {
        QString file;
        qint64 length = 0;
        QString type;
    };

    std::optional<Part> find(const Caller& caller, const QString& token) const;
    int countOf(const Caller& caller) const;
    http::Response append(const http::Request& request, const Caller& caller, const Part& part, const QString& token);
    http::Response finish(const Caller& caller, const Part& part);
    QString pathOf(const QString& token, const char* ending) const;

    Blobs& m_blobs;
    const Clock& m_clock;
    const qint64 m_maxSize;
    const QString m_folder;
    QMutex m_mutex;
    QDateTime m_lastPrune;
};

} // namespace sampan::server::jmap
