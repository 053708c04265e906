// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Server.h"

#include "server/JmapPart.h"
#include "server/Log.h"
#include "server/MailPart.h"
#include "server/Problem.h"
#include "server/Routes.h"
#include "server/pictures/PictureEndpoint.h"
#include "server/services/DueTimer.h"
#include "server/services/SignInAddress.h"
#include "server/storage/CheckRows.h"

namespace sampan::server
{
namespace
{

constexpr int kWatchMs = 1000;

QString hostForUrl(const QString& address)
{
    if (isLoopbackAddress(address) || address == u"0.0.0.0" || address == u"::")
        return QStringLiteral("localhost");
    return address.contains(u':') ? QString(u'[' + address + u']') : address;
}

Error withSubject(Error error, const QString& subject)
{
    if (error.subject.isEmpty())
        error.subject = subject;
    return error;
}

} // namespace

Server::Server(DataFolder folder, ServeOptions options, FolderLock lock, std::unique_ptr<Database> database)
    : m_folder(std::move(folder)), m_options(std::move(options)), m_lock(std::move(lock)),
      m_database(std::move(database)), m_blobs(*m_database, m_folder.blobs()), m_hasher(m_options.config.passwordCost),
      m_accounts(*m_database, m_hasher, m_clock)
{
    connect(&m_housekeeping, &QTimer::timeout, this, &Server::prune);
    connect(&m_housekeeping, &QTimer::timeout, this, &Server::renewCertificate);
    connect(&m_watch, &QTimer::timeout, this, &Server::noticeForeignCommits);
}

Result<std::unique_ptr<Server>> Server::start(const DataFolder& folder, const ServeOptions& options)
{
    Result<FolderLock> lock = FolderLock::take(folder, FolderLock::Kind::Serve);
    if (!lock)
        return lock.error();
    Result<std::unique_ptr<Database>> database = Database::open(folder.database());
    if (!database)
        return withSubject(database.error(), folder.database());
    std::unique_ptr<Server> server(new Server(folder, options, std::move(*lock), std::move(*database)));
    server->m_jmap = JmapPart::make(*server->m_database, server->m_blobs, server->m_clock, options.config.publicUrl);
    PictureLoader::Limits pictures;
    pictures.insideToo = options.config.picturesFromInside;
    server->m_pictures = std::make_unique<PictureEndpoint>(*server->m_database, PictureLoader(pictures));
    server->renewCertificate();
    if (auto listening = server->listen(); !listening)
        return listening.error();
    if (options.fetchMail) {
        auto mail = MailPart::start(*server->m_database, server->m_blobs, server->m_clock, folder.secretKey());
        if (!mail)
            return mail.error();
        server->m_mail = std::move(*mail);
    }
    server->registerMetrics();
    server->prune();
    server->startDueWork();
    if (const auto foreign = server->m_database->foreignChanges())
        server->m_foreignChanges = *foreign;
    server->m_housekeeping.start(options.config.housekeepingSeconds * 1000);
    server->m_watch.start(kWatchMs);
    log::info("server", "started", {{QStringLiteral("port"), server->port()}});
    return server;
}

Result<void> Server::listen()
{
    const Config& config = m_options.config;
    http::ListenOptions options;
    options.address = config.listen;
    options.port = config.port;
    options.limits.connections = config.connections;
    options.limits.connectionsPerAddress = config.connectionsPerAddress;
    options.limits.workerThreads = config.workerThreads;
    const QString own = m_folder.authority().server;
    if (!m_options.plainHttp)
        options.tls = config.certificate.isEmpty() ? http::TlsFiles{own, own}
                                                   : http::TlsFiles{config.certificate, config.certificateKey};
    auto listener = http::Listener::start(options, routes());
    if (!listener)
        return withSubject(listener.error(), QStringLiteral("%1 port %2").arg(config.listen).arg(config.port));
    m_listener = std::move(*listener);
    return {};
}

std::shared_ptr<http::Handler> Server::routes()
{
    JmapHandlers handlers = m_jmap->handlers();
    handlers.picture = [this](const http::Request& request, const Caller& caller) {
        auto response = m_pictures->answer(request, caller);
        return response ? std::move(*response) : problemOf(response.error());
    };
    return std::make_shared<Routes>(m_accounts, m_metrics, std::move(handlers), [this] { return health(); });
}

Server::~Server()
{
    stop();
}

void Server::stop()
{
    if (!m_listener)
        return;
    log::info("server", "stopping");
    m_housekeeping.stop();
    m_watch.stop();
    m_due.reset();
    if (m_mail)
        m_mail->stop();
    m_jmap->closeAll();
    m_listener->stop();
    m_listener.reset();
    m_mail.reset();
    m_jmap.reset();
    log::info("server", "stopped");
}

quint16 Server::port() const
{
    return m_listener ? m_listener->port() : quint16{0};
}

QString Server::url() const
{
    if (!m_options.config.publicUrl.isEmpty())
        return m_options.config.publicUrl;
    const QString scheme = m_options.plainHttp ? QStringLiteral("http") : QStringLiteral("https");
    return QStringLiteral("%1://%2:%3").arg(scheme, hostForUrl(m_options.config.listen)).arg(port());
}

QString Server::fingerprint() const
{
    if (m_options.plainHttp || !m_options.config.certificate.isEmpty())
        return {};
    return fingerprintOf(m_folder.authority().authorityCertificate).valueOr({});
}

Result<void> Server::health()
{
    const Result<qint64> seq = checkRows::lastSeq(*m_database);
    return seq ? Result<void>() : seq.error();
}

void Server::registerMetrics()
{
    http::Listener* listener = m_listener.get();
    m_metrics.gauge("http_connections_open", "Connections open now.",
                    [listener] { return static_cast<double>(listener->counters().openConnections); });
    m_metrics.counterFrom("http_connections", "Connections accepted.",
                          [listener] { return listener->counters().connections; });
    m_metrics.counterFrom("http_connections_refused", "Connections refused by a limit.",
                          [listener] { return listener->counters().refusedConnections; });
    m_metrics.counterFrom("http_requests", "Requests read.", [listener] { return listener->counters().requests; });
    m_metrics.counterFrom("http_bad_requests", "Requests that were no HTTP.",
                          [listener] { return listener->counters().badRequests; });
    if (m_mail)
        m_mail->registerMetrics(m_metrics);
    m_metrics.counterFrom("http_timeouts", "Connections given up because of a time limit.",
                          [listener] { return listener->counters().timeouts; });
}

/// Snoozes end and scheduled replies go out by themselves.
void Server::startDueWork()
{
    m_due = std::make_unique<DueTimer>(*m_database, m_clock, [](const Error& error) {
        log::warning("due", "failed", {{QStringLiteral("code"), QString(errorName(error.code))}});
    });
}

void Server::prune()
{
    if (const auto pruned = m_accounts.prune(); !pruned)
        log::warning("accounts", "pruneFailed", {{QStringLiteral("code"), QString(errorName(pruned.error().code))}});
}

/// Our own certificate only: who brought one from elsewhere renews it there.
void Server::renewCertificate()
{
    if (m_options.plainHttp || !m_options.config.certificate.isEmpty())
        return;
    const Result<bool> renewed = renewServerCertificate(m_folder.authority(), m_clock.now());
    const auto reloaded =
        renewed && *renewed && m_listener ? m_listener->reloadTls() : (renewed ? Result<void>() : renewed.error());
    if (!reloaded)
        log::warning("tls", "renewalFailed", {{QStringLiteral("code"), QString(errorName(reloaded.error().code))}});
    else if (*renewed)
        log::info("tls", "certificateRenewed");
}

void Server::reload()
{
    renewCertificate();
    if (m_options.plainHttp || !m_listener)
        return;
    if (const auto read = m_listener->reloadTls(); !read)
        log::warning("tls", "reloadFailed", {{QStringLiteral("code"), QString(errorName(read.error().code))}});
}

/// Commands like import and user add write from processes of their own; clients are to hear of that too.
void Server::noticeForeignCommits()
{
    const Result<qint64> foreign = m_database->foreignChanges();
    if (!foreign || *foreign == m_foreignChanges)
        return;
    m_foreignChanges = *foreign;
    m_jmap->announceAll();
    if (m_mail)
        m_mail->reload();
}

} // namespace sampan::server
