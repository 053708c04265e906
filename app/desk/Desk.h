// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/PushPresence.h"
#include "app/session/Session.h"
#include "app/sync/BlobCache.h"
#include "app/sync/OutboxSender.h"
#include "app/sync/RemotePictures.h"
#include "app/sync/SyncEngine.h"

namespace sampan
{

/// Everything of one workstation behind its screens, made once and connected: who signs in gets the cache opened, the
/// engine and the sender started; who signs out gets them stopped first. Without widgets, so that tests can run
/// several. GUI thread.
class Desk final : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        QString root;          ///< folder of profiles
        SecretStore& keychain; ///< outlives the desk
        const Clock& clock;    ///< outlives the desk
        PassphraseSecretStore::Cost cost = {};
        SyncEngine::Setup sync = {};
        Backoff outbox = {};
    };

    explicit Desk(Setup setup, QObject* parent = nullptr);
    ~Desk() override;

    Store& store() { return m_store; }
    Session& session() { return m_session; }
    SyncEngine& sync() { return m_sync; }
    OutboxSender& outbox() { return m_outbox; }
    BlobCache& blobs() { return m_blobs; }
    RemotePictures& pictures() { return m_pictures; }
    PushPresence& presence() { return m_presence; }
    JmapClient& client() { return m_client; }
    TlsTrust& trust() { return m_trust; }

Q_SIGNALS:
    /// The store is about to close: whoever reads it lets go now.
    void closing();
    /// The cache was opened; tells whether something had to be rebuilt.
    void opened(const sampan::CacheOpening& opening);
    /// A damaged cache was replaced under the same session.
    void reopened();

private:
    void openStore(const QString& folder, const QByteArray& key, std::function<void(Result<void>)> done);
    void work();
    void rest();
    void reopenDamaged();

    TlsTrust m_trust;
    JmapClient m_client;
    Session m_session;
    Store m_store;
    SyncEngine m_sync;
    OutboxSender m_outbox;
    BlobCache m_blobs;
    RemotePictures m_pictures;
    PushPresence m_presence;
};

} // namespace sampan
