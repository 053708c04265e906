// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/BlobStore.h"
#include "storage/ConversationStore.h"
#include "storage/FollowUp.h"
#include "storage/LocalBlobs.h"
#include "storage/OutboxEffect.h"
#include "storage/OutboxMessage.h"
#include "storage/OutboxRow.h"
#include "storage/OutboxStore.h"

// The second half of OutboxStore: what happens to an entry after it was queued.

namespace sampan::OutboxStore
{
namespace
{

using OutboxRow::Stored;

Result<void> save(WriteTransaction& transaction, const Stored& stored)
{
    if (auto done = OutboxRow::update(transaction, stored); !done)
        return done;
    return OutboxEffect::show(transaction, stored);
}

Result<void> change(WriteTransaction& transaction, const Id& id, const std::function<void(OutboxEntry&)>& edit)
{
    auto stored = OutboxRow::find(transaction, id);
    if (!stored)
        return stored.error();
    edit(stored->entry);
    return save(transaction, *stored);
}

Result<void> dropEntry(WriteTransaction& transaction, const Stored& stored)
{
    if (auto done = OutboxRow::remove(transaction, stored); !done)
        return done;
    return LocalBlobs::dropUnused(transaction);
}

Result<Stored> findChangeable(ReadConnection& connection, const Id& id)
{
    auto stored = OutboxRow::find(connection, id);
    if (!stored)
        return stored;
    const OutboxEntry& entry = stored->entry;
    if (entry.state == OutboxState::Sending || (entry.state == OutboxState::Waiting && entry.mayHaveArrived))
        return Error{ErrorCode::StateMismatch, QStringLiteral("it may have been sent"), id};
    return stored;
}

void setSeen(Stored& stored, const Id& seenMessageId)
{
    stored.echo.seenMessageId = seenMessageId;
    stored.entry.arguments = OutboxMessage::createArguments(stored);
}

/// Later replies of the conversation that had seen the message taken back have seen what its author had seen.
Result<void> relink(WriteTransaction& transaction, const Stored& gone)
{
    auto rest = OutboxRow::about(transaction, CompactId::fromId(gone.entry.conversationId));
    if (!rest)
        return rest.error();
    for (Stored& stored : *rest) {
        if (!OutboxRow::isMessage(stored.entry) || stored.echo.seenMessageId != gone.entry.messageId)
            continue;
        setSeen(stored, gone.echo.seenMessageId);
        if (auto done = OutboxRow::update(transaction, stored); !done)
            return done;
    }
    return {};
}

Draft draftOf(const Stored& stored, const QDateTime& now)
{
    Draft draft;
    draft.conversationId = writtenTo(stored);
    draft.mode = stored.entry.kind == OutboxKind::Note ? DraftMode::Note : DraftMode::Reply;
    draft.textBody = stored.echo.textBody;
    draft.htmlBody = stored.echo.htmlBody;
    draft.subject = stored.echo.subject;
    draft.to = stored.echo.to;
    draft.cc = stored.echo.cc;
    draft.bcc = stored.echo.bcc;
    draft.attachments = stored.echo.attachments;
    draft.seenMessageId = stored.echo.seenMessageId;
    draft.mentionIds = stored.echo.mentionIds;
    draft.language = stored.echo.language;
    draft.fromAddress = OutboxMessage::storeAddress(stored.entry);
    draft.changedAt = now;
    return draft;
}

/// What was begun meanwhile must not be lost to what comes back.
void joinBegun(Draft& draft, const Draft& begun)
{
    if (begun.isEmpty())
        return;
    if (!draft.htmlBody.isEmpty() || !begun.htmlBody.isEmpty()) {
        const auto html = [](const Draft& d) {
            return d.htmlBody.isEmpty() ? QStringLiteral("<p>") + d.textBody.toHtmlEscaped() + QStringLiteral("</p>")
                                        : d.htmlBody;
        };
        draft.htmlBody = html(draft) + html(begun);
    }
    draft.textBody += QStringLiteral("\n\n") + begun.textBody;
    for (const Attachment& attachment : begun.attachments) {
        if (!draft.attachments.contains(attachment))
            draft.attachments.append(attachment);
    }
}

Result<Draft> bringBack(WriteTransaction& transaction, const Stored& stored, const QDateTime& now)
{
    Draft draft = draftOf(stored, now);
    const auto begun = DraftStore::find(transaction, draft.conversationId, draft.mode);
    if (begun)
        joinBegun(draft, *begun);
    else if (begun.error().code != ErrorCode::NotFound)
        return begun.error();
    if (auto done = DraftStore::save(transaction, draft); !done)
        return done.error();
    if (auto done = relink(transaction, stored); !done)
        return done.error();
    return draft;
}

/// A conversation that an operation opened does not go while others in it wait.
Result<void> checkNothingBuildsOn(ReadConnection& connection, const Stored& stored)
{
    if (!OutboxRow::opens(stored))
        return {};
    const auto rest = OutboxRow::about(connection, CompactId::fromId(stored.subject->id));
    if (!rest)
        return rest.error();
    for (const Stored& other : *rest) {
        if (other.entry.order > stored.entry.order)
            return Error{ErrorCode::StateMismatch, QStringLiteral("later operations need it"), other.entry.id};
    }
    return {};
}

} // namespace

Result<void> markSending(WriteTransaction& transaction, const Id& id)
{
    return change(transaction, id, [](OutboxEntry& entry) {
        entry.state = OutboxState::Sending;
        entry.reason.reset();
        ++entry.attempts;
    });
}

Result<void> markDone(WriteTransaction& transaction, const Id& id)
{
    const auto stored = OutboxRow::find(transaction, id);
    if (!stored)
        return stored.error();
    if (auto done = OutboxEffect::settle(transaction, *stored, nowUtc()); !done)
        return done;
    if (auto done = dropEntry(transaction, *stored); !done)
        return done;
    return OutboxEffect::refresh(transaction, *stored);
}

Result<void> markWaiting(WriteTransaction& transaction, const Id& id, const Error& reason, bool mayHaveArrived,
                         const QDateTime& notBefore)
{
    return change(transaction, id, [&](OutboxEntry& entry) {
        entry.state = OutboxState::Waiting;
        entry.reason = reason;
        entry.mayHaveArrived = entry.mayHaveArrived || mayHaveArrived;
        entry.notBefore = notBefore;
    });
}

Result<void> markHeld(WriteTransaction& transaction, const Id& id, const Error& reason, const QStringList& missedIds)
{
    return change(transaction, id, [&](OutboxEntry& entry) {
        entry.state = OutboxState::Held;
        entry.reason = reason;
        entry.missedIds = missedIds;
        entry.mayHaveArrived = false; // a refusal is an answer: the server does not have it
    });
}

Result<void> markFailed(WriteTransaction& transaction, const Id& id, const Error& reason)
{
    return change(transaction, id, [&](OutboxEntry& entry) {
        entry.state = OutboxState::Failed;
        entry.reason = reason;
        entry.mayHaveArrived = false;
    });
}

Result<void> recoverSending(WriteTransaction& transaction)
{
    auto rows = OutboxRow::all(transaction);
    if (!rows)
        return rows.error();
    for (Stored& stored : *rows) {
        if (stored.entry.state != OutboxState::Sending)
            continue;
        stored.entry.state = OutboxState::Waiting;
        stored.entry.mayHaveArrived = true;
        if (auto done = save(transaction, stored); !done)
            return done;
    }
    return {};
}

Result<void> retry(WriteTransaction& transaction, const Id& id, const QDateTime& now)
{
    auto stored = OutboxRow::find(transaction, id);
    if (!stored)
        return stored.error();
    if (stored->entry.state == OutboxState::Sending)
        return {};
    if (stored->entry.state == OutboxState::Held && !stored->entry.missedIds.isEmpty())
        setSeen(*stored, stored->entry.missedIds.last());
    stored->entry.state = OutboxState::Waiting;
    stored->entry.reason.reset();
    stored->entry.missedIds.clear();
    stored->entry.notBefore = now;
    return save(transaction, *stored);
}

Result<Draft> withdraw(WriteTransaction& transaction, const Id& id, const QDateTime& now)
{
    const auto stored = findChangeable(transaction, id);
    if (!stored)
        return stored.error();
    if (auto free = checkNothingBuildsOn(transaction, *stored); !free)
        return free.error();
    Draft draft;
    draft.conversationId = writtenTo(*stored);
    if (stored->entry.kind == OutboxKind::Reply || stored->entry.kind == OutboxKind::Note) {
        auto restored = bringBack(transaction, *stored, now);
        if (!restored)
            return restored;
        draft = std::move(*restored);
    }
    if (auto done = dropEntry(transaction, *stored); !done)
        return done.error();
    if (auto done = OutboxEffect::undo(transaction, *stored); !done)
        return done.error();
    return draft;
}

Result<void> edit(WriteTransaction& transaction, const Id& id, const Message& message, const QDateTime& now)
{
    auto stored = findChangeable(transaction, id);
    if (!stored)
        return stored.error();
    if (!OutboxRow::isMessage(stored->entry))
        return Error{ErrorCode::InvalidArguments, QStringLiteral("not a message"), id};
    Message& echo = stored->echo;
    echo.to = message.to;
    echo.cc = message.cc;
    echo.bcc = message.bcc;
    echo.subject = message.subject;
    echo.textBody = message.textBody;
    echo.htmlBody = message.htmlBody;
    echo.attachments = message.attachments;
    echo.language = message.language;
    setSeen(*stored, stored->entry.missedIds.isEmpty() ? echo.seenMessageId : stored->entry.missedIds.last());
    stored->entry.state = OutboxState::Waiting;
    stored->entry.reason.reset();
    stored->entry.missedIds.clear();
    stored->entry.notBefore = now;
    if (auto done = save(transaction, *stored); !done)
        return done;
    return LocalBlobs::dropUnused(transaction);
}

} // namespace sampan::OutboxStore
