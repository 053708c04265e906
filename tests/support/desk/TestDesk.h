// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../Wait.h"
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
    template <typename T> Result<T> read(std::function<Result<T>(ReadConnection&)> work)
    {
        std::optional<Result<T>> answer;
        m_desk->store().fetch<T>(std::move(work), m_desk.get(),
                                 [&answer](Result<T> result) { answer.emplace(std::move(result)); });
        waitUntil([&answer] { return answer.has_value(); });
        return answer ? std::move(*answer)
                      : Result<T>(Error{ErrorCode::Timeout, QStringLiteral("the store did not answer"), {}});
    }
    /// False with `lastFailure`.
    bool write(Store::Write work);

private:
    SystemClock m_clock;
    FileSecretStore m_secrets;
    std::unique_ptr<Desk> m_desk;
    QString m_failure;
};

} // namespace sampan::test
