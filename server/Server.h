// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/Config.h"
#include "server/Metrics.h"
#include "server/commands/DataFolder.h"
#include "server/http/Http.h"
#include "server/services/Accounts.h"
#include "server/storage/Blobs.h"

#include <QTimer>
#include <memory>

namespace sampan::server
{

class JmapPart;
class MailPart;
class DueTimer;
class PictureEndpoint;

struct ServeOptions {
    Config config;
    bool plainHttp = false; ///< only on a loopback address
    bool fetchMail = true;
};

/// The server of one data folder: makes each part once and owns the order of starting and stopping. Lives on the main
/// thread with an event loop; the listener and the mail channel have threads of their own.
class Server : public QObject
{
    Q_OBJECT

public:
    /// Locks the folder, opens the database and listens. StorageBusy, StorageTooNew, FileUnreadable,
    /// NetworkUnreachable (address taken), Forbidden (plain HTTP off loopback).
    static Result<std::unique_ptr<Server>> start(const DataFolder& folder, const ServeOptions& options);
    /// As stop().
    ~Server() override;

    /// Mail first, then the listener, which finishes what it began; then the database closes.
    void stop();

    /// Reads the certificate again, after making our own anew if its end is near. Connections that stand go on with
    /// the old one.
    void reload();

    quint16 port() const;
    QString url() const; ///< the public URL, else made from the address listened on
    QString
    fingerprint() const; ///< of the authority clients are asked to trust; empty with plain HTTP or a public certificate
    Database& database() { return *m_database; }

private:
    Server(DataFolder folder, ServeOptions options, FolderLock lock, std::unique_ptr<Database> database);
    Result<void> listen();
    std::shared_ptr<http::Handler> routes();
    Result<void> health();
    void registerMetrics();
    void prune();
    void renewCertificate();
    void noticeForeignCommits();
    void startDueWork();

    const DataFolder m_folder;
    const ServeOptions m_options;
    const SystemClock m_clock;
    FolderLock m_lock;
    std::unique_ptr<Database> m_database;
    Blobs m_blobs;
    PasswordHasher m_hasher;
    Accounts m_accounts;
    Metrics m_metrics;
    std::shared_ptr<JmapPart> m_jmap;
    std::unique_ptr<PictureEndpoint> m_pictures;
    std::unique_ptr<MailPart> m_mail;
    std::unique_ptr<DueTimer> m_due;
    std::unique_ptr<http::Listener> m_listener;
    QTimer m_housekeeping;
    QTimer m_watch;
    qint64 m_foreignChanges = 0; ///< that clients heard of
};

} // namespace sampan::server
