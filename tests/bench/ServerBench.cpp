// SPDX-License-Identifier: GPL-3.0-or-later
#include "BareBeast.h"
#include "Bench.h"
#include "LoadClient.h"
#include "server/jmap/Endpoints.h"
#include "server/services/Inbound.h"
#include "server/storage/SetupRows.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <atomic>

/// The server's Listener and JMAP endpoints over loopback against a bare Beast server with one SQLite read:
/// bench_server [--quick] [--runs N] [get|set]. The load comes from the same machine.
namespace sampan::bench
{
namespace
{

using namespace server;

/// Routes without the token: one agent asks everything.
class OneCaller final : public http::Handler
{
public:
    OneCaller(jmap::Endpoints& endpoints, Caller caller) : m_endpoints(endpoints), m_caller(std::move(caller)) {}
    http::Response handle(const http::Request& request) override { return m_endpoints.api(request, m_caller); }
    qint64 bodyLimit(const http::Request&) override { return 10'000'000; }
    http::Upgrade webSocket(const http::Request&) override { return {}; }
    std::optional<http::Upgrade> eventStream(const http::Request&) override { return std::nullopt; }

private:
    jmap::Endpoints& m_endpoints;
    const Caller m_caller;
};

/// A desk with `mails` conversations of one mail each.
class FilledDesk
{
public:
    explicit FilledDesk(int mails)
        : m_database(must(Database::open(file()))), m_blobs(*m_database, m_folder.filePath(QStringLiteral("blobs"))),
          m_endpoints(*m_database, m_blobs, m_clock, {})
    {
        setUp();
        Inbound inbound(*m_database, m_blobs, m_clock);
        for (int i = 0; i < mails; ++i) {
            const Receipt receipt = must(inbound.receive(m_inbox.id, mail(i)));
            messages.append(receipt.messageId.toLatin1());
            conversations.append(receipt.conversationId.toLatin1());
        }
        http::ListenOptions options;
        auto handler = std::make_shared<OneCaller>(m_endpoints, caller());
        m_listener = must(http::Listener::start(options, handler));
    }
    ~FilledDesk() { m_listener->stop(); }
    FilledDesk(const FilledDesk&) = delete;
    FilledDesk& operator=(const FilledDesk&) = delete;

    QString file() const { return m_folder.filePath(QStringLiteral("desk.db")); }
    quint16 port() const { return m_listener->port(); }

    QList<QByteArray> messages;
    QList<QByteArray> conversations;

private:
    void setUp()
    {
        m_inbox.id = newId();
        m_inbox.name = QStringLiteral("Store");
        m_inbox.address = QStringLiteral("help@store.example");
        m_inbox.teamId = m_team.id;
        m_agent.id = newId();
        m_agent.name = QStringLiteral("Agent");
        m_agent.email = QStringLiteral("agent@desk.example");
        m_agent.teamIds = QStringList{m_team.id};
        must(m_database->write([this](WriteTransaction& transaction) -> Result<void> {
            must(teamRows::insert(transaction, m_team));
            must(inboxRows::insert(transaction, m_inbox));
            return agentRows::insert(transaction, m_agent);
        }));
    }
    InboundMail mail(int number) const
    {
        InboundMail mail;
        mail.from = {QStringLiteral("Buyer %1").arg(number), QStringLiteral("buyer%1@mail.example").arg(number)};
        mail.to = {{QString(), m_inbox.address}};
        mail.subject = QStringLiteral("Order LH-%1").arg(20'000'000 + number);
        mail.textBody =
            QStringLiteral("My parcel has not arrived and the tracking page has said the same since Monday. "
                           "Could you ask the carrier where it is? ")
                .repeated(1 + number % 4);
        mail.messageIdHeader = QStringLiteral("%1@mail.example").arg(number);
        mail.raw = mail.messageIdHeader.toUtf8();
        return mail;
    }
    Caller caller()
    {
        Caller caller;
        caller.agentId = m_agent.id;
        caller.role = m_agent.role;
        caller.permissions = permissionsOf(m_agent.role);
        caller.teamIds = m_agent.teamIds;
        return caller;
    }

