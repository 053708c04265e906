// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Http.h"
#include "server/jmap/Dispatcher.h"
#include "server/jmap/PushHub.h"
#include "server/jmap/UploadParts.h"
#include "server/storage/Blobs.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace sampan::server::jmap
{

/// The HTTP side of JMAP: each function answers one route for a caller whose token was judged before. Thread-safe; all
/// that is passed in must outlive it, and it must outlive the sessions it gives out.
class Endpoints
{
public:
    /// `publicUrl` without a slash at its end, or empty: addresses are then made from each request's Host.
    Endpoints(Database& database, Blobs& blobs, const Clock& clock, QString publicUrl, Limits limits = {});
    ~Endpoints();
    Endpoints(const Endpoints&) = delete;
    Endpoints& operator=(const Endpoints&) = delete;

    http::Response session(const http::Request& request, const Caller& caller);
    http::Response api(const http::Request& request, const Caller& caller);
    http::Response upload(const http::Request& request, const Caller& caller, const QString& accountId);
    /// An upload in parts: begun when `token` is empty, else a part of it (PATCH) or where it stands (GET, HEAD).
    http::Response resumable(const http::Request& request, const Caller& caller, const QString& accountId,
                             const QString& token);
    /// With ranges (RFC 9110, 14): 206, or 416 beyond the end.
    http::Response download(const http::Request& request, const Caller& caller, const QString& accountId,
                            const QString& blobId, const QString& name);
    http::Upgrade webSocket(const http::Request& request, const Caller& caller);
    http::Upgrade eventSource(const http::Request& request, const Caller& caller);

    PushHub& hub() { return m_hub; }
    Dispatcher& dispatcher() { return m_dispatcher; }

private:
    void keepTicking();
    QString baseUrl(const http::Request& request) const;

    Database& m_database;
    Blobs& m_blobs;
    const Clock& m_clock;
    const QString m_publicUrl;
    Dispatcher m_dispatcher;
    PushHub m_hub;
    Concurrency m_uploads;
    UploadParts m_parts;
    std::mutex m_tickMutex;
    std::condition_variable m_tickStop;
    bool m_isStopping = false;
    std::thread m_ticker; // pings must go on while every worker is busy
};

} // namespace sampan::server::jmap
