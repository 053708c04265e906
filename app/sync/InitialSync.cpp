// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/InitialSync.h"

#include "app/net/OffThread.h"

namespace sampan
{
namespace
{

// An anchor object deleted at the server makes its type start again; this often in a row means something else is wrong.
constexpr int kMostRestarts = 5;
// Pages that have come and are not written: enough that nobody waits, and little memory.
constexpr int kMostPages = 2;

} // namespace

InitialSync::InitialSync(JmapClient& client, Store& store, QList<ObjectType> resync, QObject* parent)
    : QObject(parent), m_client(client), m_store(store), m_resync(std::move(resync))
{
    m_limit = qMin(ChangeFeed::kPageSize, qMax(1, client.session().maxObjectsInGet));
}

InitialSync::~InitialSync()
{
    m_isDone = true;
    if (m_call)
        m_call->cancel();
}

void InitialSync::start()
{
    m_store.fetch<SyncStates>(readSyncStates, this, [this](Result<SyncStates> states) { onStates(states); });
}

void InitialSync::onStates(const Result<SyncStates>& states)
{
    if (!states)
        return end(states.error());
    m_states = *states;
    for (const ObjectType type : syncTypes()) {
        const auto& state = m_states[type];
        if (state.state.isEmpty() || !state.pendingState.isEmpty() || m_resync.contains(type))
            m_todo.append(type);
    }
    nextType();
}

void InitialSync::nextType()
{
    if (m_todo.isEmpty())
        return end({});
    m_type = m_todo.takeFirst();
    m_remaining = -1;
    dropPages();
    const auto& state = m_states[m_type];
    m_anchor = state.anchor;
    // The pages of an unfinished run still count, unless the server has just said that its state is too old.
    const bool goesOn = !state.pendingState.isEmpty() && !m_resync.contains(m_type);
    if (goesOn)
        askMore();
    else
        askState();
}

void InitialSync::askState()
{
    m_anchor.clear();
    JmapRequest request(m_client.session().accountId);
    const QString callId = request.add(toWire(m_type) + u"/get", {{QStringLiteral("ids"), QJsonArray()}});
    m_call = m_client.call(request, this, [this, callId](Result<JmapResponse> response) { onState(response, callId); });
}

void InitialSync::onState(const Result<JmapResponse>& response, const QString& callId)
{
    if (m_isDone)
        return;
    if (!response)
        return end(response.error());
    const auto answer = response->of(callId, toWire(m_type) + u"/get");
    if (!answer)
        return end(answer.error());
    const QString state = answer->value(u"state").toString();
    if (state.isEmpty())
        return end(Error{ErrorCode::MalformedReply, QStringLiteral("a /get without state"), toWire(m_type)});
    m_store.write([type = m_type, state](
                      WriteTransaction& transaction) { return ChangeApplier::beginSnapshot(transaction, type, state); },
                  this,
                  [this](Result<void> written) {
                      if (!written)
                          return end(written.error());
                      askMore();
                  });
}

void InitialSync::askMore()
{
    if (!m_isDone && !m_isAsking && !m_hasAll && m_unread.size() + m_pages.size() < kMostPages)
        askPage();
}

void InitialSync::askPage()
{
    m_isAsking = true;
    const QString name = toWire(m_type);
    const QJsonObject byId{{QStringLiteral("property"), QStringLiteral("id")}, {QStringLiteral("isAscending"), true}};
    QJsonObject query{{QStringLiteral("sort"), QJsonArray{byId}},
                      {QStringLiteral("limit"), m_limit},
                      {QStringLiteral("calculateTotal"), m_remaining < 0}};
    if (!m_anchor.isEmpty()) {
        query.insert(QStringLiteral("anchor"), m_anchor);
        query.insert(QStringLiteral("anchorOffset"), 1);
    }
    JmapRequest request(m_client.session().accountId);
    const QString queryId = request.add(name + u"/query", query);
    const QString getId = request.add(
        name + u"/get",
        {{QStringLiteral("#ids"), JmapRequest::resultOf(queryId, name + u"/query", QStringLiteral("/ids"))}});
    m_call = m_client.call(request, this,
                           [this, queryId, getId](Result<JmapResponse> response) { onPage(response, queryId, getId); });
}

void InitialSync::onPage(const Result<JmapResponse>& response, const QString& queryId, const QString& getId)
{
    if (m_isDone)
        return;
    m_isAsking = false;
    if (!response)
        return end(response.error());
    auto raw = readPage(*response, queryId, getId);
    if (!raw && raw.error().code == ErrorCode::AnchorNotFound)
        return restartType();
    if (!raw)
        return end(raw.error());
    m_anchor = raw->page.lastId;
    m_hasAll = raw->page.isLast;
    m_unread.append(std::move(raw).value());
    readNext();
    askMore();
}

Result<InitialSync::RawPage> InitialSync::readPage(const JmapResponse& response, const QString& queryId,
                                                   const QString& getId)
{
    const auto query = response.of(queryId, toWire(m_type) + u"/query");
    if (!query)
        return query.error();
    const auto get = response.of(getId, toWire(m_type) + u"/get");
    if (!get)
        return get.error();
    if (!query->value(u"ids").isArray() || !get->value(u"list").isArray())
        return Error{ErrorCode::MalformedReply, QStringLiteral("a page without ids or list"), toWire(m_type)};
    const QJsonArray ids = query->value(u"ids").toArray();
    SnapshotPage page{m_type, m_anchor, m_anchor, {}, false};
    for (const QJsonValue& id : ids) {
        if (!isValidId(id.toString()) || id.toString() <= page.lastId)
            return Error{ErrorCode::MalformedReply, QStringLiteral("a page out of order"), toWire(m_type)};
        page.lastId = id.toString();
    }
    const int limit = qMin(m_limit, query->value(u"limit").toInt(m_limit));
    page.isLast = ids.size() < qMax(limit, 1);
    if (query->contains(u"total"))
        m_remaining = query->value(u"total").toInteger() - query->value(u"position").toInteger();
    m_remaining -= ids.size();
    Q_EMIT remaining(static_cast<int>(qMax<qint64>(m_remaining, 0)));
    return RawPage{page, get->value(u"list").toArray()};
}

void InitialSync::readNext()
{
    if (m_isReading || m_unread.isEmpty())
        return;
    m_isReading = true;
    const auto read = [raw = m_unread.first()]() -> Result<SnapshotPage> {
        auto objects = readObjects(raw.page.type, raw.objects);
        if (!objects)
            return objects.error();
        SnapshotPage page = raw.page;
        page.objects = std::move(objects).value();
        return page;
    };
    runOffThread<Result<SnapshotPage>>(read, this, [this, start = m_start](Result<SnapshotPage> page) {
        if (!m_isDone && start == m_start)
            onRead(std::move(page));
    });
}

void InitialSync::onRead(Result<SnapshotPage> page)
{
    m_isReading = false;
    if (!page)
        return end(page.error());
    m_unread.removeFirst();
    m_pages.append(std::move(page).value());
    readNext();
    writeNext();
}

void InitialSync::writeNext()
{
    if (m_isWriting || m_pages.isEmpty())
        return;
    const SnapshotPage page = m_pages.takeFirst();
    m_isWriting = true;
    m_store.write([page](WriteTransaction& transaction) { return ChangeApplier::applySnapshot(transaction, page); },
                  this,
                  [this, isLast = page.isLast](Result<void> written) {
                      m_isWriting = false;
                      if (m_isDone)
                          return;
                      if (!written)
                          return end(written.error());
                      if (isLast)
                          return nextType();
                      writeNext();
                      askMore();
                  });
    askMore();
}

void InitialSync::dropPages()
{
    ++m_start;
    m_unread.clear();
    m_pages.clear();
    m_isReading = false;
    m_hasAll = false;
}

void InitialSync::restartType()
{
    if (++m_restarts > kMostRestarts)
        return end(Error{ErrorCode::AnchorNotFound, QStringLiteral("the pages keep losing their place"), {}});
    m_remaining = -1;
    dropPages();
    askState();
}

void InitialSync::end(Result<void> result)
{
    if (m_isDone)
        return;
    m_isDone = true;
    if (m_call)
        m_call->cancel();
    Q_EMIT finished(result);
}

} // namespace sampan
