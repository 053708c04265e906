// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/ServeCommand.h"

#include "server/Log.h"
#include "server/commands/Commands.h"
#include "server/commands/StopSignals.h"
#include "server/commands/Workplace.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace sampan::server
{
namespace
{

Result<quint16> portOf(const QString& text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    if (!isNumber || port < 0 || port > 65535)
        return Error{ErrorCode::InvalidArguments, QStringLiteral("A port is a number from 0 to 65535."), {}};
    return static_cast<quint16>(port);
}

QString readyLine(const Server& server)
{
    const QString fingerprint = server.fingerprint();
    return QStringLiteral("Serving %1").arg(server.url()) +
           (fingerprint.isEmpty() ? QString() : QString(u", SHA-256 fingerprint " + fingerprint));
}

} // namespace

Result<ServeOptions> serveOptionsOf(const Invocation& invocation)
{
    const Result<Config> config = configOf(invocation);
    if (!config)
        return config.error();
    ServeOptions options{*config, invocation.has(QStringLiteral("plain-http")), true};
    options.config.listen = invocation.value(QStringLiteral("listen"), config->listen);
    options.config.publicUrl = invocation.value(QStringLiteral("public-url"), config->publicUrl);
    if (invocation.has(QStringLiteral("port"))) {
        const Result<quint16> port = portOf(invocation.value(QStringLiteral("port")));
        if (!port)
            return port.error();
        options.config.port = *port;
    }
    return options;
}

int serveUntilStopped(Server& server, const Invocation& invocation, Console& console, QJsonObject ready)
{
    StopSignals stop(invocation.has(QStringLiteral("exit-with-stdin")));
    QObject::connect(&stop, &StopSignals::stopAsked, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    QObject::connect(&stop, &StopSignals::reloadAsked, &server, &Server::reload);
    if (invocation.has(QStringLiteral("ready-json"))) {
        ready.insert(QStringLiteral("url"), server.url());
        ready.insert(QStringLiteral("fingerprint"), server.fingerprint());
        console.say(QString::fromUtf8(QJsonDocument(ready).toJson(QJsonDocument::Compact)));
    } else {
        console.say(readyLine(server));
    }
    tellServiceManager("READY=1");
    const int code = QCoreApplication::exec();
    tellServiceManager("STOPPING=1");
    server.stop();
    return code;
}

int commands::serve(const Invocation& invocation, Console& console)
{
    const DataFolder folder = folderOf(invocation);
    {
        // Says the same about a missing or foreign folder as every other command.
        const Result<Workplace> place = Workplace::open(invocation);
        if (!place)
            return fail(console, place.error());
    }
    const Result<ServeOptions> options = serveOptionsOf(invocation);
    if (!options)
        return fail(console, options.error());
    log::install(options->config.logLevel);
    const auto server = Server::start(folder, *options);
    if (!server)
        return fail(console, server.error());
    return serveUntilStopped(**server, invocation, console, {});
}

} // namespace sampan::server
