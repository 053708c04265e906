// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/JmapClient.h"
#include "app/sync/ChangeApplier.h"
#include "storage/Store.h"
#include "storage/SyncStateStore.h"

namespace sampan
{

using SyncStates = QHash<ObjectType, SyncStateStore::SyncState>;
/// The state of every type of the protocol.
Result<SyncStates> readSyncStates(ReadConnection& connection);

/// One catching up with the server: /changes and /get of every type in one request, page by page, each page and its
/// states in one transaction. Ends in one `finished`; destroying it cancels its request without a word, and what was
/// written stays. A type the server cannot compute changes for is reported, the others go on.
class ChangeFeed final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPageSize = 500;

    ChangeFeed(JmapClient& client, Store& store, QObject* parent = nullptr);
    ~ChangeFeed() override;

    void start();

Q_SIGNALS:
    /// The types that need a resynchronisation; empty: the cache equals the server.
    void finished(const sampan::Result<QList<sampan::ObjectType>>& resync);

private:
    struct Calls {
        ObjectType type;
        QString oldState;
        QString changes;
        QString created;
        QString updated;
    };

    /// What one answer says.
    struct Page {
        QList<TypeChange> changes; ///< of types that moved on
        QList<ObjectType> resync;
        bool hasMore = false;
    };

    void readStates();
    void ask(const SyncStates& states);
    void onResponse(const Result<JmapResponse>& response);
    static Result<Page> readPage(const QList<Calls>& calls, const JmapResponse& response);
    static Result<TypeChange> readChange(const Calls& calls, const QJsonObject& answer, const JmapResponse& response);
    void apply(const Page& page);
    void end(Result<void> result);

    JmapClient& m_client;
    Store& m_store;
    QPointer<HttpCall> m_call;
    QList<Calls> m_calls;
    QList<ObjectType> m_resync;
    bool m_isDone = false;
};

} // namespace sampan
