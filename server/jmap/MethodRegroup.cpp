// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/JsonReader.h"
#include "server/jmap/Arguments.h"
#include "server/jmap/Methods.h"
#include "server/jmap/SetErrors.h"
#include "server/jmap/States.h"
#include "server/services/Regroup.h"
#include "server/storage/JsonText.h"

namespace sampan::server::jmap
{
namespace
{

/// Does one operation and tells what to answer for it.
using Work = Result<QJsonObject> (*)(WriteTransaction& transaction, const Caller& caller, const QJsonObject& wanted,
                                     const QDateTime& now);

struct Answers {
    QJsonObject created;
    QJsonObject notCreated;
};

Result<void> doOne(MethodContext& context, WriteTransaction& transaction, Work work, const QString& key,
                   const QJsonValue& value, Answers& answers)
{
    Result<QJsonObject> told = QJsonObject();
    const auto done = transaction.attempt([&]() -> Result<void> {
        told = work(transaction, context.caller, value.toObject(), context.clock.now());
        return told ? Result<void>() : told.error();
    });
    if (done) {
        answers.created.insert(key, *told);
        return {};
    }
    if (!isRefusal(done.error().code))
        return done;
    QJsonObject refusal;
    if (done.error().code == ErrorCode::AlreadyExists)
        refusal = {{QStringLiteral("existingId"), done.error().subject}};
    answers.notCreated.insert(key, setError(done.error(), refusal));
    return {};
}

Result<QByteArray> runAll(MethodContext& context, const TypeInfo& type, const QJsonObject& json, Work work)
{
    Arguments arguments(json);
    const QJsonObject create = arguments.object("create");
    if (auto r = arguments.finish(); !r)
        return r.error();
    if (create.size() > context.limits.maxObjectsInSet)
        return Error{ErrorCode::RequestTooLarge, QStringLiteral("more than maxObjectsInSet"), {}};
    QJsonObject answer;
    const auto done = context.database.write([&](WriteTransaction& transaction) -> Result<void> {
        const auto oldState = states::current(transaction.connection(), context.caller, type);
        if (!oldState)
            return oldState.error();
        Answers answers;
        for (auto it = create.begin(); it != create.end(); ++it) {
            if (auto r = doOne(context, transaction, work, it.key(), it.value(), answers); !r)
                return r;
        }
        if (auto r = transaction.writeLog(); !r)
            return r;
        const auto newState = states::current(transaction.connection(), context.caller, type);
        if (!newState)
            return newState.error();
        answer = {{QStringLiteral("oldState"), *oldState},
                  {QStringLiteral("newState"), *newState},
                  {QStringLiteral("created"), orNullIfEmpty(answers.created)},
                  {QStringLiteral("notCreated"), orNullIfEmpty(answers.notCreated)}};
        return {};
    });
    return done ? Result<QByteArray>(jsonText::of(answer)) : done.error();
}

Result<QJsonObject> mergeOne(WriteTransaction& transaction, const Caller& caller, const QJsonObject& wanted,
                             const QDateTime& now)
{
    JsonReader reader(wanted);
    const regroup::Merge merge{reader.requiredId("id"), reader.requiredId("fromId"), reader.requiredId("intoId"),
                               reader.boolean("otherCustomer")};
    if (auto r = reader.finish(); !r)
        return r.error();
    const auto done = regroup::merge(transaction, caller, merge, now);
    return done ? Result<QJsonObject>({{QStringLiteral("id"), merge.id}}) : done.error();
}

Result<QJsonObject> splitOne(WriteTransaction& transaction, const Caller& caller, const QJsonObject& wanted,
                             const QDateTime& now)
{
    JsonReader reader(wanted);
    const regroup::Split split{reader.requiredId("id"), reader.requiredId("conversationId"), reader.requiredId("newId"),
                               reader.idList("messageIds"), reader.text("subject")};
    if (auto r = reader.finish(); !r)
        return r.error();
    const auto done = regroup::split(transaction, caller, split, now);
    return done ? Result<QJsonObject>({{QStringLiteral("id"), split.id}}) : done.error();
}

Result<QJsonObject> unmergeOne(WriteTransaction& transaction, const Caller& caller, const QJsonObject& wanted,
                               const QDateTime& now)
{
    JsonReader reader(wanted);
    const regroup::Unmerge unmerge{reader.requiredId("id"), reader.requiredId("operationId")};
    if (auto r = reader.finish(); !r)
        return r.error();
    const auto done = regroup::unmerge(transaction, caller, unmerge, now);
    return done ? Result<QJsonObject>({{QStringLiteral("id"), unmerge.id}}) : done.error();
}

} // namespace

Result<QByteArray> merge(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments)
{
    return runAll(context, type, arguments, mergeOne);
}

Result<QByteArray> split(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments)
{
    return runAll(context, type, arguments, splitOne);
}

Result<QByteArray> unmerge(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments)
{
    return runAll(context, type, arguments, unmergeOne);
}

} // namespace sampan::server::jmap
