// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/MessageRows.h"

#include "storage/AgentStore.h"
#include "storage/ConversationStore.h"
#include "storage/LabelStore.h"
#include "storage/MessageStore.h"
#include "storage/TeamStore.h"

namespace sampan
{
namespace
{

/// The name of an object, or `unknown` where it is not known here; other errors pass on.
template <typename T>
Result<QString> nameOr(ReadConnection& connection, const Id& id, Result<T> (*find)(ReadConnection&, const Id&),
                       const QString& unknown)
{
    if (id.isEmpty())
        return QString();
    const auto object = find(connection, id);
    if (object)
        return object->name;
    return object.error().code == ErrorCode::NotFound ? Result<QString>(unknown) : Result<QString>(object.error());
}

template <typename T>
Result<QString> nameOr(ReadConnection& connection, const Id& id, Result<T> (*find)(ReadConnection&, const Id&))
{
    return nameOr(connection, id, find, id);
}

template <typename T>
Result<QString> listOfNames(ReadConnection& connection, const QString& ids,
                            Result<T> (*find)(ReadConnection&, const Id&))
{
    QStringList names;
    for (const Id& id : ids.split(u',', Qt::SkipEmptyParts)) {
        const auto name = nameOr(connection, id.trimmed(), find);
        if (!name)
            return name;
        names.append(*name);
    }
    return names.join(QStringLiteral(", "));
}

/// The other conversation of a merge, split or follow-up.
Result<QString> subjectOf(ReadConnection& connection, const QString& id)
{
    const auto conversation = ConversationStore::find(connection, id);
    if (conversation)
        return conversation->subject;
    return conversation.error().code == ErrorCode::NotFound ? Result<QString>(id) : conversation.error();
}

Result<QString> activityName(ReadConnection& connection, const QString& what, const QString& value)
{
    if (what == QLatin1String("assignee"))
        return nameOr(connection, value, AgentStore::find);
    if (what == QLatin1String("team"))
        return nameOr(connection, value, TeamStore::find);
    if (what == QLatin1String("labels"))
        return listOfNames(connection, value, LabelStore::find);
    if (what == QLatin1String("followers"))
        return listOfNames(connection, value, AgentStore::find);
    if (what == QLatin1String("merged") || what == QLatin1String("split") || what == QLatin1String("followUp"))
        return subjectOf(connection, value);
    return value;
}

Result<void> addNames(ReadConnection& connection, MessageRow& row)
{
    const Message& m = row.message;
    const QString sender = m.from.name.isEmpty() ? m.from.email : m.from.name;
    // A colleague who is gone, or not here yet: the store that wrote, not a number.
    const auto author = m.authorId.isEmpty()
                            ? Result<QString>(sender)
                            : nameOr(connection, m.authorId, AgentStore::find, sender.isEmpty() ? m.authorId : sender);
    const auto from = activityName(connection, m.activity.what, m.activity.from);
    const auto to = activityName(connection, m.activity.what, m.activity.to);
    for (const Result<QString>* name : {&author, &from, &to}) {
        if (!*name)
            return name->error();
    }
    for (const Id& id : m.mentionIds) {
        const auto name = nameOr(connection, id, AgentStore::find);
        if (!name)
            return name.error();
        row.mentionNames.append(*name);
    }
    row.authorName = *author;
    row.activityFrom = *from;
    row.activityTo = *to;
    return {};
}

} // namespace

Result<QList<MessageRow>> loadMessageRows(ReadConnection& connection, const QList<CompactId>& ids)
{
    auto messages = MessageStore::load(connection, ids);
    if (!messages)
        return messages.error();
    auto entries = OutboxStore::entries(connection);
    if (!entries)
        return entries.error();
    QHash<Id, OutboxEntry> byMessage;
    for (const OutboxEntry& entry : *entries) {
        if (entry.kind == OutboxKind::Reply || entry.kind == OutboxKind::Note || entry.kind == OutboxKind::Call)
            byMessage.insert(entry.messageId, entry);
    }
    QList<MessageRow> rows;
    for (Message& message : *messages) {
        MessageRow row;
        row.message = std::move(message);
        if (const auto entry = byMessage.constFind(row.message.id); entry != byMessage.constEnd())
            row.entry = *entry;
        if (auto done = addNames(connection, row); !done)
            return done.error();
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace sampan
