// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/channels/email/MailChannel.h"
#include "server/commands/Commands.h"
#include "server/commands/Workplace.h"
#include "server/services/InboxAdmin.h"

namespace sampan::server
{
namespace
{

int withInboxes(const Invocation& invocation, Console& console, const std::function<Result<QString>(InboxAdmin&)>& work)
{
    const Result<Workplace> place = Workplace::open(invocation);
    if (!place)
        return fail(console, place.error());
    Result<InboxAdminSecrets> secrets = InboxAdminSecrets::open(place->folder.secretKey());
    if (!secrets)
        return fail(console, secrets.error());
    InboxAdmin admin(*place->database, *secrets);
    const Result<QString> said = work(admin);
    if (!said)
        return fail(console, said.error());
    if (!said->isEmpty())
        console.say(*said);
    return 0;
}

/// "host", "host:port" or "[v6]:port"; without a port the usual one of the security mode.
MailEndpoint endpoint(const QString& text, const QString& security, int tlsPort, int otherPort)
{
    MailEndpoint end;
    end.security = security;
    end.port = security == u"tls" ? tlsPort : otherPort;
    end.host = text;
    const qsizetype colon = text.lastIndexOf(u':');
    const bool hasPort = colon > 0 && (text.count(u':') == 1 || text.at(colon - 1) == u']');
    if (hasPort) {
        end.host = text.left(colon);
        end.port = text.mid(colon + 1).toInt();
    }
    if (end.host.startsWith(u'[') && end.host.endsWith(u']'))
        end.host = end.host.mid(1, end.host.size() - 2);
    return end;
}

MailboxSettings settingsFrom(const Invocation& invocation, const QString& password)
{
    MailboxSettings settings;
    const QString user = invocation.value(QStringLiteral("user"), invocation.arguments.first());
    settings.imap = endpoint(invocation.value(QStringLiteral("imap")),
                             invocation.value(QStringLiteral("imap-security"), QStringLiteral("tls")), 993, 143);
    settings.imap.user = user;
    settings.imap.password = password;
    settings.imapFolder = invocation.value(QStringLiteral("folder"), QStringLiteral("INBOX"));
    settings.smtp = endpoint(invocation.value(QStringLiteral("smtp")),
                             invocation.value(QStringLiteral("smtp-security"), QStringLiteral("starttls")), 465, 587);
    if (!invocation.has(QStringLiteral("smtp-anonymous"))) {
        settings.smtp.user = user;
        settings.smtp.password = password;
    }
    return settings;
}

Inbox inboxFrom(const Invocation& invocation)
{
    Inbox inbox;
    inbox.address = invocation.arguments.first().trimmed().toLower();
    inbox.name = invocation.value(QStringLiteral("name"), inbox.address);
    inbox.site = invocation.value(QStringLiteral("site"));
    inbox.country = invocation.value(QStringLiteral("country")).toUpper();
    inbox.language = invocation.value(QStringLiteral("language"));
    inbox.color = invocation.value(QStringLiteral("color"), QStringLiteral("1")).toInt();
    return inbox;
}

} // namespace

int commands::inboxAdd(const Invocation& invocation, Console& console)
{
    return withInboxes(invocation, console, [&](InboxAdmin& admin) -> Result<QString> {
        const bool hasMailbox = invocation.has(QStringLiteral("imap")) || invocation.has(QStringLiteral("smtp"));
        QString password;
        if (hasMailbox) {
            const Result<QString> asked = console.password(QStringLiteral("Mailbox password"), false);
            if (!asked)
                return asked.error();
            password = *asked;
        }
        const Result<Inbox> inbox = admin.add(inboxFrom(invocation), invocation.value(QStringLiteral("team")),
                                              settingsFrom(invocation, password));
        if (!inbox)
            return inbox.error();
        return QStringLiteral("Added inbox %1 (%2).").arg(inbox->address, inbox->id);
    });
}

int commands::inboxList(const Invocation& invocation, Console& console)
{
    return withInboxes(invocation, console, [&](InboxAdmin& admin) -> Result<QString> {
        const Result<QList<Inbox>> inboxes = admin.inboxes();
        if (!inboxes)
            return inboxes.error();
        for (const Inbox& inbox : *inboxes)
            console.say(
                QStringLiteral("%1  %2  %3  %4").arg(inbox.id, toWire(inbox.channel), inbox.address, inbox.name));
        return QString();
    });
}

int commands::inboxSignature(const Invocation& invocation, Console& console)
{
    return withInboxes(invocation, console, [&](InboxAdmin& admin) -> Result<QString> {
        const Result<Inbox> inbox = admin.find(invocation.arguments.first());
        if (!inbox)
            return inbox.error();
        if (!invocation.has(QStringLiteral("text"))) {
            for (auto it = inbox->signatures.begin(); it != inbox->signatures.end(); ++it)
                console.say(
                    QStringLiteral("%1: %2").arg(it.key().isEmpty() ? QStringLiteral("*") : it.key(), it.value()));
            return QString();
        }
        const QString text =
            invocation.value(QStringLiteral("text")).replace(QStringLiteral("\\n"), QStringLiteral("\n"));
        const auto set = admin.setSignature(inbox->id, invocation.value(QStringLiteral("language")), text);
        if (!set)
            return set.error();
        return QStringLiteral("Set the signature of %1.").arg(inbox->address);
    });
}

int commands::inboxTest(const Invocation& invocation, Console& console)
{
    return withInboxes(invocation, console, [&](InboxAdmin& admin) -> Result<QString> {
        const Result<Inbox> inbox = admin.find(invocation.arguments.first());
        if (!inbox)
            return inbox.error();
        const auto settings = admin.settings(inbox->id);
        if (!settings)
            return settings.error();
        if (!*settings)
            return QStringLiteral("The inbox %1 has no mailbox.").arg(inbox->address);
        if (auto probed = MailChannel::probe(**settings, {}); !probed)
            return probed.error();
        return QStringLiteral("Both mail servers of %1 let us in.").arg(inbox->address);
    });
}

} // namespace sampan::server
