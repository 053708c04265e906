// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"

namespace sampan::server::test
{
namespace
{

void must(const Result<void>& done)
{
    if (!done)
        qFatal("Desk: %s", qPrintable(done.error().detail));
}

Agent agentOf(const QString& name, Role role, const QStringList& teams)
{
    Agent agent;
    agent.id = newId();
    agent.name = name;
    agent.email = name.toLower() + u"@desk.example";
    agent.role = role;
    agent.teamIds = teams;
    return agent;
}

Inbox inboxOf(const QString& name, const QString& address, const Id& team)
{
    Inbox inbox;
    inbox.id = newId();
    inbox.name = name;
    inbox.address = address;
    inbox.teamId = team;
    return inbox;
}

} // namespace

QDateTime SteppingClock::now() const
{
    return QDateTime::fromMSecsSinceEpoch(++m_millis, Qt::UTC);
}

QJsonObject json(const char* text)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("json: %s in %s", qPrintable(error.errorString()), text);
    return document.object();
}

Desk::Desk()
{
    auto opened = Database::open(folder.filePath(QStringLiteral("desk.db")));
    if (!opened)
        qFatal("Desk: %s", qPrintable(opened.error().detail));
    database = std::move(opened).value();
    blobs = std::make_unique<Blobs>(*database, folder.filePath(QStringLiteral("blobs")));
    inbound = std::make_unique<Inbound>(*database, *blobs, clock);
    dispatcher = std::make_unique<jmap::Dispatcher>(*database, clock);
    store = inboxOf(QStringLiteral("Lumora Home"), QStringLiteral("help@lumora.example"), north.id);
    otherStore = inboxOf(QStringLiteral("Velo Parts"), QStringLiteral("care@velo.example"), south.id);
    ada = agentOf(QStringLiteral("Ada"), Role::Agent, {north.id});
    sam = agentOf(QStringLiteral("Sam"), Role::Agent, {south.id});
    mia = agentOf(QStringLiteral("Mia"), Role::Manager, {north.id});
    dora = agentOf(QStringLiteral("Dora"), Role::Director, {});
    adam = agentOf(QStringLiteral("Adam"), Role::Administrator, {});
    must(database->write([this](WriteTransaction& t) -> Result<void> {
        must(teamRows::insert(t, north));
        must(teamRows::insert(t, south));
        must(inboxRows::insert(t, store));
        must(inboxRows::insert(t, otherStore));
        must(labelRows::insert(t, label));
        for (const Agent* agent : {&ada, &sam, &mia, &dora, &adam})
            must(agentRows::insert(t, *agent));
        return {};
    }));
}

Caller Desk::caller(const Agent& agent)
{
    Caller caller;
    must(database->read([&](Connection& connection) -> Result<void> {
        const auto found = agentRows::find(connection, agent.id);
        caller.agentId = agent.id;
        caller.role = (*found)->role;
        caller.permissions = permissionsOf(caller.role);
        caller.teamIds = (*found)->teamIds;
        caller.epoch = *agentRows::epochOf(connection, agent.id);
        return {};
    }));
    return caller;
}

InboundMail Desk::mail(const QString& id, const QString& text, const QString& answers)
{
    InboundMail mail;
    mail.from = {QStringLiteral("Élodie Martin"), QStringLiteral("Elodie@buyer.example")};
    mail.to = {{QString(), store.address}};
    mail.subject = QStringLiteral("Where is my parcel?");
    mail.textBody = text;
    mail.messageIdHeader = id;
    mail.language = QStringLiteral("fr");
    mail.raw = (id + text).toUtf8();
    if (!answers.isEmpty())
        mail.inReplyTo = QStringList{answers};
    return mail;
}

Receipt Desk::receive(const InboundMail& mail)
{
    return receive(mail, store);
}

Receipt Desk::receive(const InboundMail& mail, const Inbox& inbox)
{
    const auto receipt = inbound->receive(inbox.id, mail);
    if (!receipt)
        qFatal("receive: %s", qPrintable(receipt.error().detail));
    return *receipt;
}

