// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/OutboxModel.h"

#include "domain/ConversationRules.h"
#include "domain/Instant.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/SavedFilterStore.h"
#include "storage/TaskStore.h"

#include <QJsonArray>
#include <algorithm>

namespace sampan
{
namespace
{

template <typename T, typename Read> Result<QString> textOr(const Result<T>& object, Read read)
{
    if (object)
        return read(*object);
    // A rebuilt cache does not have it yet, or the operation removed it.
    return object.error().code == ErrorCode::NotFound ? Result<QString>(QString()) : Result<QString>(object.error());
}

Result<QString> objectName(ReadConnection& connection, const OutboxEntry& entry)
{
    const auto name = [](const auto& object) { return object.name; };
    switch (entry.kind) {
    case OutboxKind::CustomerUpdate:
        return textOr(CustomerStore::find(connection, entry.objectId), name);
    case OutboxKind::FilterSave:
    case OutboxKind::FilterRemove:
        return textOr(SavedFilterStore::find(connection, entry.objectId), name);
    case OutboxKind::TaskCreate:
    case OutboxKind::TaskUpdate:
        return textOr(TaskStore::find(connection, entry.objectId), [](const Task& task) { return task.title; });
    case OutboxKind::Merge:
    case OutboxKind::Split:
    case OutboxKind::Unmerge:
        return textOr(ConversationStore::find(connection, entry.objectId),
                      [](const Conversation& other) { return other.subject; });
    default:
        return QString();
    }
}

Result<void> addNames(ReadConnection& connection, OutboxItem& item)
{
    auto object = objectName(connection, item.entry);
    if (!object)
        return object.error();
    item.objectName = *object;
    const auto conversation = ConversationStore::find(connection, item.entry.conversationId);
    if (!conversation) // a rebuilt cache does not have it yet
        return conversation.error().code == ErrorCode::NotFound ? Result<void>() : Result<void>(conversation.error());
    item.subject = conversation->subject;
    auto customer = textOr(CustomerStore::find(connection, conversation->customerId),
                           [](const Customer& known) { return known.name; });
    if (!customer)
        return customer.error();
    item.customerName = *customer;
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

/// The one object of the /set, whatever it does.
QJsonObject argumentsOf(const OutboxEntry& entry)
{
    const QLatin1String verb = entry.arguments.contains(u"update") ? QLatin1String("update") : QLatin1String("create");
    const QJsonObject objects = entry.arguments.value(verb).toObject();
    return objects.isEmpty() ? QJsonObject() : objects.begin().value().toObject();
}

QStringList changedKeys(const OutboxEntry& entry)
{
    return entry.arguments.contains(u"update") ? argumentsOf(entry).keys() : QStringList();
}

QString textOf(const OutboxEntry& entry)
{
    return previewOf(argumentsOf(entry).value(QLatin1String("textBody")).toString());
}

bool opensConversation(const OutboxEntry& entry)
{
    const bool mayOpen = entry.kind == OutboxKind::Call || entry.kind == OutboxKind::Reply;
    return entry.kind == OutboxKind::Split || (mayOpen && !entry.objectId.isEmpty());
}

bool isText(OutboxKind kind)
{
    return kind == OutboxKind::Reply || kind == OutboxKind::Note || kind == OutboxKind::Call;
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
        return changedKeys(entry);
    case EntryObjectIdRole:
        return entry.objectId;
    case EntryObjectNameRole:
        return item.objectName;
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
    case EntrySendAtRole:
        return instantFromText(argumentsOf(entry).value(u"sendAt").toString());
    case EntryOpensRole:
        return opensConversation(entry);
    case EntryPartsRole:
        return argumentsOf(entry).value(u"messageIds").toArray().size();
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
    return int(std::count_if(m_items.cbegin(), m_items.cend(),
                             [](const OutboxItem& item) { return isText(item.entry.kind) && !needsYou(item.entry); }));
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
            {EntryObjectIdRole, "objectId"},
            {EntryObjectNameRole, "objectName"},
            {EntrySendAtRole, "sendAt"},
            {EntryOpensRole, "opens"},
            {EntryPartsRole, "parts"},
            {Qt::DisplayRole, "display"}};
}

} // namespace sampan
