// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "domain/Customer.h"
#include "domain/Task.h"
#include "ports/Clock.h"
#include "storage/OutboxStore.h"

#include <QJsonObject>
#include <QObject>
#include <functional>
#include <memory>

namespace sampan
{

class Store;

/// Where a conversation is passed on to.
struct Transfer {
    Id teamId;  ///< empty: the team stays
    Id agentId; ///< empty: nobody
    bool clearsAgent = false;
    QString name; ///< of the team or agent, for the notice
    QString reason;
};

/// Changes a conversation: each change goes to the outbox and shows at once, and can be taken back by the opposite
/// change. Nothing here asks first, because everything can be undone. Owned by std::shared_ptr: an undo holds on to it,
/// so that it works when the screen has been built anew.
class ConversationActions : public QObject, public std::enable_shared_from_this<ConversationActions>
{
    Q_OBJECT

public:
    ConversationActions(Store* store, const Clock* clock, QObject* parent = nullptr);

    void setStatus(const Conversation& conversation, ConversationStatus status);
    /// Solves it with a category in one change, so that one undo takes both back; an empty category stays so.
    void solveAs(const Conversation& conversation, const QString& category);
    /// An empty id takes the assignment away; `name` is for the notice.
    void assign(const Conversation& conversation, const Id& agentId, const QString& name);
    void setTeam(const Conversation& conversation, const Id& teamId, const QString& name);
    void setPriority(const Conversation& conversation, Priority priority);
    void setCategory(const Conversation& conversation, const QString& category);
    void setLabel(const Conversation& conversation, const Id& labelId, const QString& name, bool on);
    /// Out of the normal views until `until` (UTC) or until the buyer writes; invalid wakes it.
    void snooze(const Conversation& conversation, const QDateTime& until);
    /// To a team, an agent, or both; the reason ends in the activity line and may be empty.
    void transfer(const Conversation& conversation, const Transfer& to);
    /// The signed-in agent is told of changes, or no longer.
    void setFollowing(const Conversation& conversation, const Id& agentId, bool on);
    void setSpam(const Conversation& conversation, bool spam);
    /// What the customer writes is filed as spam from now on; concerns all of their conversations.
    void setBlocked(const Customer& customer, bool blocked);
    /// The mention of the agent is seen to.
    void acknowledgeMention(const Conversation& conversation, const Id& agentId);
    /// The messages of `from` go into `into`, and `opened` shows that.
    void merge(const Conversation& from, const Id& into, bool isOtherCustomerMeant);
    void split(const Conversation& conversation, const QStringList& messageIds, const QString& subject);
    void handOver(const Task& task);
    void closeTask(const Task& task, TaskState state, const QString& answer);
    /// Takes back a reply that waits at the server for its time.
    void withdrawScheduled(const Id& messageId);
    /// Reading is no change worth a notice.
    void setUnread(const Conversation& conversation, bool unread);

Q_SIGNALS:
    /// A change was queued; `undo` queues the opposite.
    void changed(const QString& icon, const QString& text, const std::function<void()>& undo);
    void solved(const QString& conversationId);
    /// A change leads there (merged into, split off).
    void opened(const QString& conversationId);
    void failed(const sampan::Error& error);

private:
    void tell(const QString& icon, const QString& text, std::function<void()> undo);
    static ConversationStatus statusBefore(const Conversation& conversation);
    using Queue = std::function<Result<OutboxEntry>(WriteTransaction&)>;
    /// Writes an operation; `done` gets its entry.
    void queue(Queue work, std::function<void(const OutboxEntry&)> done);
    void unsplit(const Id& entryId, const Id& newId, const Id& conversationId);
    void apply(const Id& id, const QJsonObject& patch, std::function<void()> done);
    void change(const Id& id, const QString& key, const QJsonValue& now, const QJsonValue& before, const QString& icon,
                const QString& text, std::function<void()> also = {});

    Store* m_store;
    const Clock* m_clock;
};

} // namespace sampan