QJsonObject Desk::request(const Agent& agent, const QJsonArray& calls, QJsonObject extra)
{
    extra.insert(QStringLiteral("using"), QJsonArray{jmap::kCoreCapability, jmap::kDeskCapability});
    extra.insert(QStringLiteral("methodCalls"), calls);
    const auto answer = dispatcher->answer(caller(agent), QJsonDocument(extra).toJson());
    if (const auto* error = std::get_if<jmap::RequestError>(&answer)) {
        QJsonObject refused = jmap::toJson(*error);
        refused.insert(QStringLiteral("isError"), true);
        return refused;
    }
    QJsonParseError parseError{};
    const QJsonDocument response = QJsonDocument::fromJson(std::get<QByteArray>(answer), &parseError);
    if (parseError.error != QJsonParseError::NoError)
        qFatal("Desk: an answer that is no JSON");
    return response.object();
}

QJsonObject Desk::call(const Agent& agent, const QString& method, QJsonObject arguments)
{
    if (!arguments.contains(u"accountId"))
        arguments.insert(QStringLiteral("accountId"), jmap::kAccountId);
    QJsonArray calls;
    calls.append(QJsonArray{method, arguments, QStringLiteral("c")}); // braces alone would copy the inner array
    const QJsonObject response = request(agent, calls);
    const QJsonArray first = response.value(u"methodResponses").toArray().first().toArray();
    QJsonObject result = first.at(1).toObject();
    if (first.at(0).toString() == u"error")
        result.insert(QStringLiteral("isError"), true);
    return result;
}

QJsonObject Desk::get(const Agent& agent, const QString& type, const QString& id)
{
    return call(agent, type + u"/get", {{QStringLiteral("ids"), QJsonArray{id}}})
        .value(u"list")
        .toArray()
        .first()
        .toObject();
}

QString Desk::state(const Agent& agent, const QString& type)
{
    return call(agent, type + u"/get", {{QStringLiteral("ids"), QJsonArray()}}).value(u"state").toString();
}

qint64 Desk::count(const QString& sql, const QVariantList& values)
{
    qint64 number = -1;
    must(database->read([&](Connection& connection) -> Result<void> {
        auto rows = connection.run(sql, values);
        if (!rows)
            return rows.error();
        if (rows->next())
            number = rows->number(0);
        return {};
    }));
    return number;
}

QStringList Desk::contents()
{
    static const char* const queries[] = {
        "SELECT status, priority, category, subject, preview, message_count, "
        "is_unread, waiting_since IS NULL, is_spam, snoozed_until IS NULL, merged_into IS NULL, split_from IS NULL, "
        "task_team_ids = '' FROM conversation",
        "SELECT kind, text_body, subject, delivery_state, activity_what, "
        "CASE WHEN activity_what = 'labels' THEN 'a label' WHEN activity_what = 'merged' OR activity_what = 'split' "
        "OR activity_what = 'followUp' THEN 'an id' ELSE activity_to END, "
        "message_id_header = '' FROM message",
        "SELECT name, language FROM customer",
        "SELECT email FROM customer_email",
        "SELECT state, attempts FROM mail_queue",
        "SELECT id, size FROM blob",
        "SELECT COUNT(*) FROM message_blob",
        "SELECT COUNT(*) FROM message_header_id",
        "SELECT COUNT(*) FROM conversation_label",
        "SELECT type, terms FROM search_index",
        "SELECT type, kind FROM change_log",
        "SELECT name FROM label",
        "SELECT name, is_shared FROM saved_filter",
        "SELECT title, state FROM task",
        "SELECT kind, undone_by = '' FROM regrouping"};
    QStringList lines;
    must(database->read([&](Connection& connection) -> Result<void> {
        for (const char* query : queries) {
            auto rows = connection.run(QLatin1StringView(query));
            if (!rows)
                return rows.error();
            const int columns =
                QString(QLatin1StringView(query)).section(QStringLiteral(" FROM "), 0, 0).count(u',') + 1;
            while (rows->next()) {
                QStringList row;
                for (int i = 0; i < columns; ++i)
                    row.append(rows->text(i));
                lines.append(QString(QLatin1StringView(query)).section(u' ', -1) + u": " + row.join(u'|'));
            }
        }
        return {};
    }));
    lines.sort();
    return lines;
}

} // namespace sampan::server::test
