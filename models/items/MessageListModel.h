// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/CommitGate.h"
#include "items/Roles.h"
#include "items/RowPages.h"
#include "storage/OutboxStore.h"
#include "storage/Store.h"

#include <QAbstractListModel>
#include <QHash>

namespace sampan
{

/// A message as the conversation shows it, names resolved.
struct MessageRow {
    Message message;
    QString authorName;
    QString activityFrom;
    QString activityTo;
    QStringList mentionNames;
    std::optional<OutboxEntry> entry;
};

/// The messages of one conversation, oldest first. Loads the newest page at once and others as they come into view.
/// As QueueModel: `data` never fetches, changes are exact.
class MessageListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit MessageListModel(Store* store, QObject* parent = nullptr);

    /// Who counts as "own".
    void setAgent(const Id& agentId);
    /// Shows a conversation (empty id: none); a reset, and `loaded` when the newest page is here.
    void show(const Id& conversationId);
    const Id& conversationId() const { return m_conversationId; }
    bool isLoaded() const { return m_gate.isOpen(); }
    void setVisibleRows(int first, int last);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Id messageAt(int row) const;
    /// -1 if it is not in this conversation.
    int rowOf(const Id& messageId) const;

Q_SIGNALS:
    void loaded();
    void failed(const sampan::Error& error);

private:
    void applyCommit(const StoreCommit& commit);
    void applyDelta(const MessageDelta& delta);
    void loadKeys();
    void takeKeys(quint64 sequence, QList<MessageKey> keys);
    void loadMissingRows();
    void takeRows(const QList<CompactId>& asked, Result<QList<MessageRow>> rows);
    int rowOfKey(const MessageKey& key) const;
    QVariant valueOf(const MessageRow& row, int role) const;

    Store* m_store;
    Id m_agentId;
    Id m_conversationId;
    CompactId m_conversation;
    QList<MessageKey> m_keys;
    RowPages<MessageRow> m_rows;
    CommitGate m_gate; ///< of the keys
    ReadTicket m_ticket;
    int m_first = 0;
    int m_last = 0;
    bool m_saidLoaded = false;
};

} // namespace sampan

Q_DECLARE_METATYPE(sampan::Attachment)
Q_DECLARE_METATYPE(sampan::CallRecord)
Q_DECLARE_METATYPE(sampan::Message)
