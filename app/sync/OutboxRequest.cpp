// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/OutboxRequest.h"

namespace sampan
{
namespace
{

const QString kConversationSet = QStringLiteral("Conversation/set");
const QString kUpdate = QStringLiteral("update");

bool isPlainUpdate(const OutboxEntry& entry)
{
    return entry.kind == OutboxKind::ConversationUpdate && entry.method == kConversationSet && entry.before.isEmpty() &&
           entry.arguments.keys() == QStringList{kUpdate};
}

QJsonObject joined(const QList<OutboxEntry>& entries)
{
    QJsonObject updates;
    for (const OutboxEntry& entry : entries) {
        const QJsonObject own = entry.arguments.value(kUpdate).toObject();
        for (auto it = own.begin(); it != own.end(); ++it)
            updates.insert(it.key(), it.value());
    }
    return {{kUpdate, updates}};
}

SetOutcome outcomeOfCall(const Result<JmapResponse>& response, const QString& call, const QString& method,
                         const QJsonObject& arguments)
{
    return outcomeOf(arguments, response ? response->of(call, method) : Result<QJsonObject>(response.error()));
}

} // namespace

qsizetype OutboxRequest::together(const QList<OutboxEntry>& due, qsizetype most)
{
    QSet<Id> conversations;
    qsizetype count = 0;
    for (const OutboxEntry& entry : due) {
        if (count == most || !isPlainUpdate(entry) || conversations.contains(entry.conversationId))
            break;
        conversations.insert(entry.conversationId);
        ++count;
    }
    return qMax(count, due.isEmpty() ? qsizetype(0) : qsizetype(1));
}

OutboxRequest::OutboxRequest(const QString& accountId, QList<OutboxEntry> entries)
    : m_request(accountId), m_entries(std::move(entries))
{
    const OutboxEntry& first = m_entries.first();
    if (!first.before.isEmpty())
        m_before = m_request.add(kConversationSet, first.before);
    m_call = m_request.add(first.method, m_entries.size() > 1 ? joined(m_entries) : first.arguments);
}

std::optional<Error> OutboxRequest::failure(const Result<JmapResponse>& response) const
{
    if (!response)
        return response.error();
    const auto answer = response->of(m_call, m_entries.first().method);
    return answer ? std::optional<Error>() : answer.error();
}

QList<SetOutcome> OutboxRequest::outcomes(const Result<JmapResponse>& response) const
{
    QList<SetOutcome> list;
    for (const OutboxEntry& entry : m_entries)
        list.append(outcome(entry, response));
    return list;
}

SetOutcome OutboxRequest::outcome(const OutboxEntry& entry, const Result<JmapResponse>& response) const
{
    if (!m_before.isEmpty()) {
        SetOutcome before = outcomeOfCall(response, m_before, kConversationSet, entry.before);
        if (before.kind != SetOutcome::Kind::Done)
            return before;
    }
    return outcomeOfCall(response, m_call, entry.method, entry.arguments);
}

} // namespace sampan
