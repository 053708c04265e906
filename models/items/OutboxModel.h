// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/Roles.h"
#include "storage/OutboxStore.h"
#include "storage/Store.h"

#include <QAbstractListModel>

namespace sampan
{

/// An outbox entry as the list shows it, names resolved.
struct OutboxItem {
    OutboxEntry entry;
    QString subject;
    QString customerName;
    QString objectName; ///< of the customer, saved filter or task, or the other conversation's subject
    friend bool operator==(const OutboxItem&, const OutboxItem&) = default;
};

/// What waits for the server, in the order of sending. Small by nature, so rows are held whole; changes are exact.
class OutboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit OutboxModel(Store* store, QObject* parent = nullptr);

    /// Reads the entries; call once after the store is open.
    void load();
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Id entryAt(int row) const;
    /// Replies and notes that wait or are being sent.
    int waitingCount() const;
    /// Entries that need the agent (held or failed).
    int needsYouCount() const;

Q_SIGNALS:
    void loaded();
    void countsChanged();
    void failed(const sampan::Error& error);

private:
    void take(const QList<OutboxItem>& items);
    QVariant valueOf(const OutboxItem& item, int role) const;
    QVariant stateValue(const OutboxEntry& entry, int role) const;

    Store* m_store;
    QList<OutboxItem> m_items;
    ReadTicket m_ticket;
};

} // namespace sampan
