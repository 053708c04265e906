// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/StoreTypes.h"

#include "domain/Instant.h"

#include <array>
#include <limits>
#include <utility>

namespace sampan
{
namespace
{

constexpr std::array<std::pair<ObjectType, const char16_t*>, 13> typeNames = {{
    {ObjectType::Label, u"Label"},
    {ObjectType::Team, u"Team"},
    {ObjectType::Agent, u"Agent"},
    {ObjectType::Inbox, u"Inbox"},
    {ObjectType::Category, u"Category"},
    {ObjectType::SavedFilter, u"SavedFilter"},
    {ObjectType::Customer, u"Customer"},
    {ObjectType::Conversation, u"Conversation"},
    {ObjectType::Message, u"Message"},
    {ObjectType::Task, u"Task"},
    {ObjectType::Outbox, u"Outbox"},
    {ObjectType::Draft, u"Draft"},
    {ObjectType::Blob, u"Blob"},
}};

bool needsTheTeam(ConversationStatus status)
{
    return status == ConversationStatus::New || status == ConversationStatus::Open ||
           status == ConversationStatus::OnHold;
}

QList<CompactId> compact(const QStringList& ids)
{
    QList<CompactId> list;
    for (const Id& id : ids)
        list.append(CompactId::fromId(id));
    return list;
}

} // namespace

QString toWire(ObjectType type)
{
    for (const auto& [value, name] : typeNames) {
        if (value == type)
            return QString::fromUtf16(name);
    }
    return {};
}

std::optional<ObjectType> objectTypeFromWire(const QString& name)
{
    for (const auto& [value, text] : typeNames) {
        if (name == QString::fromUtf16(text))
            return value;
    }
    return std::nullopt;
}

QueueKey queueKeyOf(const Conversation& c)
{
    const qint64 newest = toMillis(c.lastMessageAt.isValid() ? c.lastMessageAt : c.createdAt);
    QueueKey key;
    key.id = CompactId::fromId(c.id);
    key.inboxId = CompactId::fromId(c.inboxId);
    key.teamId = CompactId::fromId(c.teamId);
    key.assigneeId = CompactId::fromId(c.assigneeId);
    key.isSpam = c.isSpam;
    key.isMerged = !c.mergedInto.isEmpty();
    key.isActive = needsTheTeam(c.status) && !key.isSpam && !key.isMerged;
    key.snoozedUntil = c.snoozedUntil.isValid() ? toMillis(c.snoozedUntil) : 0;
    key.priorityRank = priorityRankOf(c.priority);
    key.followerIds = compact(c.followerIds);
    key.mentionedIds = compact(c.mentionedIds);
    key.newestOrder = -newest;
    key.waitOrder =
        c.waitingSince.isValid() ? toMillis(c.waitingSince) : std::numeric_limits<qint64>::max() - 1 - newest;
    return key;
}

int priorityRankOf(Priority priority)
{
    switch (priority) {
    case Priority::Urgent:
        return 0;
    case Priority::High:
        return 1;
    case Priority::Normal:
        return 2;
    case Priority::Low:
        return 3;
    }
    return 2;
}

const StoreChange* StoreCommit::of(ObjectType type) const
{
    for (const StoreChange& change : changes) {
        if (change.type == type)
            return &change;
    }
    return nullptr;
}

} // namespace sampan
