// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/ChangeFeed.h"

namespace sampan
{

/// The whole of what the server shows, type by type in pages by id: the first synchronisation, and the
/// resynchronisation of types the server cannot compute changes for. Each page and the place it reached are one
/// transaction, so it goes on after kill -9 where it stopped; while one page is written the next is read on another
/// core and the one after it asked for.
/// Ends in one `finished`; destroying it cancels its request without a word.
class InitialSync final : public QObject
{
    Q_OBJECT

public:
    InitialSync(JmapClient& client, Store& store, QList<ObjectType> resync, QObject* parent = nullptr);
    ~InitialSync() override;

    void start();

Q_SIGNALS:
    /// Objects still to come, counting all types as far as they are known.
    void remaining(int objects);
    void finished(const sampan::Result<void>& result);

private:
    void onStates(const Result<SyncStates>& states);
    void nextType();
    void askState();
    void onState(const Result<JmapResponse>& response, const QString& callId);
    /// A page whose objects have not been read yet.
    struct RawPage {
        SnapshotPage page;
        QJsonArray objects;
    };

    void askMore();
    void askPage();
    void onPage(const Result<JmapResponse>& response, const QString& queryId, const QString& getId);
    Result<RawPage> readPage(const JmapResponse& response, const QString& queryId, const QString& getId);
    void readNext();
    void onRead(Result<SnapshotPage> page);
    void writeNext();
    void dropPages();
    void restartType();
    void end(Result<void> result);

    JmapClient& m_client;
    Store& m_store;
    QList<ObjectType> m_resync;
    QList<ObjectType> m_todo;
    QHash<ObjectType, SyncStateStore::SyncState> m_states;
    ObjectType m_type = ObjectType::Label;
    Id m_anchor;
    QPointer<HttpCall> m_call;
    QList<RawPage> m_unread;
    QList<SnapshotPage> m_pages; ///< read, waiting for the writer
    quint64 m_start = 0;         ///< pages of an earlier start of the type are not for this one
    bool m_isAsking = false;
    bool m_isReading = false;
    bool m_isWriting = false;
    bool m_hasAll = false; ///< the last page of the type has come
    bool m_isDone = false;
    int m_restarts = 0;
    int m_limit = 0;
    qint64 m_remaining = -1;
};

} // namespace sampan
