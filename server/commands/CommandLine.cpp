// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/CommandLine.h"

#include <algorithm>

namespace sampan::server
{
namespace
{

Error wrong(const QString& sentence)
{
    return {ErrorCode::InvalidArguments, sentence, {}};
}

const Option* optionOf(const Command& command, const QString& name)
{
    for (const QList<Option>* list : {&command.options, &commonOptions()}) {
        for (const Option& option : *list) {
            if (option.name == name)
                return &option;
        }
    }
    return nullptr;
}

/// The command with the longest path that the arguments begin with; takes its words off them.
const Command* takeCommand(QStringList& arguments, const QList<Command>& commands)
{
    for (const int words : {2, 1}) {
        if (arguments.size() < words)
            continue;
        const QString path = arguments.mid(0, words).join(u' ');
        const auto found =
            std::find_if(commands.cbegin(), commands.cend(), [&](const Command& c) { return c.path == path; });
        if (found != commands.cend()) {
            arguments = arguments.mid(words);
            return &*found;
        }
    }
    return nullptr;
}

Result<void> readOption(Invocation& invocation, const QString& word, QStringList& rest)
{
    const qsizetype equals = word.indexOf(u'=');
    const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
    const Option* option = optionOf(*invocation.command, name);
    if (!option)
        return wrong(QStringLiteral("There is no option --%1 for \"%2\".").arg(name, invocation.command->path));
    if (invocation.has(name) && !option->mayRepeat)
        return wrong(QStringLiteral("The option --%1 is given twice.").arg(name));
    if (option->valueName.isEmpty()) {
        if (equals >= 0)
            return wrong(QStringLiteral("The option --%1 takes no value.").arg(name));
        invocation.options[name];
        return {};
    }
    if (equals < 0 && rest.isEmpty())
        return wrong(QStringLiteral("The option --%1 needs a value: --%1 %2.").arg(name, option->valueName));
    invocation.options[name].append(equals >= 0 ? word.mid(equals + 1) : rest.takeFirst());
    return {};
}

QString optionLine(const Option& option)
{
    const QString left = option.valueName.isEmpty() ? option.name : option.name + u' ' + option.valueName;
    return QStringLiteral("  --%1 %2\n").arg(left.leftJustified(22), option.help);
}

QString commandPage(const Command& command)
{
    QString usage = QStringLiteral("sampan-server ") + command.path;
    if (!command.arguments.isEmpty())
        usage += u' ' + command.arguments;
    QString text = QStringLiteral("%1\n\nUsage: %2 [options]\n").arg(command.summary, usage);
    if (!command.details.isEmpty())
        text += u'\n' + command.details + u'\n';
    text += QStringLiteral("\nOptions:\n");
    for (const Option& option : command.options)
        text += optionLine(option);
    for (const Option& option : commonOptions())
        text += optionLine(option);
    if (!command.examples.isEmpty())
        text += QStringLiteral("\nExamples:\n");
    for (const QString& example : command.examples)
        text += QStringLiteral("  sampan-server ") + example + u'\n';
    return text;
}

QString overview(const QString& group, const QList<Command>& commands)
{
    QString text = QStringLiteral("sampan-server: the central server of a Sampan support team.\n\n"
                                  "Usage: sampan-server COMMAND [options]\n\nCommands:\n");
    for (const Command& command : commands) {
        if (group.isEmpty() || command.path.startsWith(group + u' '))
            text += QStringLiteral("  %1 %2\n")
                        .arg(QString(command.path + u' ' + command.arguments).leftJustified(30), command.summary);
    }
    return text +
           QStringLiteral(
               "\nThe first steps on a new machine:\n"
               "  sampan-server init --admin you@example.org   makes the data folder and the first administrator\n"
               "  sampan-server serve                          serves it on https://localhost:8443\n\n"
               "\"sampan-server COMMAND --help\" explains one command. All data lie in one folder: --data DIR,\n"
               "else $SAMPAN_SERVER_DATA, else /var/lib/sampan-server.\n");
}

} // namespace

QString Invocation::value(const QString& name, const QString& fallback) const
{
    const QStringList given = options.value(name);
    return given.isEmpty() ? fallback : given.first();
}

const QList<Option>& commonOptions()
{
    static const QList<Option> options{
        {QStringLiteral("data"), QStringLiteral("DIR"), QStringLiteral("the data folder")},
        {QStringLiteral("config"), QStringLiteral("FILE"),
         QStringLiteral("the configuration file (default: sampan-server.conf in the data folder)")},
        {QStringLiteral("help"), {}, QStringLiteral("this page")},
    };
    return options;
}

Result<Invocation> parseCommandLine(const QStringList& arguments, const QList<Command>& commands)
{
    Invocation invocation;
    QStringList rest = arguments;
    if (rest.isEmpty() || rest.first() == u"--help" || rest.first() == u"-h" || rest.first() == u"help") {
        invocation.helpTopic = rest.mid(1).join(u' ');
        return invocation;
    }
    const Command* command = takeCommand(rest, commands);
    if (!command) {
        const QString group = rest.first();
        const bool isGroup = std::any_of(commands.cbegin(), commands.cend(),
                                         [&](const Command& c) { return c.path.startsWith(group + u' '); });
        if (!isGroup)
            return wrong(QStringLiteral("There is no command \"%1\".").arg(group));
        if (rest.size() > 1 && rest.at(1) != u"--help")
            return wrong(QStringLiteral("There is no command \"%1\".").arg(rest.mid(0, 2).join(u' ')));
        invocation.helpTopic = group;
        return invocation;
    }
    invocation.command = command;
    while (!rest.isEmpty()) {
        const QString word = rest.takeFirst();
        if (word == u"--help" || word == u"-h") {
            invocation.helpTopic = command->path;
            invocation.command = nullptr;
            return invocation;
        }
        if (!word.startsWith(u"--")) {
            invocation.arguments.append(word);
        } else if (Result<void> read = readOption(invocation, word, rest); !read) {
            return read.error();
        }
    }
    if (invocation.arguments.size() != command->argumentCount)
        return wrong(
            QStringLiteral("\"%1\" is used like this: sampan-server %1 %2").arg(command->path, command->arguments));
    return invocation;
}

QString helpText(const QString& topic, const QList<Command>& commands)
{
    for (const Command& command : commands) {
        if (command.path == topic)
            return commandPage(command);
    }
    return overview(topic, commands);
}

} // namespace sampan::server
