// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeDesk.h"

#include "domain/Agent.h"
#include "domain/Conversation.h"
#include "domain/Customer.h"
#include "domain/Inbox.h"
#include "domain/Instant.h"
#include "domain/Message.h"
#include "domain/Team.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrlQuery>

namespace sampan::test
{
namespace
{

QByteArray bytesOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

FakeReply problem(int status, const QString& type)
{
    return {.status = status,
            .body = bytesOf(
                {{QStringLiteral("type"), QString(u"urn:sampan:error:" + type)}, {QStringLiteral("status"), status}}),
            .contentType = "application/problem+json"};
}

QJsonObject errorObject(const QString& type)
{
    return {{QStringLiteral("type"), type}};
}

} // namespace

FakeDesk::FakeDesk() : agentId(newId()), teamId(newId()), inboxId(newId()), customerId(newId())
{
    put(QStringLiteral("Team"), toJson(Team{teamId, QStringLiteral("Care"), false}));
    Agent agent;
    agent.id = agentId;
    agent.name = QStringLiteral("Mei");
    agent.email = user;
    agent.teamIds = {teamId};
    put(QStringLiteral("Agent"), toJson(agent));
    Inbox inbox;
    inbox.id = inboxId;
    inbox.name = QStringLiteral("Lumora");
    inbox.address = QStringLiteral("help@lumora.example");
    inbox.teamId = teamId;
    put(QStringLiteral("Inbox"), toJson(inbox));
    Customer customer;
    customer.id = customerId;
    customer.name = QStringLiteral("Ana");
    customer.emails = {QStringLiteral("ana@example.org")};
    customer.createdAt = nowUtc();
    put(QStringLiteral("Customer"), toJson(customer));
    server.setHandler([this](const FakeRequest& request) {
        const int index = requestCount++;
        const Fate verdict = fate ? fate(index, request) : Fate::Serve;
        if (verdict == Fate::FailBefore)
            return FakeReply{.manner = FakeReply::Manner::Closed};
        if (verdict == Fate::Garbage)
            return FakeReply{.manner = FakeReply::Manner::Garbage};
        if (verdict == Fate::ServerError)
            return problem(500, QStringLiteral("serverFail"));
        if (verdict == Fate::Unavailable)
            return problem(503, QStringLiteral("serverUnavailable"));
        if (verdict == Fate::TooLarge)
            return problem(413, QStringLiteral("requestTooLarge"));
        FakeReply reply = serve(request);
        if (verdict == Fate::LoseAnswer)
            reply.manner = FakeReply::Manner::Closed;
        if (verdict == Fate::Truncated)
            reply.manner = FakeReply::Manner::Truncated;
        return reply;
    });
}

void FakeDesk::touch(const QString& type, const Id& id)
{
    m_log.append({type, id});
}

void FakeDesk::put(const QString& type, const QJsonObject& object)
{
    const Id id = object.value(u"id").toString();
    m_objects[type].insert(id, object);
    touch(type, id);
}

void FakeDesk::remove(const QString& type, const Id& id)
{
    m_objects[type].remove(id);
    touch(type, id);
}

QString FakeDesk::stateOf(const QString&) const
{
    return QStringLiteral("%1-%2").arg(m_epoch).arg(m_log.size());
}

void FakeDesk::revoke()
{
    m_access = {};
    m_refresh.clear();
}

FakeReply FakeDesk::serve(const FakeRequest& request)
{
    if (request.path == u"/auth/token")
        return token(QJsonDocument::fromJson(request.body).object());
    const QByteArray bearer = request.headers.value("authorization");
    if (m_access.isEmpty() || bearer != "Bearer " + m_access)
        return problem(401, QStringLiteral("tokenExpired"));
    if (request.path == u"/.well-known/jmap")
        return {.body = bytesOf(session())};
    if (request.path == u"/jmap/api")
        return {.body = bytesOf(api(QJsonDocument::fromJson(request.body).object()))};
    if (request.path.startsWith(u"/jmap/upload/desk/resumable"))
        return part(request);
    if (request.path.startsWith(u"/jmap/upload/")) {
        const QByteArray digest = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex();
        const QString id = QStringLiteral("b-") + QString::fromLatin1(digest);
        blobs.insert(id, request.body);
        return {.status = 201,
                .body = bytesOf({{QStringLiteral("blobId"), id}, {QStringLiteral("size"), request.body.size()}})};
    }
    if (request.path.startsWith(u"/jmap/download/")) {
        const QByteArray content = blobs.value(request.path.section(u'/', 4, 4));
        const QByteArray range = request.headers.value("range");
        const qint64 from = range.isEmpty() ? 0 : range.mid(6).split('-').first().toLongLong();
        return {.status = from > 0 ? 206 : 200, .body = content.mid(from), .contentType = "application/octet-stream"};
    }
    if (const QUrl url(request.path); pictures && url.path() == u"/jmap/picture")
        return pictures(QUrlQuery(url));
    return {.status = 404, .body = "{}"};
}

FakeReply FakeDesk::token(const QJsonObject& body)
{
    if (body.value(u"grant").toString() == u"password") {
        if (body.value(u"user").toString() != user || body.value(u"password").toString() != password)
            return problem(401, QStringLiteral("signInRefused"));
    } else {
        ++refreshCount;
        if (!m_refresh.contains(body.value(u"refreshToken").toString().toLatin1()))
            return problem(401, QStringLiteral("tokenRevoked"));
    }
    ++m_serial;
    m_access = "access-" + QByteArray::number(m_serial);
    const QByteArray refresh = "refresh-" + QByteArray::number(m_serial);
    m_refresh.insert(refresh);
    return {.body = bytesOf({{QStringLiteral("accessToken"), QString::fromLatin1(m_access)},
                             {QStringLiteral("refreshToken"), QString::fromLatin1(refresh)},
                             {QStringLiteral("agentId"), agentId}})};
}

QJsonObject FakeDesk::session() const
{
    const QJsonObject core{{QStringLiteral("maxObjectsInGet"), pageLimit},
                           {QStringLiteral("maxObjectsInSet"), setLimit}};
    const QJsonObject desk{{QStringLiteral("version"), version}};
    const QString vendor = QStringLiteral("urn:sampan:params:jmap:desk");
    return {{QStringLiteral("capabilities"),
             QJsonObject{{QStringLiteral("urn:ietf:params:jmap:core"), core}, {vendor, desk}}},
            {QStringLiteral("accounts"), QJsonObject{{QStringLiteral("desk"), QJsonObject()}}},
            {QStringLiteral("primaryAccounts"), QJsonObject{{vendor, QStringLiteral("desk")}}},
            {QStringLiteral("state"), sessionState},
            {QStringLiteral("apiUrl"), QStringLiteral("/jmap/api")},
            {QStringLiteral("uploadUrl"), QStringLiteral("/jmap/upload/{accountId}/")},
            {QStringLiteral("downloadUrl"), QStringLiteral("/jmap/download/{accountId}/{blobId}/{name}?accept={type}")},
            {QStringLiteral("eventSourceUrl"), QStringLiteral("/jmap/eventsource/")}};
}

QJsonObject FakeDesk::api(const QJsonObject& request)
{
    QMap<QString, QJsonObject> results;
    QJsonArray responses;
    for (const QJsonValue& item : request.value(u"methodCalls").toArray()) {
        const QJsonArray triple = item.toArray();
        QJsonObject arguments = triple.at(1).toObject();
        QString name = triple.at(0).toString();
        if (const QJsonObject reference = arguments.take(u"#ids").toObject(); !reference.isEmpty()) {
            const QString key = reference.value(u"path").toString().mid(1);
            const QJsonObject source = results.value(reference.value(u"resultOf").toString());
            arguments.insert(u"ids", source.value(key).toArray());
            if (!source.contains(key)) {
                responses.append(QJsonArray{QStringLiteral("error"),
                                            errorObject(QStringLiteral("invalidResultReference")), triple.at(2)});
                continue;
            }
        }
        const QJsonObject answer = call(triple.at(0).toString(), arguments, name);
        results.insert(triple.at(2).toString(), answer);
        responses.append(QJsonArray{name, answer, triple.at(2)});
    }
    return {{QStringLiteral("methodResponses"), responses}, {QStringLiteral("sessionState"), sessionState}};
}

QJsonObject FakeDesk::call(const QString& method, const QJsonObject& arguments, QString& name)
{
    const QString type = method.section(u'/', 0, 0);
    const QString verb = method.section(u'/', 1);
    if (verb == u"get")
        return get(type, arguments);
    if (verb == u"changes")
        return changes(type, arguments, name);
    if (verb == u"query")
        return query(type, arguments, name);
    if (verb == u"set")
        return set(type, arguments, name);
    if (verb == u"merge" || verb == u"split" || verb == u"unmerge")
        return operate(verb, arguments);
    name = QStringLiteral("error");
    return errorObject(QStringLiteral("unknownMethod"));
}

QJsonObject FakeDesk::get(const QString& type, const QJsonObject& arguments)
{
    QJsonArray list;
    for (const QJsonValue& id : arguments.value(u"ids").toArray()) {
        if (m_objects[type].contains(id.toString()))
            list.append(m_objects[type].value(id.toString()));
    }
    return {{QStringLiteral("state"), stateOf(type)}, {QStringLiteral("list"), list}};
}

QJsonObject FakeDesk::changes(const QString& type, const QJsonObject& arguments, QString& name)
{
    const QString since = arguments.value(u"sinceState").toString();
    if (since.section(u'-', 0, 0).toInt() != m_epoch) {
        name = QStringLiteral("error");
        return errorObject(QStringLiteral("cannotCalculateChanges"));
    }
    QJsonArray updated;
    QJsonArray destroyed;
    std::set<QString> seen;
    qsizetype at = since.section(u'-', 1).toInt();
    for (; at < m_log.size() && static_cast<int>(seen.size()) < pageLimit; ++at) {
        if (m_log.at(at).type != type || !seen.insert(m_log.at(at).id).second)
            continue;
        (m_objects[type].contains(m_log.at(at).id) ? updated : destroyed).append(m_log.at(at).id);
    }
    return {{QStringLiteral("oldState"), since},
            {QStringLiteral("newState"), QStringLiteral("%1-%2").arg(m_epoch).arg(at)},
            {QStringLiteral("hasMoreChanges"), at < m_log.size()},
            {QStringLiteral("created"), QJsonArray()},
            {QStringLiteral("updated"), updated},
            {QStringLiteral("destroyed"), destroyed}};
}

QJsonObject FakeDesk::query(const QString& type, const QJsonObject& arguments, QString& name)
{
    const QStringList all = m_objects[type].keys();
    qsizetype from = 0;
    if (const QString anchor = arguments.value(u"anchor").toString(); !anchor.isEmpty()) {
        from = all.indexOf(anchor) + 1;
        if (from == 0) {
            name = QStringLiteral("error");
            return errorObject(QStringLiteral("anchorNotFound"));
        }
    }
    const QStringList page = all.mid(from, arguments.value(u"limit").toInt());
    return {{QStringLiteral("ids"), QJsonArray::fromStringList(page)},
            {QStringLiteral("position"), from},
            {QStringLiteral("total"), all.size()}};
}

QJsonValue FakeDesk::create(const QString& type, QJsonObject object)
{
    const QString id = object.value(u"id").toString();
    if (m_objects[type].contains(id))
        return errorObject(QStringLiteral("alreadyExists"));
    if (type != u"Message") {
        put(type, object);
        ++creates;
        return {};
    }
    const QString conversationId = object.value(u"conversationId").toString();
    QJsonObject conversation = m_objects[QStringLiteral("Conversation")].value(conversationId);
    const QString last = conversation.value(u"lastMessageId").toString();
    if (object.value(u"kind").toString() == u"outgoing" && last != object.value(u"seenMessageId").toString()) {
        QJsonObject error = errorObject(QStringLiteral("threadMovedOn"));
        error.insert(u"missedIds", QJsonArray{last});
        return error;
    }
    Message message = messageFromJson(object).valueOr({});
    message.receivedAt = nowUtc();
    message.authorId = agentId;
    if (message.sendAt.isValid())
        message.delivery.state = DeliveryState::Scheduled;
    put(type, toJson(message));
    conversation.insert(u"lastMessageId", id);
    put(QStringLiteral("Conversation"), conversation);
    ++creates;
    return {};
}

QJsonObject FakeDesk::set(const QString& type, const QJsonObject& arguments, QString& name)
{
    QJsonObject created, notCreated, updated, notUpdated;
    const QJsonObject wanted = arguments.value(u"create").toObject();
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const QJsonValue error = create(type, it.value().toObject());
        if (error.isObject())
            notCreated.insert(it.key(), error);
        else
            created.insert(it.key(), QJsonObject{{QStringLiteral("id"), it.value().toObject().value(u"id")}});
    }
    const QJsonObject patches = arguments.value(u"update").toObject();
    if (patches.size() > setLimit) {
        name = QStringLiteral("error");
        return errorObject(QStringLiteral("requestTooLarge"));
    }
    for (auto it = patches.begin(); it != patches.end(); ++it) {
        if (const QString error = refusal ? refusal(it.key()) : QString(); !error.isEmpty()) {
            notUpdated.insert(it.key(), errorObject(error));
            continue;
        }
        QJsonObject object = m_objects[type].value(it.key());
        const QJsonObject patch = it.value().toObject();
        for (auto field = patch.begin(); field != patch.end(); ++field)
            object.insert(field.key(), field.value());
        put(type, object);
        updated.insert(it.key(), QJsonValue::Null);
    }
    return {{QStringLiteral("newState"), stateOf(type)},
            {QStringLiteral("created"), created},
            {QStringLiteral("notCreated"), notCreated},
            {QStringLiteral("updated"), updated},
            {QStringLiteral("notUpdated"), notUpdated}};
}