    QTemporaryDir m_folder{QDir::currentPath() + u"/bench-server-XXXXXX"};
    SystemClock m_clock;
    Team m_team{newId(), QStringLiteral("Team"), false};
    Inbox m_inbox;
    Agent m_agent;
    std::unique_ptr<Database> m_database;
    Blobs m_blobs;
    jmap::Endpoints m_endpoints;
    std::unique_ptr<http::Listener> m_listener;
};

QByteArray jmapCall(const QByteArray& method, const QByteArray& arguments)
{
    return post("/jmap/api", "{\"using\":[\"urn:ietf:params:jmap:core\",\"urn:sampan:params:jmap:desk\"],"
                             "\"methodCalls\":[[\"" +
                                 method + "\",{\"accountId\":\"desk\"," + arguments + "},\"c\"]]}");
}

Load getLoad(const FilledDesk& desk)
{
    return {desk.port(), 1, 0,
            [&desk](int i) {
                return jmapCall("Message/get", "\"ids\":[\"" + desk.messages.at(i % desk.messages.size()) + "\"]");
            },
            [](const QByteArray& body) { return body.contains("tracking page") && body.contains("\"notFound\":[]"); }};
}

Load setLoad(const FilledDesk& desk, std::shared_ptr<std::atomic<int>> round)
{
    return {desk.port(), 1, 0,
            [&desk, round](int) {
                const int n = (*round)++; // every conversation in turn; the value changes with each lap
                const auto size = int(desk.conversations.size());
                const QByteArray unread = n / size % 2 ? "true" : "false";
                return jmapCall("Conversation/set", "\"update\":{\"" + desk.conversations.at(n % size) +
                                                        "\":{\"isUnread\":" + unread + "}}");
            },
            [](const QByteArray& body) { return body.contains("\"updated\":{\""); }};
}

Load bareLoad(const BareBeast& bare, const QByteArray& target, const QList<QByteArray>& ids, const QByteArray& mark)
{
    return {bare.port(), 1, 0, [target, &ids](int i) { return post(target + ids.at(i % ids.size()), "{}"); },
            [mark](const QByteArray& body) { return body.contains(mark); }};
}

struct Pair {
    QString what;
    Load ours;
    Load floor;
    int requests = 0;
    QString goal;
};

void measure(Pair pair, int connections, int runs)
{
    QList<double> ours;
    QList<double> floor;
    for (Load* load : {&pair.ours, &pair.floor}) {
        load->connections = connections;
        load->requests = qMax(connections, pair.requests);
    }
    run(pair.ours); // fills caches and statements on both sides
    run(pair.floor);
    for (int i = 0; i < runs; ++i) {
        ours.append(run(pair.ours));
        floor.append(run(pair.floor));
    }
    const double ratio = median(ours) / median(floor);
    print({QStringLiteral("%1, %2 at once").arg(pair.what).arg(connections), number(median(ours), 0) + u"/s",
           number(median(floor), 0) + u"/s", number(ratio, 2), pair.goal, ratio >= 0.5});
}

} // namespace
} // namespace sampan::bench

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    using namespace sampan::bench;
    const Call call = callFrom(QCoreApplication::arguments());
    const FilledDesk desk(call.quick ? 50 : 5000);
    const auto bare = BareBeast::start(desk.file());
    const auto round = std::make_shared<std::atomic<int>>(0);
    const Load read = bareLoad(*bare, "/read/", desk.messages, "tracking page");
    const Load write = bareLoad(*bare, "/write/", desk.conversations, "\"done\":true");
    const QString half = QStringLiteral("≥ 0.50");
    const int many = call.quick ? 40 : 10000;
    const int some = call.quick ? 40 : 2000;
    printHead();
    for (const int connections : {1, 8}) {
        if (!call.words.contains(u"set"))
            measure(
                {QStringLiteral("Message/get of one (floor: bare Beast, one read)"), getLoad(desk), read, many, half},
                connections, call.runs);
        if (call.words.contains(u"get"))
            continue;
        measure({QStringLiteral("Conversation/set of one (floor: bare Beast, one read)"), setLoad(desk, round), read,
                 some, half},
                connections, call.runs);
        measure({QStringLiteral("Conversation/set of one (floor: bare Beast, one committed update)"),
                 setLoad(desk, round),
                 write,
                 some,
                 {}},
                connections, call.runs);
    }
    return 0;
}
