// SPDX-License-Identifier: GPL-3.0-or-later
#include "Corpus.h"

#include "Bench.h"
#include "support/TestData.h"

namespace sampan::bench
{
namespace
{

struct Share {
    const char* tag;
    const char* country;
    int weight;
};
constexpr Share shares[] = {{"en", "US", 30},   {"de", "DE", 12}, {"fr", "FR", 10},   {"es", "ES", 8},
                            {"zh-CN", "CN", 8}, {"it", "IT", 6},  {"ja", "JP", 6},    {"nl", "NL", 4},
                            {"pl", "PL", 4},    {"ko", "KR", 3},  {"pt-BR", "BR", 3}, {"zh-TW", "TW", 2},
                            {"ru", "RU", 2},    {"ar", "SA", 2}};

enum class Kind : quint64 { Team, Agent, Inbox, Customer, Conversation, Message };

/// splitmix64: well mixed, and a function of its input alone.
quint64 mixed(quint64 x)
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

quint64 chance(Kind kind, int number, int salt, quint64 below)
{
    return mixed(mixed(quint64(number)) ^ (quint64(kind) << 40) ^ quint64(salt)) % below;
}

QDateTime momentOf(int message)
{
    return QDateTime::fromMSecsSinceEpoch(1'735'689'600'000 + qint64(message) * 31'000, Qt::UTC);
}

Id idOf(Kind kind, int number, const QDateTime& moment)
{
    return idAt(moment, mixed((quint64(kind) << 32) | quint64(number)) & 0xfff, mixed(quint64(number)));
}

QString nameOf(int customer)
{
    static const QStringList first = QStringLiteral("Anna Mehmet Chloé Jürgen 陈晓 佐藤 Łucja Marta Yusuf Sofía Lars "
                                                    "김민지 Nadia Tomás Ingrid Paul Beatriz Olga Hugo Mia")
                                         .split(u' ');
    static const QStringList last = QStringLiteral("Moreau Müller García Rossi Kowalska Jansen Silva 田中 王伟 Smith "
                                                   "Novak Larsen Petrov Haddad Costa Brown Weber Dubois Ivanova Lee")
                                        .split(u' ');
    return first.at(qsizetype(chance(Kind::Customer, customer, 1, quint64(first.size())))) + u' ' +
           last.at(qsizetype(chance(Kind::Customer, customer, 2, quint64(last.size()))));
}

QStringList sentencesOf(const char* tag)
{
    const QString path = test::dataDir() + u"/ntrex/" + QString::fromLatin1(tag) + u".txt";
    return QString::fromUtf8(test::readFile(path)).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

Corpus::Corpus()
{
    if (test::dataDir().isEmpty())
        fail(test::missingDataReason());
    for (const Share& share : shares) {
        const Tongue tongue{QString::fromLatin1(share.tag), QString::fromLatin1(share.country), sentencesOf(share.tag)};
        for (int i = 0; i < share.weight; ++i)
            m_tongues.append(tongue);
    }
    const QDateTime begin = momentOf(0);
    for (int i = 0; i < 3; ++i)
        m_teams.append({idOf(Kind::Team, i, begin), QStringLiteral("Team %1").arg(i + 1), false});
    for (int i = 0; i < 20; ++i) {
        const QString name = QStringLiteral("Agent %1").arg(i + 1);
        m_agents.append({idOf(Kind::Agent, i, begin),
                         name,
                         QStringLiteral("agent%1@desk.example").arg(i + 1),
                         Role::Agent,
                         {m_teams.at(i % 3).id},
                         true});
    }
    for (int i = 0; i < 8; ++i) {
        const QString site = QStringLiteral("store%1.example").arg(i + 1);
        m_inboxes.append({idOf(Kind::Inbox, i, begin), QStringLiteral("Store %1").arg(i + 1), u"help@" + site, site,
                          Channel::Email, QString::fromLatin1(shares[i].country), QString::fromLatin1(shares[i].tag),
                          i + 1, m_teams.at(i % 3).id, true});
    }
}

const Corpus::Tongue& Corpus::tongueOf(int conversation) const
{
    const auto at = chance(Kind::Customer, customerOf(conversation), 3, quint64(m_tongues.size()));
    return m_tongues.at(qsizetype(at));
}

QString Corpus::orderNumber(int conversation)
{
    return QStringLiteral("LH-%1").arg(20'000'000 + conversation);
}

QString Corpus::textOf(int message) const
{
    const int conversation = message / messagesPerConversation;
    const QStringList& sentences = tongueOf(conversation).sentences;
    const int count = 1 + int(chance(Kind::Message, message, 1, 4));
    QString text = orderNumber(conversation) + u'\n';
    for (int i = 0; i < count; ++i)
        text += sentences.at(qsizetype(chance(Kind::Message, message, 2 + i, quint64(sentences.size())))) + u' ';
    return text.trimmed();
}

Message Corpus::message(int number) const
{
    const int of = number / messagesPerConversation;
    const Inbox& inbox = m_inboxes.at(of % m_inboxes.size());
    const Customer buyer = customer(customerOf(of));
    const Mailbox store{inbox.name, inbox.address};
    const Mailbox person{buyer.name, buyer.emails.first()};
    const bool incoming = number % 2 == 0;
    Message m;
    m.id = idOf(Kind::Message, number, momentOf(number));
    m.conversationId = idOf(Kind::Conversation, of, momentOf(of * messagesPerConversation));
    m.kind = incoming ? MessageKind::Incoming : MessageKind::Outgoing;
    m.authorId = incoming ? Id() : m_agents.at(of % m_agents.size()).id;
    m.from = incoming ? person : store;
    m.to = {incoming ? store : person};
    m.subject = u"Re: " + orderNumber(of);
    m.textBody = textOf(number);
    m.messageIdHeader = m.id + u"@mail.example";
    if (number % messagesPerConversation != 0)
        m.references = QStringList{idOf(Kind::Message, number - 1, momentOf(number - 1)) + u"@mail.example"};
    m.inReplyTo = m.references;
    m.language = tongueOf(of).tag;
    m.delivery.state = incoming ? DeliveryState::None : DeliveryState::Sent;
    m.createdAt = m.receivedAt = momentOf(number);
    return m;
}

Conversation Corpus::conversation(int number) const
{
    const int last = number * messagesPerConversation + messagesPerConversation - 1;
    const Tongue& tongue = tongueOf(number);
    const bool open = chance(Kind::Conversation, number, 1, 50) == 0;
    const bool taken = chance(Kind::Conversation, number, 2, 3) != 0;
    Conversation c;
    c.id = idOf(Kind::Conversation, number, momentOf(number * messagesPerConversation));
    c.inboxId = m_inboxes.at(number % m_inboxes.size()).id;
    const int buyer = customerOf(number);
    c.customerId = idOf(Kind::Customer, buyer, momentOf(buyer));
    c.teamId = m_teams.at(number % m_teams.size()).id;
    c.assigneeId = taken ? m_agents.at(qsizetype(chance(Kind::Conversation, number, 3, 20))).id : Id();
    c.status = open ? ConversationStatus::Open : ConversationStatus::Closed;
    c.subject = orderNumber(number) + u' ' +
                tongue.sentences.at(qsizetype(chance(Kind::Conversation, number, 4, quint64(tongue.sentences.size()))))
                    .left(80);
    c.preview = textOf(last).left(200).simplified();
    c.language = tongue.tag;
    c.country = tongue.country;
    c.isUnread = open && number % 2 == 0;
    c.messageCount = messagesPerConversation;
    c.lastMessageId = idOf(Kind::Message, last, momentOf(last));
    c.createdAt = momentOf(number * messagesPerConversation);
    c.lastMessageAt = momentOf(last);
    c.waitingSince = open ? momentOf(last - 1) : QDateTime();
    c.solvedAt = open ? QDateTime() : momentOf(last);
    return c;
}

Customer Corpus::customer(int number) const
{
    Customer c;
    c.id = idOf(Kind::Customer, number, momentOf(number));
    c.name = nameOf(number);
    c.emails = QStringList{QStringLiteral("buyer%1@mail%2.example").arg(number).arg(number % 40)};
    c.phones = QStringList{QStringLiteral("+4930%1").arg(1'000'000 + number)};
    const auto at = chance(Kind::Customer, number, 3, quint64(m_tongues.size()));
    c.language = m_tongues.at(qsizetype(at)).tag;
    c.country = m_tongues.at(qsizetype(at)).country;
    c.timeZone = QStringLiteral("Europe/Berlin");
    c.createdAt = momentOf(number);
    return c;
}

} // namespace sampan::bench
