// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/FollowUp.h"

namespace sampan
{

void openFollowUp(OutboxRow::Stored& stored, const Conversation& closed)
{
    if (stored.echo.followUpId.isEmpty())
        stored.echo.followUpId = newId();
    Conversation next;
    next.id = stored.echo.followUpId;
    next.inboxId = closed.inboxId;
    next.customerId = closed.customerId;
    next.teamId = closed.teamId;
    next.assigneeId = closed.assigneeId;
    next.channel = closed.channel;
    next.subject = stored.echo.subject.isEmpty() ? closed.subject : stored.echo.subject;
    next.language = closed.language;
    next.country = closed.country;
    next.createdAt = stored.entry.createdAt;
    next.followUpOf = closed.id;
    stored.echo.conversationId = next.id;
    stored.entry.conversationId = next.id;
    stored.entry.objectId = next.id;
    stored.subject = next;
}

Id writtenTo(const OutboxRow::Stored& stored)
{
    const bool isFollowUp = stored.entry.kind == OutboxKind::Reply && stored.subject;
    return isFollowUp ? stored.subject->followUpOf : stored.entry.conversationId;
}

} // namespace sampan
