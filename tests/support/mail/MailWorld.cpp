// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mail/MailWorld.h"

#include "server/services/OutboundQueue.h"
#include "server/storage/MessageRows.h"

namespace sampan::test
{

using namespace server;

MailWorld::MailWorld()
{
    auto opened = Database::open(folder.filePath(QStringLiteral("desk.db")));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    database = std::move(*opened);
    blobs = std::make_unique<Blobs>(*database, folder.filePath(QStringLiteral("blobs")));
    inbound = std::make_unique<Inbound>(*database, *blobs, clock);
    auto secrets = InboxAdminSecrets::open(folder.filePath(QStringLiteral("secret")));
    if (!secrets)
        qFatal("%s", qPrintable(secrets.error().detail));
    inboxes = std::make_unique<InboxAdmin>(*database, *secrets);
    intake = std::make_unique<MailIntake>(*database, *inbound);
}

MailWorld::~MailWorld() = default;

MailEndpoint MailWorld::endpoint(quint16 port, const QString& user, const QString& security)
{
    MailEndpoint end;
    end.host = QStringLiteral("127.0.0.1");
    end.port = port;
    end.security = security;
    end.user = user;
    end.password = QStringLiteral("demo");
    return end;
}

Inbox MailWorld::addInbox(const MailEndpoint& imap, const MailEndpoint& smtp, const QString& address)
{
    Inbox inbox;
    inbox.name = QStringLiteral("Lumora Home");
    inbox.address = address;
    inbox.site = QStringLiteral("lumora.example");
    inbox.country = QStringLiteral("DE");
    inbox.language = QStringLiteral("en");
    MailboxSettings settings;
    settings.imap = imap;
    settings.smtp = smtp;
    const auto added = inboxes->add(inbox, {}, settings);
    if (!added)
        qFatal("%s %s", qPrintable(added.error().detail), qPrintable(added.error().subject));
    return *added;
}

std::unique_ptr<MailChannel> MailWorld::channel(const QString& authorityFile)
{
    return std::make_unique<MailChannel>(
        MailChannel::Parts{*database, *blobs, *inbound, *inboxes, clock, authorityFile});
}

Message MailWorld::reply(const Inbox& inbox, const QString& conversationId, const QString& to, const QString& text,
                         const QList<Attachment>& attachments)
{
    Message m;
    m.id = newId();
    m.conversationId = conversationId;
    m.kind = MessageKind::Outgoing;
    m.from = {inbox.name, inbox.address};
    m.to = {{QStringLiteral("Ana"), to}};
    m.subject = QStringLiteral("Re: Größe");
    m.textBody = text;
    m.htmlBody = QStringLiteral("<p>") + text.toHtmlEscaped() + QStringLiteral("</p>");
    m.attachments = attachments;
    m.messageIdHeader = m.id + QStringLiteral("@lumora.example");
    m.inReplyTo = {QStringLiteral("first@buyer.example")};
    m.references = {QStringLiteral("root@buyer.example"), QStringLiteral("first@buyer.example")};
    m.createdAt = m.receivedAt = clock.now();
    m.delivery = {DeliveryState::Queued, {}, clock.now()};
    const auto done = database->write([&](WriteTransaction& transaction) -> Result<void> {
        for (const Attachment& a : attachments) {
            if (auto r = Blobs::addRow(transaction, {a.blobId, a.type, a.size}); !r)
                return r;
        }
        if (auto r = messageRows::insert(transaction, m, Scope::desk()); !r)
            return r;
        if (auto r = messageRows::rememberHeader(transaction, inbox.id, m.messageIdHeader, m.id); !r)
            return r;
        return outboundQueue::enqueue(transaction, m.id, inbox.id, clock.now());
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return m;
}

QStringList MailWorld::texts(const QString& sql)
{
    QStringList list;
    const auto read = database->read([&](Connection& connection) -> Result<void> {
        auto rows = connection.run(sql);
        if (!rows)
            return rows.error();
        while (rows->next())
            list.append(rows->text(0));
        return {};
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return list;
}

qint64 MailWorld::number(const QString& sql)
{
    return texts(sql).value(0).toLongLong();
}

Message MailWorld::message(const Id& id)
{
    Message found;
    const auto read = database->read([&](Connection& connection) -> Result<void> {
        const auto message = messageRows::find(connection, id);
        if (!message)
            return message.error();
        found = message->value_or(Message());
        return {};
    });
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return found;
}

void sendPlainMail(quint16 smtpPort, const QString& from, const QString& to, const QByteArray& bytes)
{
    StopSignal never;
    MailEndpoint end = MailWorld::endpoint(smtpPort);
    end.user.clear();
    const auto sent = sendMail(never, end, {}, OutgoingMail{bytes, from, {to}});
    if (!sent)
        qFatal("%s", qPrintable(sent.error().detail));
}

} // namespace sampan::test
