// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ServerIds.h"

namespace sampan
{
namespace
{

const char* queryFor(ObjectType type)
{
    switch (type) {
    case ObjectType::Customer:
        return "server_ids_of_customers";
    case ObjectType::Conversation:
        return "server_ids_of_conversations";
    case ObjectType::Message:
        return "server_ids_of_messages";
    case ObjectType::Task:
        return "server_ids_of_tasks";
    default:
        return "server_ids_of_directory";
    }
}

bool isDirectory(ObjectType type)
{
    return type != ObjectType::Customer && type != ObjectType::Conversation && type != ObjectType::Message &&
           type != ObjectType::Task;
}

} // namespace

Result<QList<Id>> serverIdsBetween(ReadConnection& connection, ObjectType type, const Id& after, const Id& upTo)
{
    static const QByteArray lowest(16, '\x00');
    static const QByteArray highest(16, '\xff');
    Statement statement = connection.query(queryFor(type));
    statement.bind(after.isEmpty() ? QVariant(lowest) : CompactId::fromId(after).toBlob());
    statement.bind(upTo.isEmpty() ? QVariant(highest) : CompactId::fromId(upTo).toBlob());
    if (isDirectory(type))
        statement.bindText(toWire(type));
    if (const auto ran = statement.run(); !ran)
        return ran.error();
    QList<Id> ids;
    while (statement.next())
        ids.append(statement.id(0));
    if (const auto finished = statement.finish(); !finished)
        return finished.error();
    return ids;
}

} // namespace sampan
