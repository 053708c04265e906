// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Dispatcher.h"

#include "domain/ErrorWire.h"
#include "server/storage/JsonText.h"

#include <QJsonDocument>
#include <QMutexLocker>

namespace sampan::server::jmap
{
namespace
{

struct MethodInfo {
    const char* name;
    Method method;
    bool writes;
};

constexpr MethodInfo kMethods[] = {{"get", get, false},
                                   {"changes", changes, false},
                                   {"set", set, true},
                                   {"query", query, false},
                                   {"queryChanges", queryChanges, false}};

constexpr MethodInfo kConversationMethods[] = {
    {"merge", merge, true}, {"split", split, true}, {"unmerge", unmerge, true}};

const MethodInfo* methodNamed(const TypeInfo* type, const QString& name)
{
    if (type == &conversationType()) {
        for (const MethodInfo& info : kConversationMethods) {
            if (name == QLatin1StringView(info.name))
                return &info;
        }
    }
    for (const MethodInfo& info : kMethods) {
        if (name == QLatin1StringView(info.name))
            return &info;
    }
    return nullptr;
}

RequestError limitError(const char* name)
{
    return {{ErrorCode::LimitExceeded, QStringLiteral("the request goes beyond a limit"), {}}, QLatin1StringView(name)};
}

RequestError notRequest(const QString& why)
{
    return {{ErrorCode::NotRequest, why, {}}, {}};
}

/// The one place where a method's right is checked (issue: "every method checks permission at one place").
Result<void> checkPermission(const Caller& caller, const TypeInfo& type, bool writes)
{
    if (!mayRead(caller, type))
        return Error{ErrorCode::Forbidden, QStringLiteral("the role does not work with customers"), {}};
    if (writes && !caller.may(type.writer))
        return Error{ErrorCode::Forbidden, QStringLiteral("the role may not change this"), {}};
    return {};
}

Result<void> checkAccount(const QJsonObject& arguments)
{
    const QJsonValue account = arguments.value(u"accountId");
    if (!account.isString())
        return Error{ErrorCode::InvalidArguments, QStringLiteral("accountId: missing"), {}};
    if (account.toString() != kAccountId)
        return Error{ErrorCode::AccountNotFound, u"the only account is " + kAccountId, {}};
    return {};
}

bool isCall(const QJsonValue& value)
{
    const QJsonArray call = value.toArray();
    return value.isArray() && call.size() == 3 && call.at(0).isString() && call.at(1).isObject() &&
           call.at(2).isString();
}

void appendAnswer(QByteArray& response, const Answered& answer)
{
    if (!response.endsWith('['))
        response += ',';
    response += '[';
    jsonText::append(response, answer.name);
    response += ',' + answer.arguments + ',';
    jsonText::append(response, answer.callId);
    response += ']';
}

std::optional<RequestError> checkUsing(const QJsonArray& used)
{
    for (const QJsonValue& value : used) {
        const QString name = value.toString();
        if (!value.isString())
            return notRequest(QStringLiteral("using: not a list of strings"));
        if (name != kCoreCapability && name != kDeskCapability && name != kSocketCapability)
            return RequestError{{ErrorCode::UnknownCapability, u"no capability " + name, {}}, {}};
    }
    return std::nullopt;
}

std::optional<RequestError> checkRequest(const QJsonObject& request, const Limits& limits)
{
    const QJsonValue calls = request.value(u"methodCalls");
    const QJsonValue created = request.value(u"createdIds");
    if (!request.value(u"using").isArray() || !calls.isArray() ||
        !(created.isUndefined() || created.isNull() || created.isObject()))
        return notRequest(QStringLiteral("not a Request object"));
    if (auto error = checkUsing(request.value(u"using").toArray()))
        return error;
    if (calls.toArray().size() > limits.maxCallsInRequest)
        return limitError("maxCallsInRequest");
    for (const QJsonValue& call : calls.toArray()) {
        if (!isCall(call))
            return notRequest(QStringLiteral("methodCalls: not an Invocation"));
    }
    return std::nullopt;
}

} // namespace

QJsonObject toJson(const RequestError& error)
{
    QJsonObject json{
        {QStringLiteral("type"), QString(u"urn:ietf:params:jmap:error:" + jmapErrorType(error.error.code))},
        {QStringLiteral("status"), httpStatus(error.error.code)},
        {QStringLiteral("detail"), error.error.detail}};
    if (!error.limit.isEmpty())
        json.insert(QStringLiteral("limit"), error.limit);
    return json;
}

bool Concurrency::enter(const Id& agentId, int limit)
{
    const QMutexLocker lock(&m_mutex);
    int& running = m_running[agentId];
    if (running >= limit)
        return false;
    ++running;
    return true;
}

void Concurrency::leave(const Id& agentId)
{
    const QMutexLocker lock(&m_mutex);
    if (--m_running[agentId] == 0)
        m_running.remove(agentId);
}

Dispatcher::Dispatcher(Database& database, const Clock& clock, Limits limits)
    : m_database(database), m_clock(clock), m_limits(limits)
{
}

QString Dispatcher::sessionState(const Caller& caller)
{
    return toWire(caller.role) + u'-' + QString::number(caller.epoch);
}

std::variant<QByteArray, RequestError> Dispatcher::answer(const Caller& caller, const QByteArray& bytes)
{
    if (bytes.size() > m_limits.maxSizeRequest)
        return limitError("maxSizeRequest");
    QJsonParseError parseError{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return RequestError{{ErrorCode::NotJson, parseError.errorString(), {}}, {}};
    if (!document.isObject())
        return notRequest(QStringLiteral("not an object"));
    return answer(caller, document.object());
}

std::variant<QByteArray, RequestError> Dispatcher::answer(const Caller& caller, const QJsonObject& request)
{
    if (!m_concurrency.enter(caller.agentId, m_limits.maxConcurrentRequests))
        return limitError("maxConcurrentRequests");
    auto result = run(caller, request);
    m_concurrency.leave(caller.agentId);
    return result;
}

std::variant<QByteArray, RequestError> Dispatcher::run(const Caller& caller, const QJsonObject& request)
{
    if (const auto error = checkRequest(request, m_limits))
        return *error;
    QStringList capabilities;
    for (const QJsonValue& name : request.value(u"using").toArray())
        capabilities.append(name.toString());
    QHash<QString, QString> createdIds;
    const QJsonObject known = request.value(u"createdIds").toObject();
    for (auto it = known.begin(); it != known.end(); ++it)
        createdIds.insert(it.key(), it.value().toString());
    MethodContext context{m_database, caller, m_clock, m_limits, createdIds};
    QList<Answered> answers;
    for (const QJsonValue& value : request.value(u"methodCalls").toArray())
        answers.append(call(context, capabilities, value.toArray(), answers));
    QByteArray response = "{\"methodResponses\":[";
    for (const Answered& answer : answers)
        appendAnswer(response, answer);
    response += "],\"sessionState\":";
    jsonText::append(response, sessionState(caller));
    if (request.value(u"createdIds").isObject()) {
        QJsonObject ids;
        for (auto it = createdIds.cbegin(); it != createdIds.cend(); ++it)
            ids.insert(it.key(), it.value());
        response += ",\"createdIds\":" + jsonText::of(ids);
    }
    response += '}';
    return response;
}

Answered Dispatcher::call(MethodContext& context, const QStringList& capabilities, const QJsonArray& call,
                          const QList<Answered>& answers)
{
    const QString name = call.at(0).toString();
    const QString callId = call.at(2).toString();
    const auto arguments = resolveReferences(call.at(1).toObject(), answers);
    const auto result = arguments ? dispatch(context, capabilities, name, *arguments) : arguments.error();
    if (!result)
        return {QStringLiteral("error"), jsonText::of(errorToJson(result.error())), callId};
    return {name, *result, callId};
}

Result<QByteArray> Dispatcher::dispatch(MethodContext& context, const QStringList& capabilities, const QString& name,
                                        const QJsonObject& arguments)
{
    if (name == u"Core/echo" && capabilities.contains(kCoreCapability))
        return jsonText::of(arguments);
    const TypeInfo* type = typeNamed(name.section(u'/', 0, 0));
    const MethodInfo* method = methodNamed(type, name.section(u'/', 1));
    if (!type || !method || !capabilities.contains(kDeskCapability))
        return Error{ErrorCode::UnknownMethod, u"no method " + name, {}};
    if (auto r = checkAccount(arguments); !r)
        return r.error();
    if (auto r = checkPermission(context.caller, *type, method->writes); !r)
        return r.error();
    auto result = method->method(context, *type, arguments);
    if (result)
        result->insert(1, "\"accountId\":\"" + kAccountId.toLatin1() + "\",");
    return result;
}

} // namespace sampan::server::jmap
