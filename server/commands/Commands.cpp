// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commands/Commands.h"

#include "server/commands/Workplace.h"

namespace sampan::server
{
namespace
{

Option flag(const char* name, const char* help)
{
    return {QLatin1StringView(name), {}, QLatin1StringView(help), false};
}

Option value(const char* name, const char* what, const char* help, bool mayRepeat = false)
{
    return {QLatin1StringView(name), QLatin1StringView(what), QLatin1StringView(help), mayRepeat};
}

struct Text {
    const char* path;
    const char* arguments;
    const char* summary;
    const char* details;
};

Command command(const Text& text, int arguments, int (*run)(const Invocation&, Console&), QList<Option> options = {},
                QStringList examples = {})
{
    return {QLatin1StringView(text.path),
            QLatin1StringView(text.arguments),
            arguments,
            QLatin1StringView(text.summary),
            QLatin1StringView(text.details),
            std::move(options),
            std::move(examples),
            run};
}

QList<Command> serverCommands()
{
    const QList<Option> listening{
        value("listen", "ADDRESS", "address to listen on (default 127.0.0.1; 0.0.0.0 or :: for the network)"),
        value("port", "PORT", "port to listen on (default 8443; 0 takes any free one)"),
        value("public-url", "URL", "the address clients are told, when a proxy stands in front"),
        flag("plain-http", "no TLS; only on a loopback address, behind a proxy on this machine"),
        flag("ready-json", "print one line of JSON when ready, for a parent process"),
        flag("exit-with-stdin", "stop when stdin is closed, for a parent process")};
    return {
        command({"init", "", "Make the data folder, a certificate and the first administrator.",
                 "The administrator's password is asked for on the terminal or read from stdin. The certificate is "
                 "signed by an\n"
                 "authority made for this folder; its fingerprint is printed, and the workstation shows the same on "
                 "first contact.\n"
                 "Run again with --name to issue a certificate for other names; data and authority stay."},
                0, commands::init,
                {value("admin", "EMAIL", "sign-in name of the first administrator"),
                 value("admin-name", "NAME", "that person's name (default: Administrator)"),
                 value("name", "HOST", "host name or address clients use; may be given more than once", true)},
                {QStringLiteral("init --admin maria@example.org --name desk.example.org")}),
        command(
            {"serve", "", "Serve the data folder until SIGTERM or SIGINT.",
             "Prints one line with the address and the certificate's fingerprint when it is ready. Requests that have "
             "begun\n"
             "are finished before it stops. The log goes to stderr, one JSON object a line, without personal data."},
            0, commands::serve, listening,
            {QStringLiteral("serve"),
             QStringLiteral("serve --listen 0.0.0.0 --port 443 --public-url https://desk.example.org")}),
        command({"demo", "", "Serve a folder of demonstration data on this machine.",
                 "Makes the folder with users, teams, inboxes and conversations of an invented shop, then serves it on "
                 "loopback."},
                0, commands::demo,
                listening + QList<Option>{value("content", "DIR", "folder with the demonstration's .jsonl files")}, {}),
    };
}

QList<Command> peopleCommands()
{
    const QString example = QStringLiteral("user add --name \"Li Wei\" --role agent --team Europe li.wei@example.org");
    return {
        command({"user add", "EMAIL", "Add a user.",
                 "The password is asked for on the terminal or read from stdin; it has at least 10 characters."},
                1, commands::userAdd,
                {value("name", "NAME", "the person's name (default: the part before @)"),
                 value("role", "ROLE",
                       "agent, specialist, supervisor, manager, director, administrator or translator (default agent)"),
                 value("team", "TEAM", "a team of theirs; may be given more than once", true)},
                {example}),
        command({"user list", "", "List the users.", ""}, 0, commands::userList),
        command({"user disable", "EMAIL", "Let a user no longer sign in, and sign them out everywhere.", ""}, 1,
                commands::userDisable),
        command({"user enable", "EMAIL", "Let a disabled user sign in again.", ""}, 1, commands::userEnable),
        command({"user password", "EMAIL", "Set a user's password, and sign them out everywhere.",
                 "The password is asked for on the terminal or read from stdin."},
                1, commands::userPassword),
        command({"team add", "NAME", "Add a team.", ""}, 1, commands::teamAdd,
                {flag("department", "the team is a department (logistics, quality, ...)")}),
        command({"team list", "", "List the teams.", ""}, 0, commands::teamList),
        command({"team member", "TEAM EMAIL", "Put a user into a team, or take them out with --remove.", ""}, 2,
                commands::teamMember, {flag("remove", "take the user out")}),
    };
}

QList<Command> inboxCommands()
{
    return {
        command({"inbox add", "ADDRESS", "Add an inbox and the mailbox behind it.",
                 "The mailbox password is asked for on the terminal or read from stdin, and stored encrypted under the "
                 "folder's key."},
                1, commands::inboxAdd,
                {value("name", "NAME", "the store as buyers know it (default: the address)"),
                 value("site", "HOST", "the store's site or marketplace"),
                 value("country", "CODE", "ISO 3166 country of the store"),
                 value("language", "TAG", "BCP 47 language of the store"),
                 value("color", "1-8", "colour of the store (default 1)"),
                 value("team", "TEAM", "team that gets new conversations"),
                 value("user", "USER", "user at both mail servers (default: the address)"),
                 value("imap", "HOST[:PORT]", "server mail is fetched from"),
                 value("imap-security", "MODE", "tls (default), starttls, or none on this machine"),
                 value("folder", "FOLDER", "folder that is fetched (default INBOX)"),
                 value("smtp", "HOST[:PORT]", "server mail is sent through"),
                 value("smtp-security", "MODE", "starttls (default), tls, or none on this machine"),
                 flag("smtp-anonymous", "the SMTP server asks for no user")},
                {QStringLiteral("inbox add --name \"Lumora Home\" --imap imap.example.org --smtp smtp.example.org "
                                "help@lumora.example")}),
        command({"inbox list", "", "List the inboxes.", ""}, 0, commands::inboxList),
        command({"inbox signature", "ADDRESS", "Show or set what closes an inbox's replies.",
                 "Without an option the present texts are shown. \"\\n\" in the text begins a new line."},
                1, commands::inboxSignature,
                {value("text", "TEXT", "the text; an empty one takes it away"),
                 value("language", "TAG", "BCP 47 language of the text (default: for all that have none)")},
                {QStringLiteral("inbox signature --language de --text \"Mit freundlichen Grüßen\\nLumora Home\" "
                                "help@lumora.example")}),
        command({"inbox test", "ADDRESS", "Sign in at an inbox's mail servers and say what they answer.", ""}, 1,
                commands::inboxTest),
    };
}

QList<Command> dataCommands()
{
    const char* importDetails =
        "The file has one JSON object a line; docs/import.md describes it. What is there already is left alone, so "
        "the\n"
        "same file can be given again, also after an interruption. Refused lines are named with their reason.";
    return {
        command({"import conversations", "FILE", "Take over conversations with their messages.", importDetails}, 1,
                commands::importConversations, {}, {QStringLiteral("import conversations old-desk.jsonl")}),
        command({"import customers", "FILE", "Take over customers.", importDetails}, 1, commands::importCustomers),
        command(
            {"backup", "FILE", "Write everything into one file, also while serving.",
             "The file holds customers' letters and the keys of the mailboxes: keep it as safe as the data folder."},
            1, commands::backup, {}, {QStringLiteral("backup /srv/backup/desk.tar")}),
        command({"restore", "FILE", "Make the data folder from a backup.",
                 "The file is checked before anything is touched. A folder in use is refused; what was there is kept "
                 "beside it."},
                1, commands::restore, {flag("replace", "also when the data folder holds something already")},
                {QStringLiteral("restore --data /var/lib/sampan-server /srv/backup/desk.tar")}),
        command({"check", "", "Look for damage in the database, the attachments and the change log.", ""}, 0,
                commands::check),
    };
}

} // namespace

const QList<Command>& allCommands()
{
    static const QList<Command> all = serverCommands() + peopleCommands() + inboxCommands() + dataCommands();
    return all;
}

int runCommandLine(const QStringList& arguments, Console& console)
{
    if (arguments == QStringList{QStringLiteral("--version")}) {
        console.say(QStringLiteral("sampan-server " SAMPAN_VERSION));
        return 0;
    }
    const Result<Invocation> invocation = parseCommandLine(arguments, allCommands());
    if (!invocation) {
        console.complain(invocation.error().detail + QStringLiteral(" See \"sampan-server --help\"."));
        return 2;
    }
    if (!invocation->command) {
        console.say(helpText(invocation->helpTopic, allCommands()).trimmed());
        return arguments.isEmpty() ? 2 : 0;
    }
    return invocation->command->run(*invocation, console);
}

} // namespace sampan::server