void FakeDesk::merge(const Id& fromId, const Id& intoId)
{
    const QMap<Id, QJsonObject> messages = m_objects[QStringLiteral("Message")];
    for (QJsonObject message : messages) {
        if (message.value(u"conversationId").toString() != fromId)
            continue;
        message.insert(u"conversationId", intoId);
        put(QStringLiteral("Message"), message);
    }
    QJsonObject from = m_objects[QStringLiteral("Conversation")].value(fromId);
    from.insert(u"mergedInto", intoId);
    from.insert(u"status", QStringLiteral("closed"));
    put(QStringLiteral("Conversation"), from);
}

QJsonObject FakeDesk::operate(const QString& verb, const QJsonObject& arguments)
{
    QJsonObject created, notCreated;
    const QJsonObject wanted = arguments.value(u"create").toObject();
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        const QString name = verb + u' ' + one.value(u"id").toString();
        if (operations.contains(name)) {
            notCreated.insert(it.key(), errorObject(QStringLiteral("alreadyExists")));
            continue;
        }
        if (verb == u"merge")
            merge(one.value(u"fromId").toString(), one.value(u"intoId").toString());
        operations.append(name);
        created.insert(it.key(), QJsonObject{{QStringLiteral("id"), one.value(u"id")}});
    }
    return {{QStringLiteral("created"), created}, {QStringLiteral("notCreated"), notCreated}};
}

