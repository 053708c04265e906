// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Arguments.h"
#include "server/jmap/Methods.h"
#include "server/jmap/SetOperation.h"
#include "server/jmap/States.h"
#include "server/storage/JsonText.h"

namespace sampan::server::jmap
{
namespace
{

struct Wanted {
    std::optional<QString> ifInState;
    QJsonObject create;
    QJsonObject update;
    QStringList destroy;

    qsizetype size() const { return create.size() + update.size() + destroy.size(); }
};

Result<Wanted> read(const QJsonObject& json, const Limits& limits)
{
    Arguments arguments(json);
    Wanted wanted;
    wanted.ifInState = arguments.text("ifInState");
    wanted.create = arguments.object("create");
    wanted.update = arguments.object("update");
    wanted.destroy = arguments.texts("destroy").value_or(QStringList());
    if (auto r = arguments.finish(); !r)
        return r.error();
    if (wanted.size() > limits.maxObjectsInSet)
        return Error{ErrorCode::RequestTooLarge,
                     QStringLiteral("more than maxObjectsInSet (%1)").arg(limits.maxObjectsInSet),
                     {}};
    return wanted;
}

Result<void> run(SetOperation& operation, const Wanted& wanted)
{
    if (auto r = operation.createAll(wanted.create); !r)
        return r;
    if (auto r = operation.updateAll(wanted.update); !r)
        return r;
    return operation.destroyAll(wanted.destroy);
}

} // namespace

Result<QByteArray> set(MethodContext& context, const TypeInfo& type, const QJsonObject& json)
{
    const auto wanted = read(json, context.limits);
    if (!wanted)
        return wanted.error();
    QJsonObject answer;
    QHash<QString, QString> created;
    const auto done = context.database.write([&](WriteTransaction& transaction) -> Result<void> {
        const auto oldState = states::current(transaction.connection(), context.caller, type);
        if (!oldState)
            return oldState.error();
        if (wanted->ifInState && *wanted->ifInState != *oldState)
            return Error{ErrorCode::StateMismatch, QStringLiteral("the state is now ") + *oldState, {}};
        SetOperation operation(context, type, transaction);
        if (auto r = run(operation, *wanted); !r)
            return r;
        if (auto r = transaction.writeLog(); !r)
            return r;
        const qint64 seq = transaction.lastSeq(type.type);
        answer = operation.answer();
        answer.insert(QStringLiteral("oldState"), *oldState);
        answer.insert(QStringLiteral("newState"), seq ? states::text(context.caller.epoch, seq) : *oldState);
        created = operation.created();
        return {};
    });
    if (!done)
        return done.error();
    context.createdIds.insert(created);
    return jsonText::of(answer);
}

} // namespace sampan::server::jmap
