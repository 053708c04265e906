// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ObjectRow.h"

#include "domain/SavedFilter.h"
#include "domain/Task.h"
#include "storage/CustomerStore.h"
#include "storage/Directory.h"
#include "storage/MessageStore.h"
#include "storage/StoredMessage.h"
#include "storage/TaskStore.h"

namespace sampan::ObjectRow
{
namespace
{

template <typename T> Result<std::optional<QJsonObject>> jsonOf(const Result<T>& object)
{
    if (object)
        return std::optional(toJson(*object));
    if (object.error().code == ErrorCode::NotFound)
        return std::optional<QJsonObject>();
    return object.error();
}

template <typename T>
Result<void> writeParsed(const Result<T>& object, const std::function<Result<void>(const T&)>& write)
{
    return object ? write(*object) : Result<void>(object.error());
}

} // namespace

Result<std::optional<QJsonObject>> find(ReadConnection& connection, ObjectType type, const Id& id)
{
    if (type == ObjectType::Customer)
        return jsonOf(CustomerStore::find(connection, id));
    if (type == ObjectType::Task)
        return jsonOf(TaskStore::find(connection, id));
    if (type == ObjectType::Message)
        return jsonOf(MessageStore::find(connection, id));
    auto json = Directory::find(connection, type, id);
    if (json)
        return std::optional(std::move(*json));
    return json.error().code == ErrorCode::NotFound ? Result<std::optional<QJsonObject>>(std::nullopt) : json.error();
}

Result<void> write(WriteTransaction& transaction, ObjectType type, const QJsonObject& object)
{
    if (type == ObjectType::Customer)
        return writeParsed<Customer>(customerFromJson(object), [&](const Customer& customer) {
            return CustomerStore::writeRow(transaction, customer);
        });
    if (type == ObjectType::Task)
        return writeParsed<Task>(taskFromJson(object),
                                 [&](const Task& task) { return TaskStore::writeRow(transaction, task); });
    if (type == ObjectType::Message)
        return writeParsed<Message>(messageFromJson(object), [&](const Message& message) {
            return StoredMessage::write(transaction, message, MessageOrigin::Server);
        });
    return Directory::put(transaction, type, object);
}

Result<void> remove(WriteTransaction& transaction, ObjectType type, const Id& id)
{
    if (type == ObjectType::Customer)
        return CustomerStore::removeRow(transaction, id);
    if (type == ObjectType::Task)
        return TaskStore::removeRow(transaction, id);
    if (type == ObjectType::Message)
        return MessageStore::remove(transaction, {id});
    return Directory::remove(transaction, type, {id});
}

} // namespace sampan::ObjectRow
