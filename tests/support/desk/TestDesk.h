// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/Desk.h"
#include "storage/OutboxStore.h"

#include <QHash>

namespace sampan::test
{

/// Keeps secrets in a plain file, so that a workstation that was killed finds them again.
class FileSecretStore final : public SecretStore
{
public:
    explicit FileSecretStore(QString folder) : m_folder(std::move(folder)) {}
    void read(const QString& name, QObject* context, ReadDone done) override;
    void write(const QString& name, const QByteArray& value, QObject* context, WriteDone done) override;
    void remove(const QString& name, QObject* context, WriteDone done) override;

private:
    QString pathOf(const QString& name) const;
    QString m_folder;
};

/// A workstation without screens, with what a test asks of it. Everything waits with a deadline and says whether it
/// held.
class TestDesk
{
public:
    explicit TestDesk(const QString& root);

    bool signIn(const QString& url, const QString& user, const QString& password);
    bool waitForState(SyncStatus::State state, int deadlineMs = 30000);
    Desk& desk() { return *m_desk; }
    QString lastFailure() const { return m_failure; }

    QList<Conversation> conversations();
    /// Oldest first, without activity lines.
    QList<Message> messages(const Id& conversationId);
    QList<OutboxEntry> outbox();
    /// Queues a reply that has seen everything the cache has; its id, or empty with `lastFailure`.
    Id reply(const Id& conversationId, const QString& text);
    bool update(const Id& conversationId, const QJsonObject& patch);

private:
    template <typename T> Result<T> read(std::function<Result<T>(ReadConnection&)> work);
    bool write(Store::Write work);

    SystemClock m_clock;
    FileSecretStore m_secrets;
    std::unique_ptr<Desk> m_desk;
    QString m_failure;
};

} // namespace sampan::test
