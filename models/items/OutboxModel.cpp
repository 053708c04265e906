// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/OutboxModel.h"

#include "domain/ConversationRules.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"

#include <algorithm>

namespace sampan
{
namespace
{

Result<void> addNames(ReadConnection& connection, OutboxItem& item)
{
    const auto conversation = ConversationStore::find(connection, item.entry.conversationId);
    if (!conversation) // a rebuilt cache does not have it yet
        return conversation.error().code == ErrorCode::NotFound ? Result<void>() : Result<void>(conversation.error());
    item.subject = conversation->subject;
    const auto customer = CustomerStore::find(connection, conversation->customerId);
    if (customer)
        item.customerName = customer->name;
    else if (customer.error().code != ErrorCode::NotFound)
        return customer.error();
    return {};
}

Result<QList<OutboxItem>> readItems(ReadConnection& connection)
{
    const auto entries = OutboxStore::entries(connection);
    if (!entries)
        return entries.error();
    QList<OutboxItem> items;
    for (const OutboxEntry& entry : *entries) {
        OutboxItem item;
        item.entry = entry;
        if (auto done = addNames(connection, item); !done)
            return done.error();
        items.append(std::move(item));
    }
    return items;
}

QJsonObject argumentsOf(const OutboxEntry& entry)
{
    const bool isUpdate = entry.kind == OutboxKind::ConversationUpdate;
    const QJsonObject objects =
        entry.arguments.value(isUpdate ? QLatin1String("update") : QLatin1String("create")).toObject();
    return objects.value(isUpdate ? entry.conversationId : entry.messageId).toObject();
}

QString textOf(const OutboxEntry& entry)
{
    return previewOf(argumentsOf(entry).value(QLatin1String("textBody")).toString());
}

bool canWithdraw(const OutboxEntry& entry)
{
    return entry.state != OutboxState::Sending && !(entry.state == OutboxState::Waiting && entry.mayHaveArrived);
}

bool needsYou(const OutboxEntry& entry)
{
    return entry.state == OutboxState::Held || entry.state == OutboxState::Failed;
}

} // namespace

OutboxModel::OutboxModel(Store* store, QObject* parent) : QAbstractListModel(parent), m_store(store)
{
    connect(store->events(), &StoreEvents::committed, this, [this](const StoreCommit& commit) {
        if (commit.of(ObjectType::Outbox) || (!m_items.isEmpty() && commit.of(ObjectType::Conversation)))
            load();
    });
}

void OutboxModel::load()
{
    m_ticket.cancel(); // an answer on its way would be older
    m_ticket = m_store->fetch<QList<OutboxItem>>(readItems, this, [this](Result<QList<OutboxItem>> items) {
        if (!items) {
            Q_EMIT failed(items.error());
            return;
        }
        take(*items);
        Q_EMIT loaded();
    });
}

/// Entries never change their order, so three passes give exact rows: what went, what came, what changed.
void OutboxModel::take(const QList<OutboxItem>& items)
{
    QHash<Id, OutboxItem> wanted;
    for (const OutboxItem& item : items)
        wanted.insert(item.entry.id, item);
    for (int row = int(m_items.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_items.at(row).entry.id))
            continue;
        beginRemoveRows({}, row, row);
        m_items.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < items.size(); ++row) {
        const bool isNew = row >= m_items.size() || m_items.at(row).entry.id != items.at(row).entry.id;
        if (isNew) {
            beginInsertRows({}, row, row);
            m_items.insert(row, items.at(row));
            endInsertRows();
        } else if (!(m_items.at(row) == items.at(row))) {
            m_items[row] = items.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
    Q_EMIT countsChanged();
}

int OutboxModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant OutboxModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    return valueOf(m_items.at(index.row()), role);
}

QVariant OutboxModel::valueOf(const OutboxItem& item, int role) const
{
    const OutboxEntry& entry = item.entry;
    switch (role) {
    case EntryIdRole:
        return entry.id;
    case EntryKindRole:
        return int(entry.kind);
    case EntryStateRole:
        return int(entry.state);
    case EntryConversationIdRole:
        return entry.conversationId;
    case EntryMessageIdRole:
        return entry.messageId;
    case EntrySubjectRole:
        return item.subject;
    case EntryCustomerNameRole:
        return item.customerName;
    case Qt::DisplayRole:
    case EntryTextRole:
        return textOf(entry);
    case EntryChangedKeysRole:
        return entry.kind == OutboxKind::ConversationUpdate ? argumentsOf(entry).keys() : QStringList();
    default:
        return stateValue(entry, role);
    }
}

QVariant OutboxModel::stateValue(const OutboxEntry& entry, int role) const
{
    switch (role) {
    case EntryErrorCodeRole:
        return entry.reason ? int(entry.reason->code) : -1;
    case EntryErrorDetailRole:
        return entry.reason ? entry.reason->detail : QString();
    case EntryAttemptsRole:
        return entry.attempts;
    case EntryNotBeforeRole:
        return entry.notBefore;
    case EntryCreatedAtRole:
        return entry.createdAt;
    case EntryCanWithdrawRole:
        return canWithdraw(entry);
    case EntryMissedIdsRole:
        return entry.missedIds;
    default:
        return {};
    }
}

Id OutboxModel::entryAt(int row) const
{
    return row >= 0 && row < m_items.size() ? m_items.at(row).entry.id : Id();
}

int OutboxModel::waitingCount() const
{
    return int(std::count_if(m_items.cbegin(), m_items.cend(), [](const OutboxItem& item) {
        return item.entry.kind != OutboxKind::ConversationUpdate && !needsYou(item.entry);
    }));
}

int OutboxModel::needsYouCount() const
{
    return int(
        std::count_if(m_items.cbegin(), m_items.cend(), [](const OutboxItem& item) { return needsYou(item.entry); }));
}

QHash<int, QByteArray> OutboxModel::roleNames() const
{
    return {{EntryIdRole, "entryId"},
            {EntryKindRole, "kind"},
            {EntryStateRole, "state"},
            {EntryConversationIdRole, "conversationId"},
            {EntryMessageIdRole, "messageId"},
            {EntrySubjectRole, "subject"},
            {EntryCustomerNameRole, "customerName"},
            {EntryTextRole, "text"},
            {EntryChangedKeysRole, "changedKeys"},
            {EntryErrorCodeRole, "errorCode"},
            {EntryErrorDetailRole, "errorDetail"},
            {EntryAttemptsRole, "attempts"},
            {EntryNotBeforeRole, "notBefore"},
            {EntryCreatedAtRole, "createdAt"},
            {EntryCanWithdrawRole, "canWithdraw"},
            {EntryMissedIdsRole, "missedIds"},
            {Qt::DisplayRole, "display"}};
}

} // namespace sampan
