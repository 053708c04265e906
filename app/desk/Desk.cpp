// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/Desk.h"

#include "app/net/LogCategories.h"

namespace sampan
{

Desk::Desk(Setup setup, QObject* parent)
    : QObject(parent), m_client(m_trust), m_session(m_client, setup.keychain, {setup.root, setup.cost}),
      m_sync(m_client, m_store, setup.clock, setup.sync), m_outbox(m_client, m_store, setup.clock, setup.outbox),
      m_blobs(m_client, m_store), m_pictures(m_client), m_presence(m_sync.push())
{
    m_session.setOpener([this](const QString& folder, const QByteArray& key, std::function<void(Result<void>)> done) {
        openStore(folder, key, std::move(done));
    });
    m_session.setRelease([this] {
        Q_EMIT closing();
        rest();
        m_store.close();
    });
    connect(&m_session, &SessionControl::signedIn, this, &Desk::work);
    connect(&m_session, &Session::signInNeeded, &m_sync, &SyncEngine::pauseForSignIn);
    connect(&m_sync, &SyncStatus::changed, this, [this] {
        const bool connected = m_sync.state() == SyncStatus::State::Online;
        const bool reading = m_sync.state() == SyncStatus::State::Synchronising && m_client.hasSession();
        m_outbox.setOnline(connected || reading);
    });
    connect(&m_outbox, &OutboxSender::trouble, &m_sync, &SyncEngine::reportTrouble);
    connect(m_store.events(), &StoreEvents::damaged, this, &Desk::reopenDamaged, Qt::QueuedConnection);
}

Desk::~Desk()
{
    rest();
    m_store.close();
}

void Desk::openStore(const QString& folder, const QByteArray& key, std::function<void(Result<void>)> done)
{
    if (m_store.isOpen())
        return done({});
    m_store.open(folder, key, this, [this, done = std::move(done)](Result<CacheOpening> opening) {
        if (!opening)
            return done(opening.error());
        done({});
        Q_EMIT opened(*opening);
    });
}

void Desk::work()
{
    m_presence.setAgent(m_session.agent().id);
    m_outbox.start();
    m_sync.start(m_session.server());
}

void Desk::rest()
{
    m_presence.setMine({});
    m_sync.stop();
    m_outbox.stop();
    m_blobs.clear();
    m_pictures.clear();
}

void Desk::reopenDamaged()
{
    if (!m_session.isSignedIn())
        return;
    qCWarning(lcApp) << "the cache is damaged and is built anew";
    Q_EMIT closing();
    rest();
    m_store.close();
    openStore(m_session.folder(), m_session.cacheKey(), [this](Result<void> opened) {
        if (opened) {
            work();
            Q_EMIT reopened();
            return;
        }
        Q_EMIT m_session.failed(opened.error());
    });
}

} // namespace sampan
