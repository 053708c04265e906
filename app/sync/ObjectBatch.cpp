// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/ObjectBatch.h"

namespace sampan
{
namespace
{

Result<ReadyMessage> readyFromJson(const QJsonObject& json)
{
    auto message = messageFromJson(json);
    return message ? Result<ReadyMessage>(readyMessage(std::move(message).value())) : message.error();
}

template <typename T>
Result<void> append(QList<T>& list, const QJsonArray& objects, Result<T> (*parse)(const QJsonObject&))
{
    for (const QJsonValue& value : objects) {
        if (!value.isObject())
            return Error{ErrorCode::MalformedReply, QStringLiteral("an object of a list is none"), {}};
        auto parsed = parse(value.toObject());
        if (!parsed)
            return Error{ErrorCode::MalformedReply, parsed.error().detail, parsed.error().subject};
        list.append(std::move(parsed).value());
    }
    return {};
}

template <typename T>
Result<ObjectBatch> parseAll(const QJsonArray& objects, const QJsonArray& more, Result<T> (*parse)(const QJsonObject&))
{
    QList<T> list;
    list.reserve(objects.size() + more.size());
    for (const QJsonArray& part : {objects, more}) {
        if (const auto done = append(list, part, parse); !done)
            return done.error();
    }
    return ObjectBatch(std::move(list));
}

const Id& idOf(const ReadyMessage& ready)
{
    return ready.message.id;
}
template <typename T> const Id& idOf(const T& object)
{
    return object.id;
}

} // namespace

Result<ObjectBatch> readObjects(ObjectType type, const QJsonArray& objects, const QJsonArray& more)
{
    switch (type) {
    case ObjectType::Label:
        return parseAll(objects, more, labelFromJson);
    case ObjectType::Team:
        return parseAll(objects, more, teamFromJson);
    case ObjectType::Agent:
        return parseAll(objects, more, agentFromJson);
    case ObjectType::Inbox:
        return parseAll(objects, more, inboxFromJson);
    case ObjectType::Category:
        return parseAll(objects, more, categoryFromJson);
    case ObjectType::SavedFilter:
        return parseAll(objects, more, savedFilterFromJson);
    case ObjectType::Task:
        return parseAll(objects, more, taskFromJson);
    case ObjectType::Customer:
        return parseAll(objects, more, customerFromJson);
    case ObjectType::Conversation:
        return parseAll(objects, more, conversationFromJson);
    case ObjectType::Message:
        return parseAll(objects, more, readyFromJson);
    default:
        return Error{ErrorCode::Internal, QStringLiteral("a type that does not travel"), toWire(type)};
    }
}

QStringList idsOf(const ObjectBatch& batch)
{
    return std::visit(
        [](const auto& list) {
            QStringList ids;
            ids.reserve(list.size());
            for (const auto& object : list)
                ids.append(idOf(object));
            return ids;
        },
        batch);
}

} // namespace sampan
