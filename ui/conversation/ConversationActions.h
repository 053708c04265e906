// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Conversation.h"
#include "ports/Clock.h"

#include <QJsonObject>
#include <QObject>
#include <functional>

namespace sampan
{

class Store;

/// Changes a conversation: each change goes to the outbox and shows at once, and can be taken back by the opposite
/// change. Nothing here asks first, because everything can be undone.
class ConversationActions : public QObject
{
    Q_OBJECT

public:
    ConversationActions(Store* store, const Clock* clock, QObject* parent = nullptr);

    void setStatus(const Conversation& conversation, ConversationStatus status);
    /// An empty id takes the assignment away; `name` is for the notice.
    void assign(const Conversation& conversation, const Id& agentId, const QString& name);
    void setTeam(const Conversation& conversation, const Id& teamId, const QString& name);
    void setPriority(const Conversation& conversation, Priority priority);
    void setCategory(const Conversation& conversation, const QString& category);
    void setLabel(const Conversation& conversation, const Id& labelId, const QString& name, bool on);
    /// Reading is no change worth a notice.
    void setUnread(const Conversation& conversation, bool unread);

Q_SIGNALS:
    /// A change was queued; `undo` queues the opposite.
    void changed(const QString& icon, const QString& text, const std::function<void()>& undo);
    void solved(const QString& conversationId);
    void failed(const sampan::Error& error);

private:
    void apply(const Id& id, const QJsonObject& patch, std::function<void()> done);
    void change(const Id& id, const QString& key, const QJsonValue& now, const QJsonValue& before, const QString& icon,
                const QString& text, std::function<void()> also = {});

    Store* m_store;
    const Clock* m_clock;
};

} // namespace sampan