FakeReply FakeDesk::part(const FakeRequest& request)
{
    if (request.method == "POST") {
        const QString address = QStringLiteral("/jmap/upload/desk/resumable/%1").arg(++uploadsBegun);
        m_parts.insert(address, {request.headers.value("upload-length").toLongLong(), {}});
        return {.status = 201, .body = "", .headers = {{"Location", address.toLatin1()}, {"Upload-Offset", "0"}}};
    }
    const auto found = m_parts.find(request.path);
    if (found == m_parts.end())
        return problem(404, QStringLiteral("notFound"));
    auto& [length, content] = *found;
    if (request.method == "PATCH") {
        if (request.headers.value("upload-offset").toLongLong() != content.size())
            return {.status = 409, .body = "", .headers = {{"Upload-Offset", QByteArray::number(content.size())}}};
        content += request.body;
        partBytes += request.body.size();
    }
    if (request.method == "PATCH" && content.size() == length) {
        const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        const QString id = QStringLiteral("b-") + QString::fromLatin1(digest);
        blobs.insert(id, content);
        return {.status = 201, .body = bytesOf({{QStringLiteral("blobId"), id}, {QStringLiteral("size"), length}})};
    }
    return {.status = 204, .body = "", .headers = {{"Upload-Offset", QByteArray::number(content.size())}}};
}

} // namespace sampan::test
