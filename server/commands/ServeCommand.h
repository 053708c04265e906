// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Server.h"
#include "server/commands/CommandLine.h"
#include "server/commands/Console.h"

#include <QJsonObject>

namespace sampan::server
{

/// The options of serve and demo over the configuration file. Errors: InvalidArguments, FileMalformed.
Result<ServeOptions> serveOptionsOf(const Invocation& invocation);

/// Runs the event loop until SIGTERM, SIGINT or (with --exit-with-stdin) the end of stdin; then stops the server.
/// `ready` is added to the line of --ready-json, which else has "url" and "fingerprint". Returns the exit code.
int serveUntilStopped(Server& server, const Invocation& invocation, Console& console, QJsonObject ready);

} // namespace sampan::server
