// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/services/InboxAdmin.h"

#include "server/services/SignInAddress.h"
#include "server/storage/SetupRows.h"

namespace sampan::server
{
namespace
{

Error bad(const char* property, const QString& why)
{
    return {ErrorCode::InvalidProperties, why, QLatin1StringView(property)};
}

bool isLoopback(const QString& host)
{
    return host == u"localhost" || isLoopbackAddress(host);
}

Result<void> checkEndpoint(const MailEndpoint& end, const char* name)
{
    if (end.host.isEmpty())
        return {};
    if (end.port < 1 || end.port > 65535)
        return bad(name, QStringLiteral("its port is 1 to 65535"));
    if (end.security != u"tls" && end.security != u"starttls" && end.security != u"none")
        return bad(name, QStringLiteral("its security is tls, starttls or none"));
    if (end.security == u"none" && !isLoopback(end.host))
        return bad(name, QStringLiteral("without encryption only a server on this machine is accepted"));
    return {};
}

Result<void> check(const Inbox& inbox, const MailboxSettings& settings)
{
    if (inbox.name.isEmpty() || inbox.name.size() > 200)
        return bad("name", QStringLiteral("it has 1 to 200 characters"));
    if (inbox.channel == Channel::Email && !inbox.address.contains(u'@'))
        return bad("address", QStringLiteral("it looks like shop@example.org"));
    if (inbox.color < 1 || inbox.color > 8)
        return bad("color", QStringLiteral("it is 1 to 8"));
    if (auto imap = checkEndpoint(settings.imap, "IMAP server"); !imap)
        return imap;
    return checkEndpoint(settings.smtp, "SMTP server");
}

} // namespace

Result<Inbox> InboxAdmin::add(Inbox inbox, const QString& team, MailboxSettings settings)
{
    if (inbox.id.isEmpty())
        inbox.id = newId();
    if (auto fine = check(inbox, settings); !fine)
        return fine.error();
    settings.inboxId = inbox.id;
    settings.imap.password = m_secrets.seal(settings.imap.password);
    settings.smtp.password = m_secrets.seal(settings.smtp.password);
    const auto written =
        m_database.write([&](WriteTransaction& transaction) { return insert(transaction, inbox, team, settings); });
    if (!written)
        return written.error();
    return inbox;
}

Result<void> InboxAdmin::setSignature(const Id& inboxId, const QString& language, const QString& text)
{
    constexpr qsizetype kMaxSignature = 5000;
    if (text.size() > kMaxSignature)
        return bad("signature", QStringLiteral("it has at most 5000 characters"));
    return m_database.write([&](WriteTransaction& transaction) -> Result<void> {
        auto inbox = inboxRows::find(transaction.connection(), inboxId);
        if (!inbox)
            return inbox.error();
        if (!*inbox)
            return Error{ErrorCode::NotFound, QStringLiteral("no such inbox"), {}};
        if (text.isEmpty())
            (*inbox)->signatures.remove(language);
        else
            (*inbox)->signatures.insert(language, text);
        return inboxRows::update(transaction, **inbox);
    });
}

Result<void> InboxAdmin::insert(WriteTransaction& transaction, Inbox& inbox, const QString& team,
                                const MailboxSettings& sealed)
{
    const auto taken = adminRows::findInbox(transaction.connection(), inbox.address);
    if (!taken)
        return taken.error();
    if (*taken)
        return Error{ErrorCode::AlreadyExists, QStringLiteral("the address is taken"),
                     QStringLiteral("inbox ") + inbox.address};
    if (!team.isEmpty()) {
        const auto found = adminRows::findTeam(transaction.connection(), team);
        if (!found)
            return found.error();
        if (!*found)
            return Error{ErrorCode::NotFound, QStringLiteral("no such team"), QStringLiteral("team ") + team};
        inbox.teamId = (*found)->id;
    }
    if (auto added = inboxRows::insert(transaction, inbox); !added)
        return added;
    if (sealed.imap.host.isEmpty() && sealed.smtp.host.isEmpty())
        return {};
    return mailboxRows::store(transaction, sealed);
}

Result<void> InboxAdmin::setSettings(MailboxSettings settings)
{
    for (const auto& [end, name] :
         {std::pair(&settings.imap, "IMAP server"), std::pair(&settings.smtp, "SMTP server")}) {
        if (auto fine = checkEndpoint(*end, name); !fine)
            return fine;
        end->password = m_secrets.seal(end->password);
    }
    return m_database.write([&](WriteTransaction& transaction) { return mailboxRows::store(transaction, settings); });
}

Result<QList<Inbox>> InboxAdmin::inboxes()
{
    Result<QList<Inbox>> list = QList<Inbox>();
    const auto read = m_database.read([&](Connection& connection) -> Result<void> {
        list = adminRows::inboxes(connection);
        return list ? Result<void>() : list.error();
    });
    return read ? list : Result<QList<Inbox>>(read.error());
}

Result<Inbox> InboxAdmin::find(const QString& addressOrName)
{
    std::optional<Inbox> inbox;
    const auto read = m_database.read([&](Connection& connection) -> Result<void> {
        auto found = adminRows::findInbox(connection, addressOrName);
        if (!found)
            return found.error();
        inbox = *found;
        return {};
    });
    if (!read)
        return read.error();
    if (!inbox)
        return Error{ErrorCode::NotFound, QStringLiteral("no such inbox"), QStringLiteral("inbox ") + addressOrName};
    return *inbox;
}

Result<std::optional<MailboxSettings>> InboxAdmin::settings(const Id& inboxId)
{
    std::optional<MailboxSettings> settings;
    const auto read = m_database.read([&](Connection& connection) -> Result<void> {
        auto found = mailboxRows::find(connection, inboxId);
        if (!found)
            return found.error();
        settings = *found;
        return {};
    });
    if (!read)
        return read.error();
    if (!settings)
        return settings;
    for (QString* secret : {&settings->imap.password, &settings->smtp.password}) {
        const auto plain = m_secrets.unseal(*secret);
        if (!plain)
            return plain.error();
        *secret = *plain;
    }
    return settings;
}

} // namespace sampan::server
