// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Config.h"
#include "server/commands/CommandLine.h"
#include "server/commands/Console.h"
#include "server/commands/DataFolder.h"
#include "server/storage/Database.h"

#include <memory>

namespace sampan::server
{

/// What a command works on: the data folder it was given, held against others, and its open database. Also sets the
/// umask so that nothing a command makes can be read by other users.
struct Workplace {
    DataFolder folder;
    FolderLock lock;
    std::unique_ptr<Database> database;

    /// NotFound when the folder was never initialised; otherwise what FolderLock and Database say.
    static Result<Workplace> open(const Invocation& invocation, FolderLock::Kind kind = FolderLock::Kind::Use);
};

/// --data, else $SAMPAN_SERVER_DATA, else /var/lib/sampan-server; absolute.
DataFolder folderOf(const Invocation& invocation);

/// --config, else the folder's own file.
Result<Config> configOf(const Invocation& invocation);

/// Says why a command failed; returns its exit code, 1.
int fail(Console& console, const Error& error);

} // namespace sampan::server
