// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/MessageListModel.h"

#include "items/MessageRows.h"
#include "storage/MessageStore.h"

#include <algorithm>

namespace sampan
{
namespace
{

constexpr int margin = 20;
constexpr int firstPage = 40; ///< newest messages loaded before the conversation is shown

bool isBefore(const MessageKey& a, const MessageKey& b)
{
    return a.position != b.position ? a.position < b.position : a.id < b.id;
}

} // namespace

MessageListModel::MessageListModel(Store* store, QObject* parent)
    : QAbstractListModel(parent), m_store(store), m_rows(&loadMessageRows)
{
    connect(store->events(), &StoreEvents::committed, this, &MessageListModel::applyCommit);
}

void MessageListModel::setAgent(const Id& agentId)
{
    m_agentId = agentId;
    if (!m_keys.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_keys.size()) - 1), {IsOwnRole});
}

void MessageListModel::show(const Id& conversationId)
{
    beginResetModel();
    m_conversationId = conversationId;
    m_conversation = CompactId::fromId(conversationId);
    m_keys.clear();
    m_rows.clear();
    m_gate.shut();
    m_saidLoaded = false;
    endResetModel();
    m_ticket.cancel();
    if (!conversationId.isEmpty())
        loadKeys();
}

void MessageListModel::loadKeys()
{
    using Keys = std::pair<quint64, QList<MessageKey>>;
    m_ticket = m_store->fetch<Keys>(
        [id = m_conversationId](ReadConnection& connection) -> Result<Keys> {
            const auto sequence = connection.sequence();
            if (!sequence)
                return sequence.error();
            auto keys = MessageStore::keysOf(connection, id);
            return keys ? Result<Keys>(Keys(*sequence, std::move(*keys))) : Result<Keys>(keys.error());
        },
        this,
        [this](Result<Keys> result) {
            if (result)
                takeKeys(result->first, std::move(result->second));
            else
                Q_EMIT failed(result.error());
        });
}

void MessageListModel::takeKeys(quint64 sequence, QList<MessageKey> keys)
{
    if (!keys.isEmpty()) {
        beginInsertRows({}, 0, int(keys.size()) - 1);
        m_keys = std::move(keys);
        endInsertRows();
    }
    m_last = int(m_keys.size()) - 1;
    m_first = qMax(0, m_last - firstPage);
    for (const StoreCommit& commit : m_gate.open(sequence))
        applyCommit(commit);
    loadMissingRows();
    if (!m_rows.isAsking() && !m_saidLoaded) {
        m_saidLoaded = true;
        Q_EMIT loaded();
    }
}

void MessageListModel::applyCommit(const StoreCommit& commit)
{
    if (m_conversationId.isEmpty() || !m_gate.lets(commit))
        return;
    for (const MessageDelta& delta : commit.messages)
        applyDelta(delta);
    if (const StoreChange* change = commit.of(ObjectType::Message)) {
        for (const Id& id : change->upserted)
            m_rows.refresh(CompactId::fromId(id));
    }
    for (const ObjectType type : {ObjectType::Agent, ObjectType::Team, ObjectType::Label}) {
        if (commit.of(type))
            m_rows.refreshAll();
    }
    loadMissingRows();
}

int MessageListModel::rowOfKey(const MessageKey& key) const
{
    return int(std::lower_bound(m_keys.cbegin(), m_keys.cend(), key, isBefore) - m_keys.cbegin());
}

void MessageListModel::applyDelta(const MessageDelta& delta)
{
    const bool was = delta.before && delta.before->conversationId == m_conversation;
    const bool is = delta.after && delta.after->conversationId == m_conversation;
    if (was && is) {
        const int source = rowOfKey(*delta.before);
        const int target = rowOfKey(*delta.after);
        if (target == source || target == source + 1) {
            m_keys[source] = *delta.after;
            return;
        }
        beginMoveRows({}, source, source, {}, target);
        m_keys.move(source, target > source ? target - 1 : target);
        m_keys[target > source ? target - 1 : target] = *delta.after;
        endMoveRows();
    } else if (was) {
        const int row = rowOfKey(*delta.before);
        beginRemoveRows({}, row, row);
        m_keys.removeAt(row);
        m_rows.remove(delta.before->id);
        endRemoveRows();
    } else if (is) {
        const int row = rowOfKey(*delta.after);
        beginInsertRows({}, row, row);
        m_keys.insert(row, *delta.after);
        endInsertRows();
        m_last =
            qMax(m_last, row == int(m_keys.size()) - 1 ? row : m_last); // what comes at the end is usually looked at
    }
}

void MessageListModel::setVisibleRows(int first, int last)
{
    m_first = qMax(0, first);
    m_last = qMax(m_first, last);
    loadMissingRows();
}

void MessageListModel::loadMissingRows()
{
    if (!isLoaded())
        return;
    m_rows.ask(
        m_store, this, qMax(0, m_first - margin), qMin(m_last + margin, int(m_keys.size()) - 1),
        [this](int row) { return m_keys.at(row).id; },
        [this](const QList<CompactId>& asked, Result<QList<MessageRow>> rows) { takeRows(asked, std::move(rows)); });
}

void MessageListModel::takeRows(const QList<CompactId>& asked, Result<QList<MessageRow>> rows)
{
    if (!rows) {
        Q_EMIT failed(rows.error());
        return;
    }
    for (MessageRow& row : *rows) {
        const CompactId id = CompactId::fromId(row.message.id);
        m_rows.insert(id, std::move(row));
    }
    const QSet<CompactId> changed(asked.cbegin(), asked.cend());
    for (int row = 0; row < m_keys.size(); ++row) {
        if (changed.contains(m_keys.at(row).id))
            Q_EMIT dataChanged(index(row), index(row));
    }
    if (!std::exchange(m_saidLoaded, true))
        Q_EMIT loaded();
    if (m_rows.hasStale()) // changed while they were on their way
        loadMissingRows();
}

} // namespace sampan
