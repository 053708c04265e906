// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StoreFixture.h"
#include "ports/UploadProgress.h"
#include "storage/OutboxStore.h"
#include "ui/ActionCatalog.h"
#include "ui/Settings.h"
#include "ui/Theme.h"
#include "ui/WorkspaceContext.h"

#include <QTemporaryDir>
#include <memory>

namespace sampan::test
{

/// Stands still until told.
class StillClock : public Clock
{
public:
    QDateTime present = QDateTime(QDate(2025, 11, 18), QTime(14, 20), Qt::UTC);
    QDateTime now() const override { return present; }
};

class FakeSync : public SyncStatus
{
public:
    State current = State::Online;
    void become(State state)
    {
        current = state;
        Q_EMIT changed();
    }
    State state() const override { return current; }
    QDateTime lastSyncAt() const override { return {}; }
    QDateTime offlineSince() const override { return {}; }
    QDateTime retryAt() const override { return {}; }
    int remaining() const override { return -1; }
    std::optional<Error> lastError() const override { return {}; }
    void syncNow() override {}
};

class FakeSession : public SessionControl
{
public:
    bool isSignedIn() const override { return true; }
    Agent agent() const override { return {}; }
    QUrl server() const override { return {}; }
    QUrl lastServer() const override { return {}; }
    QString lastUser() const override { return {}; }
    void signIn(const QString&, const QString&, const QString&) override {}
    void answerTrust(bool) override {}
    void answerPassphrase(const QString&) override {}
    void cancel() override {}
    void signOut(Leaving) override {}
};

class FakeBlobs : public BlobFetcher
{
public:
    QStringList asked;
    void fetch(const QString& blobId, qint64) override { asked += blobId; }
    void cancel(const QString&) override {}
};

/// Everything a screen is given, with an open store in a folder of its own.
class PaneWorld
{
public:
    PaneWorld();
    ~PaneWorld();

    QTemporaryDir folder;
    StillClock clock;
    FakeSync sync;
    FakeSession session;
    FakeBlobs blobs;
    UploadProgress uploads;
    Theme theme;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<ActionCatalog> actions;
    std::unique_ptr<Store> store;
    WorkspaceContext context;

    /// A German buyer whose parcel is held by customs: replies, a note, activity, a file. Answers the conversation.
    Conversation seedCustoms();
    void put(const QList<Message>& messages);
    Result<QList<OutboxEntry>> outbox();
    Draft draft(const Id& conversationId, DraftMode mode);
};

/// A message of the customs conversation, `minutes` after 2025-11-17 16:48 UTC.
Message customsMessage(int number, MessageKind kind, int minutes, const QString& text);

} // namespace sampan::test
