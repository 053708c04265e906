// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conversation/ConversationActions.h"

#include "domain/Instant.h"
#include "storage/OutboxStore.h"
#include "storage/Store.h"
#include "ui/Format.h"
#include "ui/conversation/MomentText.h"
#include "ui/widgets/Notice.h"

namespace sampan
{

namespace
{
QJsonValue idOrNull(const Id& id)
{
    return id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id);
}
} // namespace

ConversationActions::ConversationActions(Store* store, const Clock* clock, QObject* parent)
    : QObject(parent), m_store(store), m_clock(clock)
{
}

ConversationStatus ConversationActions::statusBefore(const Conversation& conversation)
{
    // New is what a conversation was before anybody looked; the nearest an agent may set is open.
    const bool wasNew = conversation.status == ConversationStatus::New;
    return wasNew ? ConversationStatus::Open : conversation.status;
}

void ConversationActions::solveAs(const Conversation& conversation, const QString& category)
{
    if (category.isEmpty())
        return setStatus(conversation, ConversationStatus::Solved);
    const auto patch = [](const QString& code, ConversationStatus status) {
        return QJsonObject{{QStringLiteral("category"), code}, {QStringLiteral("status"), toWire(status)}};
    };
    const QJsonObject before = patch(conversation.category, statusBefore(conversation));
    apply(conversation.id, patch(category, ConversationStatus::Solved), [this, before, id = conversation.id] {
        tell(QStringLiteral("check"), tr("Solved"), [this, before, id] { apply(id, before, {}); });
        Q_EMIT solved(id);
    });
}

void ConversationActions::tell(const QString& icon, const QString& text, std::function<void()> undo)
{
    if (undo)
        undo = LastingUndo{shared_from_this(), std::move(undo), {}};
    Q_EMIT changed(icon, text, undo);
}

void ConversationActions::setStatus(const Conversation& conversation, ConversationStatus status)
{
    const bool solves = status == ConversationStatus::Solved;
    const QString text = solves ? tr("Solved") : tr("Status: %1").arg(Format::statusName(status));
    change(conversation.id, QStringLiteral("status"), toWire(status), toWire(statusBefore(conversation)),
           solves ? QStringLiteral("check") : Format::statusIcon(status), text, [this, solves, id = conversation.id] {
               if (solves)
                   Q_EMIT solved(id);
           });
}

void ConversationActions::assign(const Conversation& conversation, const Id& agentId, const QString& name)
{
    const QString text = agentId.isEmpty() ? tr("Unassigned") : tr("Assigned to %1").arg(name);
    change(conversation.id, QStringLiteral("assigneeId"), idOrNull(agentId), idOrNull(conversation.assigneeId),
           QStringLiteral("user-check"), text);
}

void ConversationActions::setTeam(const Conversation& conversation, const Id& teamId, const QString& name)
{
    change(conversation.id, QStringLiteral("teamId"), idOrNull(teamId), idOrNull(conversation.teamId),
           QStringLiteral("users"), tr("Moved to %1").arg(name));
}

void ConversationActions::setPriority(const Conversation& conversation, Priority priority)
{
    change(conversation.id, QStringLiteral("priority"), toWire(priority), toWire(conversation.priority),
           QStringLiteral("flag"), tr("Priority: %1").arg(Format::priorityName(priority)));
}

void ConversationActions::setCategory(const Conversation& conversation, const QString& category)
{
    const QString text = category.isEmpty() ? tr("Category removed") : Format::categoryName(category);
    change(conversation.id, QStringLiteral("category"), category, conversation.category, QStringLiteral("tag"), text);
}

void ConversationActions::setLabel(const Conversation& conversation, const Id& labelId, const QString& name, bool on)
{
    const QJsonValue yes(true);
    const QJsonValue no(QJsonValue::Null);
    change(conversation.id, QStringLiteral("labelIds/") + labelId, on ? yes : no, on ? no : yes, QStringLiteral("tag"),
           on ? tr("Label %1 added").arg(name) : tr("Label %1 removed").arg(name));
}

void ConversationActions::snooze(const Conversation& conversation, const QDateTime& until)
{
    const QString text =
        until.isValid() ? tr("Snoozed until %1").arg(MomentText::of(until, m_clock->now())) : tr("No longer snoozed");
    change(conversation.id, QStringLiteral("snoozedUntil"), instantToJson(until),
           instantToJson(conversation.snoozedUntil), QStringLiteral("alarm-clock"), text);
}

void ConversationActions::setFollowing(const Conversation& conversation, const Id& agentId, bool on)
{
    const QJsonValue yes(true);
    const QJsonValue no(QJsonValue::Null);
    if (conversation.followerIds.contains(agentId) == on)
        return;
    change(conversation.id, QStringLiteral("followerIds/") + agentId, on ? yes : no, on ? no : yes,
           QStringLiteral("eye"), on ? tr("You follow this conversation") : tr("You no longer follow it"));
}

void ConversationActions::setSpam(const Conversation& conversation, bool spam)
{
    change(conversation.id, QStringLiteral("isSpam"), spam, conversation.isSpam, QStringLiteral("shield-alert"),
           spam ? tr("Marked as spam") : tr("No longer spam"));
}

void ConversationActions::acknowledgeMention(const Conversation& conversation, const Id& agentId)
{
    if (conversation.mentionedIds.contains(agentId))
        change(conversation.id, QStringLiteral("mentionedIds/") + agentId, QJsonValue(QJsonValue::Null), true,
               QStringLiteral("at-sign"), tr("Mention seen to"));
}

void ConversationActions::setUnread(const Conversation& conversation, bool unread)
{
    if (conversation.isUnread != unread)
        apply(conversation.id, {{QStringLiteral("isUnread"), unread}}, {});
}

void ConversationActions::change(const Id& id, const QString& key, const QJsonValue& now, const QJsonValue& before,
                                 const QString& icon, const QString& text, std::function<void()> also)
{
    if (now == before)
        return;
    apply(id, {{key, now}}, [=, this] {
        tell(icon, text, [this, id, key, before] { apply(id, {{key, before}}, {}); });
        if (also)
            also();
    });
}

void ConversationActions::apply(const Id& id, const QJsonObject& patch, std::function<void()> done)
{
    const QDateTime now = m_clock->now();
    m_store->write(
        [=](WriteTransaction& transaction) -> Result<void> {
            const Result<OutboxEntry> entry = OutboxStore::queueConversationUpdate(transaction, id, patch, now);
            return entry ? Result<void>() : Result<void>(entry.error());
        },
        this,
        [this, done = std::move(done)](const Result<void>& result) {
            if (!result)
                Q_EMIT failed(result.error());
            else if (done)
                done();
        });
}

} // namespace sampan
