// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShellWorld.h"

#include "storage/AgentStore.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/InboxStore.h"
#include "storage/LabelStore.h"
#include "storage/MessageStore.h"
#include "tests/support/Wait.h"

#include <QLocale>
#include <gtest/gtest.h>

namespace sampan::test
{

namespace
{

struct Sample {
    const char* name;
    const char* language;
    const char* country;
    const char* subject;
    int store;
    int waitedMinutes; ///< 0: nobody waits
    bool unread;
    const char* label;
};

constexpr Sample samples[] = {
    {"حسين المرّي", "ar", "AE", "لم يصلني المبلغ المسترد حتى الآن", 4, 1466, true, "Complaint"},
    {"林怡君", "zh-Hant", "TW", "請問可以改成超商取貨嗎？已經付款了", 6, 302, true, ""},
    {"Anke Vogt", "de", "DE", "Paket liegt beim Zoll – 38,64 € verlangt", 0, 252, false, "Customs"},
    {"佐藤 美咲", "ja", "JP", "届いた商品の色が注文と違います", 1, 131, true, ""},
    {"Lucía Fernández Ortega", "es", "ES", "¿Dónde está mi pedido? Lleva nueve días sin moverse", 2, 104, false, ""},
    {"Eleanor Hughes", "en", "GB", "Kettle arrived with a cracked lid", 3, 66, false, "Return"},
    {"عمر حداد", "ar", "SA", "هل الشحن إلى الرياض متاح؟ أحتاج 40 قطعة", 4, 48, true, "Lead"},
    {"Tobias Krüger", "de", "DE", "Rechnung für meine Bestellung fehlt", 0, 40, false, ""},
    {"James Whitlock", "en", "US", "Left earbud does not charge any more", 5, 22, false, "Warranty"},
    {"髙橋 健一", "ja", "JP", "領収書の発行をお願いできますか", 1, 9, false, ""},
    {"Marta Kowalska", "pl", "PL", "Zmiana adresu dostawy", 0, 3, true, ""},
    {"Pilar Ruiz", "es", "ES", "Gracias, ya llegó todo", 2, 0, false, ""},
};

/// Labels are in the words of the team, here of the interface.
struct LabelWords {
    const char* english;
    const char* chinese;
    const char* arabic;
};
constexpr LabelWords labelWords[] = {{"Complaint", "投诉", "شكوى"},
                                     {"Customs", "清关", "جمارك"},
                                     {"Return", "退货", "إرجاع"},
                                     {"Lead", "意向客户", "عميل محتمل"},
                                     {"Warranty", "保修", "ضمان"}};

QString labelName(const char* english)
{
    const QLocale::Language language = QLocale().language();
    for (const LabelWords& words : labelWords) {
        if (qstrcmp(words.english, english) == 0)
            return QString::fromUtf8(language == QLocale::Chinese  ? words.chinese
                                     : language == QLocale::Arabic ? words.arabic
                                                                   : english);
    }
    return QString::fromUtf8(english);
}

struct StoreSample {
    const char* name;
    const char* site;
    const char* country;
    int color;
    Channel channel;
};
constexpr StoreSample stores[] = {
    {"Lumora Home", "lumora.example", "DE", 1, Channel::Email},
    {"Lumora Home", "Rakuten", "JP", 7, Channel::Marketplace},
    {"Hanbo Outdoor", "AliExpress", "ES", 3, Channel::Marketplace},
    {"Hanbo Outdoor", "eBay", "GB", 5, Channel::Marketplace},
    {"Tideway Audio", "tideway.example", "AE", 2, Channel::Email},
    {"Tideway Audio", "tideway.example", "US", 6, Channel::Phone},
    {"Lumora Home", "Shopee", "TW", 4, Channel::Chat},
};

Id madeId(quint64 kind, quint64 number)
{
    return idAt(QDateTime(QDate(2025, 11, 1), QTime(8, 0), Qt::UTC), kind, number);
}

struct Batch {
    QList<Inbox> inboxes;
    QList<Label> labels;
    QList<Customer> customers;
    QList<Conversation> conversations;
    QList<Message> messages;
};

Message correspondence(const Conversation& conversation, int number, MessageKind kind, int minutes, const QString& text)
{
    Message message = customsMessage(number, kind, minutes, text);
    message.conversationId = conversation.id;
    message.subject = conversation.subject;
    return message;
}

/// What stands in the conversation that the pictures show open; its last message is already there.
QList<Message> customsCorrespondence(const Conversation& conversation, const Id& self, const Id& other)
{
    Message reply = correspondence(conversation, 1, MessageKind::Outgoing, 0,
                                   QStringLiteral("Der Zoll hält Ihr Paket seit dem 12. November. Wir haben heute "
                                                  "beim Zusteller nachgefragt und melden uns bis morgen Mittag."));
    reply.authorId = self;
    reply.delivery.state = DeliveryState::Delivered;
    reply.delivery.at = reply.receivedAt.addSecs(60);
    Message note = correspondence(conversation, 2, MessageKind::Note, 987, {});
    note.htmlBody = QStringLiteral("<p>DHL wants the commercial invoice; sent at 09:10, claim 7712-0457. The order is "
                                   "DDP: <b>duties are ours</b>, she must not pay.</p>");
    note.textBody = QStringLiteral("DHL wants the commercial invoice");
    note.authorId = other;
    Message activity = correspondence(conversation, 3, MessageKind::Activity, 990, {});
    activity.activity = {QStringLiteral("assignee"), other, self};
    activity.authorId = other;
    return {reply, note, activity};
}

void describeCustomsCase(Batch& batch, int index, const Id& self, const Id& other)
{
    Conversation& conversation = batch.conversations[index];
    conversation.category = QStringLiteral("logistics/customs");
    conversation.labelIds.clear();
    batch.customers[index].emails = {QStringLiteral("anke.vogt@posteo.example")};
    Message& last = batch.messages[index];
    last.from.email = QStringLiteral("anke.vogt@posteo.example");
    last.textBody = QStringLiteral(
        "Guten Morgen, gestern kam ein Schreiben vom Zoll: Ich soll 38,64 € Einfuhrumsatzsteuer zahlen, obwohl auf "
        "Ihrer Seite „inkl. aller Abgaben“ stand. Was soll ich tun? Ich brauche die Lampe bis zum 28.\n\n"
        "Am 17.11.2025 schrieb Lumora Home:\n> Der Zoll hält Ihr Paket seit dem 12. November.");
    last.attachments = {Attachment{QStringLiteral("b-1"),
                                   QStringLiteral("Zollbescheid.pdf"),
                                   QStringLiteral("application/pdf"),
                                   214'000,
                                   {},
                                   false}};
    batch.messages += customsCorrespondence(conversation, self, other);
    conversation.messageCount = 4;
}

void addConversation(Batch& batch, const Sample& sample, int number, const Id& agent, const QDateTime& now)
{
    Customer customer;
    customer.id = madeId(3, quint64(number));
    customer.name = QString::fromUtf8(sample.name);
    customer.emails = {QStringLiteral("buyer%1@post.example").arg(number)};
    customer.language = QString::fromUtf8(sample.language);
    customer.country = QString::fromUtf8(sample.country);
    customer.createdAt = now.addDays(-300);
    Conversation one;
    one.id = madeId(4, quint64(number));
    one.inboxId = batch.inboxes.at(sample.store).id;
    one.channel = batch.inboxes.at(sample.store).channel;
    one.customerId = customer.id;
    one.assigneeId = agent;
    one.status = ConversationStatus::Open;
    one.subject = QString::fromUtf8(sample.subject);
    one.language = customer.language;
    one.country = customer.country;
    one.isUnread = sample.unread;
    one.createdAt = now.addSecs(-60 * (sample.waitedMinutes + 5));
    one.lastMessageAt = now.addSecs(-60 * sample.waitedMinutes);
    if (sample.waitedMinutes > 0)
        one.waitingSince = one.lastMessageAt;
    const QString label = labelName(sample.label);
    if (!label.isEmpty()) {
        batch.labels.append({madeId(5, quint64(number)), label});
        one.labelIds = {batch.labels.last().id};
    }
    Message message;
    message.id = madeId(6, quint64(number));
    message.conversationId = one.id;
    message.kind = MessageKind::Incoming;
    message.from = {customer.name, customer.emails.first()};
    message.to = {{batch.inboxes.at(sample.store).name, batch.inboxes.at(sample.store).address}};
    message.subject = one.subject;
    message.textBody = one.subject;
    message.language = one.language;
    message.createdAt = message.receivedAt = one.lastMessageAt;
    one.lastMessageId = message.id;
    one.messageCount = 1;
    one.preview = one.subject;
    batch.customers.append(customer);
    batch.conversations.append(one);
    batch.messages.append(message);
}

} // namespace

Shop seedShop(PaneWorld& world)
{
    Shop shop;
    shop.self = {madeId(1, 1), QStringLiteral("Mei Lin"), QStringLiteral("mei@lumora.example"), Role::Agent, {}, true};
    auto batch = std::make_shared<Batch>();
    for (quint64 i = 0; i < std::size(stores); ++i) {
        Inbox inbox;
        inbox.id = madeId(2, i + 1);
        inbox.name = QString::fromUtf8(stores[i].name);
        inbox.address = QStringLiteral("service%1@lumora.example").arg(i);
        inbox.site = QString::fromUtf8(stores[i].site);
        inbox.country = QString::fromUtf8(stores[i].country);
        inbox.color = stores[i].color;
        inbox.channel = stores[i].channel;
        inbox.language = QStringLiteral("en");
        batch->inboxes.append(inbox);
    }
    int number = 0;
    for (const Sample& sample : samples)
        addConversation(*batch, sample, ++number, shop.self.id, world.clock.now());
    Agent other = shop.self;
    other.id = madeId(1, 2);
    other.name = QStringLiteral("Zhou Kai");
    other.email = QStringLiteral("zhou@lumora.example");
    describeCustomsCase(*batch, 2, shop.self.id, other.id);
    for (const Conversation& one : batch->conversations)
        shop.conversations.append(one.id);
    bool done = false;
    world.store->write(
        [batch, self = shop.self, other](WriteTransaction& transaction) -> Result<void> {
            Result<void> result = AgentStore::upsert(transaction, {self, other});
            if (result)
                result = InboxStore::upsert(transaction, batch->inboxes);
            if (result)
                result = LabelStore::upsert(transaction, batch->labels);
            if (result)
                result = CustomerStore::upsert(transaction, batch->customers);
            if (result)
                result = ConversationStore::upsert(transaction, batch->conversations);
            return result ? MessageStore::upsert(transaction, batch->messages) : result;
        },
        world.store.get(),
        [&done](const Result<void>& result) {
            if (!result)
                qFatal("the sample shop was refused: %s", qPrintable(result.error().detail));
            done = true;
        });
    if (!waitUntil([&done] { return done; }))
        qFatal("the sample shop was not written");
    world.context.self = shop.self;
    return shop;
}

} // namespace sampan::test
