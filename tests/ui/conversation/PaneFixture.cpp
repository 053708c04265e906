// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaneFixture.h"

#include "storage/AgentStore.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"
#include "storage/LabelStore.h"
#include "storage/MessageStore.h"
#include "tests/support/Wait.h"

#include <QApplication>
#include <QLocale>
#include <algorithm>

namespace sampan::test
{

namespace
{

const Id& mei()
{
    static const Id id = testId(5000001);
    return id;
}

const Id& zhou()
{
    static const Id id = testId(5000002);
    return id;
}

Inbox lumora()
{
    Inbox inbox = makeInbox(1);
    inbox.name = QStringLiteral("Lumora Home");
    inbox.address = QStringLiteral("hilfe@lumora.example");
    inbox.site = QStringLiteral("lumora.de");
    inbox.color = 1;
    return inbox;
}

Customer anke()
{
    Customer customer = makeCustomer(1);
    customer.name = QStringLiteral("Anke Vogt");
    customer.emails = {QStringLiteral("anke.vogt@posteo.example")};
    customer.language = QStringLiteral("de");
    customer.country = QStringLiteral("DE");
    return customer;
}

QList<Message> customsMessages()
{
    Message first = customsMessage(1, MessageKind::Outgoing, 0,
                                   QStringLiteral("Der Zoll hält Ihr Paket seit dem 12. November. Wir haben heute beim "
                                                  "Zusteller nachgefragt und melden uns bis morgen Mittag."));
    first.delivery.state = DeliveryState::Delivered;
    Message note =
        customsMessage(2, MessageKind::Note, 987,
                       QStringLiteral("DHL wants the commercial invoice; sent at 09:10, claim 7712-0457. The "
                                      "order is DDP: duties are ours, she must not pay."));
    note.htmlBody = QStringLiteral("<p>DHL wants the commercial invoice; sent at 09:10, claim 7712-0457. The order is "
                                   "DDP: <b>duties are ours</b>, she must not pay.</p>");
    note.authorId = zhou();
    Message activity = customsMessage(3, MessageKind::Activity, 990, {});
    activity.activity = {QStringLiteral("assignee"), zhou(), mei()};
    activity.authorId = zhou();
    Message last = customsMessage(
        4, MessageKind::Incoming, 1244,
        QStringLiteral(
            "Guten Morgen, gestern kam ein Schreiben: Ich soll 38,64 € Einfuhrumsatzsteuer zahlen, obwohl auf "
            "Ihrer Seite „inkl. aller Abgaben“ stand. Was soll ich tun? Ich brauche die Lampe bis zum 28.\n\n"
            "Am 17.11.2025 schrieb Lumora Home:\n> Der Zoll hält Ihr Paket seit dem 12. November."));
    last.attachments = {Attachment{QStringLiteral("b-1"),
                                   QStringLiteral("Zollbescheid.pdf"),
                                   QStringLiteral("application/pdf"),
                                   214'000,
                                   {},
                                   false}};
    return {first, note, activity, last};
}

} // namespace

Message customsMessage(int number, MessageKind kind, int minutes, const QString& text)
{
    Message message = makeMessage(number, makeConversation(1).id, text);
    message.kind = kind;
    message.receivedAt = QDateTime(QDate(2025, 11, 17), QTime(16, 48), Qt::UTC).addSecs(minutes * 60);
    message.createdAt = message.receivedAt;
    const bool buyer = kind == MessageKind::Incoming;
    message.from = buyer ? Mailbox{anke().name, anke().emails.first()} : Mailbox{lumora().name, lumora().address};
    message.to = buyer ? QList<Mailbox>{{lumora().name, lumora().address}}
                       : QList<Mailbox>{{anke().name, anke().emails.first()}};
    message.authorId = buyer ? Id() : mei();
    message.language = kind == MessageKind::Note ? QString() : QStringLiteral("de");
    return message;
}

PaneWorld::PaneWorld()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    theme.setChoice(Theme::Choice::Light);
    settings = std::make_unique<Settings>(folder.filePath(QStringLiteral("settings.ini")));
    actions = std::make_unique<ActionCatalog>();
    store = std::make_unique<Store>();
    openStore(*store, folder.filePath(QStringLiteral("cache")));
    context.store = store.get();
    context.sync = &sync;
    context.session = &session;
    context.blobs = &blobs;
    context.uploads = &uploads;
    context.clock = &clock;
    context.theme = &theme;
    context.settings = settings.get();
    context.actions = actions.get();
    context.self.id = mei();
    context.self.name = QStringLiteral("Mei Lin");
}

PaneWorld::~PaneWorld()
{
    store->close();
}

Conversation PaneWorld::seedCustoms()
{
    Conversation conversation = makeConversation(1);
    conversation.inboxId = lumora().id;
    conversation.customerId = anke().id;
    conversation.subject = QStringLiteral("Paket liegt beim Zoll – 38,64 € verlangt");
    conversation.category = QStringLiteral("logistics/customs");
    conversation.assigneeId = mei();
    conversation.language = QStringLiteral("de");
    conversation.country = QStringLiteral("DE");
    const QList<Message> messages = customsMessages();
    conversation.messageCount = std::count_if(messages.begin(), messages.end(),
                                              [](const Message& one) { return one.kind != MessageKind::Activity; });
    conversation.lastMessageId = messages.last().id;
    conversation.waitingSince = messages.last().receivedAt;
    conversation.lastMessageAt = messages.last().receivedAt;
    Agent self = context.self;
    self.email = QStringLiteral("mei@lumora.example");
    Agent other = self;
    other.id = zhou();
    other.name = QStringLiteral("Zhou Kai");
    other.email = QStringLiteral("zhou@lumora.example");
    const auto done = writeStore(*store, [=](WriteTransaction& t) -> Result<void> {
        for (const auto& step : {AgentStore::upsert(t, {self, other}), InboxStore::upsert(t, {lumora()}),
                                 CustomerStore::upsert(t, {anke()}), ConversationStore::upsert(t, {conversation}),
                                 MessageStore::upsert(t, messages)}) {
            if (!step)
                return step;
        }
        return {};
    });
    if (!done)
        qFatal("seeding failed: %s", qPrintable(done.error().detail));
    return conversation;
}

void PaneWorld::put(const QList<Message>& messages)
{
    const auto done = writeStore(*store, [=](WriteTransaction& t) { return MessageStore::upsert(t, messages); });
    if (!done)
        qFatal("writing messages failed: %s", qPrintable(done.error().detail));
}

Result<QList<OutboxEntry>> PaneWorld::outbox()
{
    std::optional<Result<QList<OutboxEntry>>> answer;
    store->fetch<QList<OutboxEntry>>([](ReadConnection& connection) { return OutboxStore::entries(connection); },
                                     store.get(),
                                     [&](Result<QList<OutboxEntry>> result) { answer = std::move(result); });
    waitUntil([&] { return answer.has_value(); });
    return *answer;
}

Draft PaneWorld::draft(const Id& conversationId, DraftMode mode)
{
    std::optional<Result<Draft>> answer;
    store->fetch<Draft>([=](ReadConnection& connection) { return DraftStore::find(connection, conversationId, mode); },
                        store.get(), [&](Result<Draft> result) { answer = std::move(result); });
    waitUntil([&] { return answer.has_value(); });
    return answer->valueOr(Draft{});
}

} // namespace sampan::test
