// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QHash>
#include <QStringList>

namespace sampan::server
{

struct Option {
    QString name;      ///< without dashes
    QString valueName; ///< empty: a switch
    QString help;
    bool mayRepeat = false;
};

struct Invocation;
class Console;

/// One command of sampan-server: what --help says of it and what runs it.
struct Command {
    QString path;      ///< "user add"
    QString arguments; ///< as shown in the usage line, "FILE"
    int argumentCount = 0;
    QString summary; ///< one line, for the list
    QString details; ///< some sentences, for its own page
    QList<Option> options;
    QStringList examples; ///< without the program's name
    int (*run)(const Invocation&, Console&) = nullptr;
};

/// A command line that was understood.
struct Invocation {
    const Command* command = nullptr; ///< null: help for `helpTopic` was asked
    QString helpTopic;
    QHash<QString, QStringList> options;
    QStringList arguments;

    bool has(const QString& name) const { return options.contains(name); }
    QString value(const QString& name, const QString& fallback = {}) const;
};

/// The options that every command takes (--data, --config, --help).
const QList<Option>& commonOptions();

/// Reads arguments (without the program's name). Errors: InvalidArguments, `detail` a sentence for the user.
Result<Invocation> parseCommandLine(const QStringList& arguments, const QList<Command>& commands);

/// The page for the program (empty topic), for a group ("user") or for one command.
QString helpText(const QString& topic, const QList<Command>& commands);

} // namespace sampan::server
