// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/ChangeFeed.h"

#include "app/net/OffThread.h"

namespace sampan
{
namespace
{

Error malformed(const QString& what, ObjectType type)
{
    return {ErrorCode::MalformedReply, what, toWire(type)};
}

Result<QStringList> idsOf(const QJsonObject& answer, const QString& name, ObjectType type)
{
    QStringList ids;
    for (const QJsonValue& id : answer.value(name).toArray()) {
        if (!isValidId(id.toString()))
            return malformed(QStringLiteral("an id that is none in ") + name, type);
        ids.append(id.toString());
    }
    return ids;
}

Result<QJsonArray> listOf(const JmapResponse& response, const QString& callId, ObjectType type)
{
    const auto answer = response.of(callId, toWire(type) + u"/get");
    if (!answer)
        return answer.error();
    if (!answer->value(u"list").isArray())
        return malformed(QStringLiteral("a /get without list"), type);
    return answer->value(u"list").toArray();
}

} // namespace

Result<SyncStates> readSyncStates(ReadConnection& connection)
{
    SyncStates states;
    for (const ObjectType type : syncTypes()) {
        auto state = SyncStateStore::find(connection, type);
        if (!state)
            return state.error();
        states.insert(type, std::move(state).value());
    }
    return states;
}

ChangeFeed::ChangeFeed(JmapClient& client, Store& store, QObject* parent)
    : QObject(parent), m_client(client), m_store(store)
{
}

ChangeFeed::~ChangeFeed()
{
    m_isDone = true;
    if (m_call)
        m_call->cancel();
}

void ChangeFeed::start()
{
    readStates();
}

void ChangeFeed::readStates()
{
    m_store.fetch<SyncStates>(readSyncStates, this, [this](Result<SyncStates> states) {
        if (!states)
            return end(states.error());
        ask(*states);
    });
}

void ChangeFeed::ask(const SyncStates& states)
{
    JmapRequest request(m_client.session().accountId);
    m_calls.clear();
    const int limit = qMin(kPageSize, qMax(1, m_client.session().maxObjectsInGet));
    for (const ObjectType type : syncTypes()) {
        if (m_resync.contains(type))
            continue;
        const QString name = toWire(type);
        Calls calls{type, states.value(type).state, {}, {}, {}};
        calls.changes = request.add(name + u"/changes", {{QStringLiteral("sinceState"), calls.oldState},
                                                         {QStringLiteral("maxChanges"), limit}});
        const auto get = [&](const QString& path) {
            return request.add(name + u"/get", {{QStringLiteral("#ids"),
                                                 JmapRequest::resultOf(calls.changes, name + u"/changes", path)}});
        };
        calls.created = get(QStringLiteral("/created"));
        calls.updated = get(QStringLiteral("/updated"));
        m_calls.append(calls);
    }
    if (request.isEmpty())
        return end({});
    m_call = m_client.call(request, this, [this](Result<JmapResponse> response) { onResponse(response); });
}

void ChangeFeed::onResponse(const Result<JmapResponse>& response)
{
    if (m_isDone)
        return;
    if (!response)
        return end(response.error());
    runOffThread<Result<Page>>([calls = m_calls, answers = *response] { return readPage(calls, answers); }, this,
                               [this](Result<Page> page) {
                                   if (m_isDone)
                                       return;
                                   if (!page)
                                       return end(page.error());
                                   apply(*page);
                               });
}

Result<ChangeFeed::Page> ChangeFeed::readPage(const QList<Calls>& calls, const JmapResponse& response)
{
    Page page;
    for (const Calls& one : calls) {
        const auto answer = response.of(one.changes, toWire(one.type) + u"/changes");
        if (!answer && answer.error().code == ErrorCode::CannotCalculateChanges) {
            page.resync.append(one.type);
            continue;
        }
        if (!answer)
            return answer.error();
        auto change = readChange(one, *answer, response);
        if (!change)
            return change.error();
        page.hasMore = page.hasMore || change->hasMore;
        if (change->oldState != change->newState)
            page.changes.append(std::move(change).value());
    }
    return page;
}

Result<TypeChange> ChangeFeed::readChange(const Calls& calls, const QJsonObject& answer, const JmapResponse& response)
{
    const auto created = listOf(response, calls.created, calls.type);
    const auto updated = listOf(response, calls.updated, calls.type);
    const auto destroyed = idsOf(answer, QStringLiteral("destroyed"), calls.type);
    const QString newState = answer.value(u"newState").toString();
    if (!created || !updated || !destroyed)
        return !created ? created.error() : !updated ? updated.error() : destroyed.error();
    if (newState.isEmpty() || answer.value(u"oldState").toString() != calls.oldState)
        return malformed(QStringLiteral("a /changes with other states than asked"), calls.type);
    auto objects = readObjects(calls.type, *created, *updated);
    if (!objects)
        return objects.error();
    return TypeChange{calls.type, calls.oldState,
                      newState,   std::move(objects).value(),
                      *destroyed, answer.value(u"hasMoreChanges").toBool()};
}

void ChangeFeed::apply(const Page& page)
{
    m_resync += page.resync;
    if (page.changes.isEmpty())
        return end({});
    m_store.write([changes = page.changes](
                      WriteTransaction& transaction) { return ChangeApplier::applyChanges(transaction, changes); },
                  this,
                  [this, hasMore = page.hasMore](Result<void> written) {
                      if (written && hasMore)
                          return readStates();
                      end(std::move(written));
                  });
}

void ChangeFeed::end(Result<void> result)
{
    if (m_isDone)
        return;
    m_isDone = true;
    if (result)
        Q_EMIT finished(m_resync);
    else
        Q_EMIT finished(result.error());
}

} // namespace sampan
