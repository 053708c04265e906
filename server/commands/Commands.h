// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/commands/CommandLine.h"
#include "server/commands/Console.h"

namespace sampan::server
{

/// Every command of sampan-server in the order of its help.
const QList<Command>& allCommands();

/// Reads the command line, runs the command and returns the exit code: 0 done, 1 failed (a sentence on stderr), 2 the
/// command line was not understood.
int runCommandLine(const QStringList& arguments, Console& console);

namespace commands
{
int init(const Invocation& invocation, Console& console);
int serve(const Invocation& invocation, Console& console);
int demo(const Invocation& invocation, Console& console);
int userAdd(const Invocation& invocation, Console& console);
int userList(const Invocation& invocation, Console& console);
int userDisable(const Invocation& invocation, Console& console);
int userEnable(const Invocation& invocation, Console& console);
int userPassword(const Invocation& invocation, Console& console);
int teamAdd(const Invocation& invocation, Console& console);
int teamList(const Invocation& invocation, Console& console);
int teamMember(const Invocation& invocation, Console& console);
int inboxAdd(const Invocation& invocation, Console& console);
int inboxList(const Invocation& invocation, Console& console);
int inboxTest(const Invocation& invocation, Console& console);
int inboxSignature(const Invocation& invocation, Console& console);
int importConversations(const Invocation& invocation, Console& console);
int importCustomers(const Invocation& invocation, Console& console);
int backup(const Invocation& invocation, Console& console);
int restore(const Invocation& invocation, Console& console);
int check(const Invocation& invocation, Console& console);
} // namespace commands

} // namespace sampan::server
