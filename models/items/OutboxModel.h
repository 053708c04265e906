// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/Roles.h"
#include "storage/OutboxStore.h"
#include "storage/Store.h"

#include <QAbstractListModel>

namespace sampan
{

/// An outbox entry as the list shows it, names resolved.
struct OutboxRow {
    OutboxEntry entry;
    QString subject;
    QString customerName;
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
    void take(const QList<OutboxRow>& rows);
    QVariant valueOf(const OutboxRow& row, int role) const;

    Store* m_store;
    QList<OutboxRow> m_rows;
    ReadTicket m_ticket;
};

} // namespace sampan
