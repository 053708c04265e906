// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Error.h"

#include <QObject>
#include <QString>

namespace sampan
{

/// Brings attachments to this computer; the bytes are then read from the cache (storage/BlobStore). GUI thread.
class BlobFetcher : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks for a blob; ends in `ready` or `failed`. Asking again while it is under way changes nothing.
    virtual void fetch(const QString& blobId, qint64 size) = 0;
    virtual void cancel(const QString& blobId) = 0;

Q_SIGNALS:
    void progress(const QString& blobId, qint64 received, qint64 total);
    void ready(const QString& blobId);
    void failed(const QString& blobId, const sampan::Error& error);
};

} // namespace sampan
