// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "server/Log.h"
#include "server/services/PasswordHasher.h"

#include <QStringList>

namespace sampan::server
{

/// What an operator can set: "key = value" lines, "#" begins a comment. packaging/server/sampan-server.conf explains
/// each key; a key that is not known is an error, because a misspelt limit must not go unnoticed.
struct Config {
    QString listen = QStringLiteral("127.0.0.1"); ///< address to listen on
    quint16 port = 8443;                          ///< 0: any free port
    QString publicUrl;                            ///< what clients are told; empty: made from the request's Host
    QString certificate;                          ///< PEM chain of a public authority; empty: the own authority's
    QString certificateKey;
    int connections = 2000;
    int connectionsPerAddress = 64;
    int workerThreads = 8;
    int housekeepingSeconds = 24 * 60 * 60; ///< between looks at the certificate's end and at sign-ins that are over
    bool picturesFromInside = false;        ///< mails' pictures also from addresses that are not public
    PasswordCost passwordCost = PasswordCost::Moderate;
    log::Level logLevel = log::Level::Info;
};

/// Errors: FileUnreadable; FileMalformed with the line in `detail`. A missing file is an error only when `mustExist`.
Result<Config> readConfig(const QString& file, bool mustExist);

} // namespace sampan::server
