// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Importer that looks up and writes.
#include "server/commands/Importer.h"
#include "server/storage/AdminRows.h"
#include "server/storage/ConversationRows.h"
#include "server/storage/CustomerRows.h"
#include "server/storage/MessageRows.h"

namespace sampan::server
{
namespace
{

Error unknown(const char* property, const QString& name)
{
    return {ErrorCode::InvalidProperties, QStringLiteral("there is no \"%1\"").arg(name), QLatin1StringView(property)};
}

Result<Id> agentNamed(Connection& connection, const char* property, const QString& email)
{
    const auto agent = agentRows::findByEmail(connection, email.trimmed().toLower());
    if (!agent)
        return agent.error();
    return *agent ? Result<Id>((*agent)->id) : Result<Id>(unknown(property, email));
}

template <typename T>
Result<void> replaceName(Connection& connection, const char* property, const QString& name, Id& id,
                         Result<std::optional<T>> (*find)(Connection&, const QString&))
{
    if (name.isEmpty())
        return {};
    const auto found = find(connection, name);
    if (!found)
        return found.error();
    if (!*found)
        return unknown(property, name);
    id = (*found)->id;
    return {};
}

} // namespace

Result<bool> Importer::addCustomer(WriteTransaction& transaction, const QByteArray& text)
{
    const Result<Customer> customer = customerLine(text);
    if (!customer)
        return customer.error();
    const auto known = customerRows::find(transaction.connection(), customer->id);
    if (!known)
        return known.error();
    if (*known)
        return false;
    const auto inserted = customerRows::insert(transaction, *customer);
    return inserted ? Result<bool>(true) : Result<bool>(inserted.error());
}

Result<bool> Importer::addConversation(WriteTransaction& transaction, const QByteArray& text)
{
    Result<ImportLine> line = conversationLine(text);
    if (!line)
        return line.error();
    const auto known = conversationRows::find(transaction.connection(), line->conversation.id);
    if (!known)
        return known.error();
    if (*known)
        return false;
    shift(*line, m_shift);
    for (auto step : {&Importer::resolve, &Importer::resolveLabels}) {
        if (auto done = (this->*step)(transaction, *line); !done)
            return done.error();
    }
    if (auto stored = storeContents(transaction, *line); !stored)
        return stored.error();
    const Conversation conversation = withMessages(line->conversation, line->messages);
    if (auto inserted = conversationRows::insert(transaction, conversation); !inserted)
        return inserted.error();
    const auto messages = addMessages(transaction, *line);
    return messages ? Result<bool>(true) : Result<bool>(messages.error());
}

Result<void> Importer::resolve(WriteTransaction& transaction, ImportLine& line)
{
    Connection& connection = transaction.connection();
    if (auto done =
            replaceName<Inbox>(connection, "inbox", line.inboxName, line.conversation.inboxId, adminRows::findInbox);
        !done)
        return done;
    if (auto done = replaceName<Team>(connection, "team", line.teamName, line.conversation.teamId, adminRows::findTeam);
        !done)
        return done;
    if (!line.assigneeEmail.isEmpty()) {
        const Result<Id> agent = agentNamed(connection, "assignee", line.assigneeEmail);
        if (!agent)
            return agent.error();
        line.conversation.assigneeId = *agent;
    }
    if (auto done = resolveAuthors(connection, line); !done || !line.customer)
        return done;
    const auto known = customerRows::find(connection, line.customer->id);
    if (!known)
        return known.error();
    return *known ? Result<void>() : customerRows::insert(transaction, *line.customer);
}

Result<void> Importer::resolveAuthors(Connection& connection, ImportLine& line)
{
    for (Message& message : line.messages) {
        const QString email = line.authorEmails.value(message.id);
        if (email.isEmpty())
            continue;
        const Result<Id> agent = agentNamed(connection, "author", email);
        if (!agent)
            return agent.error();
        message.authorId = *agent;
    }
    return {};
}

Result<void> Importer::resolveLabels(WriteTransaction& transaction, ImportLine& line)
{
    for (const QString& name : line.labelNames) {
        Result<Id> id = adminRows::labelNamed(transaction.connection(), name);
        if (!id)
            return id.error();
        if (id->isEmpty()) {
            const Label label{newId(), name};
            if (auto inserted = labelRows::insert(transaction, label); !inserted)
                return inserted;
            id = label.id;
        }
        if (!line.conversation.labelIds.contains(*id))
            line.conversation.labelIds.append(*id);
    }
    return {};
}

Result<void> Importer::storeContents(WriteTransaction& transaction, const ImportLine& line)
{
    for (const auto& [bytes, type] : line.contents) {
        const Result<QString> id = m_blobs.store(bytes);
        if (!id)
            return id.error();
        if (auto added = Blobs::addRow(transaction, {*id, type, bytes.size()}); !added)
            return added;
    }
    return {};
}

Result<void> Importer::addMessages(WriteTransaction& transaction, const ImportLine& line)
{
    const Scope scope = conversationRows::scopeOf(line.conversation);
    for (const Message& message : line.messages) {
        if (auto inserted = messageRows::insert(transaction, message, scope); !inserted)
            return inserted;
        if (message.messageIdHeader.isEmpty() || line.conversation.inboxId.isEmpty())
            continue;
        const auto known =
            messageRows::findByHeader(transaction.connection(), line.conversation.inboxId, message.messageIdHeader);
        if (!known)
            return known.error();
        if (!known->isEmpty())
            continue;
        const auto kept =
            messageRows::rememberHeader(transaction, line.conversation.inboxId, message.messageIdHeader, message.id);
        if (!kept)
            return kept;
    }
    return {};
}

} // namespace sampan::server
