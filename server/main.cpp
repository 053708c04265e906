// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Commands.h"

#include <QCoreApplication>
#include <csignal>
#include <sys/stat.h>

int main(int argc, char** argv)
{
    // Everything this program writes is for its own user only.
    ::umask(0077);
    std::signal(SIGPIPE, SIG_IGN);
    // A file-size limit must come back as an error that can be said, not kill the process.
    std::signal(SIGXFSZ, SIG_IGN);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("sampan-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SAMPAN_VERSION));
    sampan::server::Console console;
    return sampan::server::runCommandLine(QCoreApplication::arguments().mid(1), console);
}
