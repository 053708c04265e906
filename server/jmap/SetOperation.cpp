// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/SetOperation.h"

#include "server/jmap/Patch.h"
#include "server/jmap/SetErrors.h"

#include <algorithm>

namespace sampan::server::jmap
{
namespace
{

Error badProperties(SetContext& context, const QStringList& names)
{
    context.refusal.insert(QStringLiteral("properties"), QJsonArray::fromStringList(names));
    return {ErrorCode::InvalidProperties, QStringLiteral("unknown or not to be set"), names.first()};
}

} // namespace

SetOperation::SetOperation(MethodContext& context, const TypeInfo& type, WriteTransaction& transaction)
    : m_context(context), m_type(type), m_transaction(transaction), m_now(context.clock.now())
{
}

QString SetOperation::resolved(const QString& id) const
{
    if (!id.startsWith(u'#'))
        return id;
    const QString key = id.mid(1);
    return m_newIds.value(key, m_context.createdIds.value(key, id));
}

QJsonValue SetOperation::resolvedReference(const QJsonValue& value) const
{
    if (value.isString())
        return resolved(value.toString());
    if (!value.isObject())
        return value;
    QJsonObject keys;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        keys.insert(resolved(it.key()), it.value());
    return keys;
}

QJsonObject SetOperation::withReferences(QJsonObject object) const
{
    const QStringList keys = object.keys();
    for (const QString& key : keys) {
        const PropertyInfo* info = m_type.property(key.section(u'/', 0, 0));
        if (!info || !info->isReference)
            continue;
        const QString path = key.contains(u'/') ? QString(info->name + u'/' + resolved(key.section(u'/', 1))) : key;
        const QJsonValue value = resolvedReference(object.take(key));
        object.insert(path, value);
    }
    return object;
}

Result<bool> SetOperation::step(const QString& key, QJsonObject& refused, const Step& work)
{
    SetContext context{m_transaction, m_context.caller, m_now, {}, {}};
    const auto done = m_transaction.attempt([&] { return work(context); });
    if (done)
        return true;
    if (!isRefusal(done.error().code))
        return done.error();
    refused.insert(key, setError(done.error(), context.refusal));
    return false;
}

Result<QJsonObject> SetOperation::mustFind(const QString& id)
{
    const auto found = m_type.find(m_transaction.connection(), m_context.caller.viewer(), id);
    if (!found)
        return found.error();
    return *found ? Result<QJsonObject>(**found) : Error{ErrorCode::NotFound, QStringLiteral("no such object"), {}};
}

/// Checks the properties of an object to be created and gives it its id.
Result<QJsonObject> SetOperation::completed(SetContext& context, QJsonObject object)
{
    QStringList bad;
    const QStringList keys = object.keys();
    for (const QString& key : keys) {
        const PropertyInfo* info = m_type.property(key);
        if (!info || info->mutability == Mutability::ServerSet)
            bad.append(key);
    }
    if (!bad.isEmpty())
        return badProperties(context, bad);
    if (!object.contains(u"id"))
        object.insert(QStringLiteral("id"), newId());
    const QString id = object.value(u"id").toString();
    if (!isValidId(id))
        return badProperties(context, {QStringLiteral("id")});
    auto taken = m_transaction.run(u"SELECT 1 FROM " + m_type.table + u" WHERE id = ?", {id});
    if (!taken)
        return taken.error();
    if (taken->next()) {
        context.refusal.insert(QStringLiteral("existingId"), id);
        return Error{ErrorCode::AlreadyExists, QStringLiteral("the id is taken, most likely by this very object"), {}};
    }
    return withReferences(object);
}

Result<void> SetOperation::createOne(SetContext& context, const QString& key, QJsonObject object)
{
    if (!m_type.create)
        return Error{ErrorCode::Forbidden, QStringLiteral("objects of this type are not created by clients"), {}};
    const auto complete = completed(context, object);
    if (!complete)
        return complete.error();
    if (auto r = m_type.create(context, *complete); !r)
        return r;
    const QString id = complete->value(u"id").toString();
    // The creator may not see it afterwards (opened for another team); then it is told its id alone.
    const auto kept = m_type.find(m_transaction.connection(), m_context.caller.viewer(), id);
    if (!kept)
        return kept.error();
    QJsonObject told{{QStringLiteral("id"), id}};
    if (*kept) {
        told = unlike(**kept, object);
        told.insert(QStringLiteral("id"), id);
    }
    m_newIds.insert(key, id);
    m_created.insert(key, told);
    return {};
}

Result<void> SetOperation::createAll(const QJsonObject& create)
{
    const QStringList keys = create.keys();
    for (const QString& key : keys) {
        const QJsonValue object = create.value(key);
        const auto done = step(key, m_notCreated, [&](SetContext& context) -> Result<void> {
            if (!object.isObject())
                return Error{ErrorCode::InvalidProperties, QStringLiteral("not an object"), {}};
            return createOne(context, key, object.toObject());
        });
        if (!done)
            return done.error();
    }
    return {};
}

bool SetOperation::isPlain(const QJsonObject& patch) const
{
    const QStringList keys = patch.keys();
    return std::all_of(keys.begin(), keys.end(), [this](const QString& key) {
        const PropertyInfo* info = m_type.property(key);
        return info && info->mutability == Mutability::Mutable;
    });
}

Result<void> SetOperation::updateOne(SetContext& context, const QString& key, const QString& id,
                                     const QJsonObject& patch)
{
    if (m_type.patch && isPlain(patch)) {
        const auto told = m_type.patch(context, id, withReferences(patch));
        if (!told)
            return told.error();
        m_updated.insert(key, orNullIfEmpty(*told));
        return {};
    }
    const auto before = mustFind(id);
    if (!before)
        return before.error();
    if (!m_type.update)
        return Error{ErrorCode::Forbidden, QStringLiteral("objects of this type never change"), {}};
    const auto after = applyPatch(*before, withReferences(patch));
    if (!after)
        return after.error();
    QStringList bad;
    for (auto it = after->begin(); it != after->end(); ++it) {
        const PropertyInfo* info = m_type.property(it.key());
        const bool mayChange = info && info->mutability == Mutability::Mutable;
        if (!mayChange && before->value(it.key()) != it.value())
            bad.append(it.key());
    }
    if (!bad.isEmpty())
        return badProperties(context, bad);
    if (auto r = m_type.update(context, *before, *after); !r)
        return r;
    if (!context.kept) {
        auto found = m_type.find(m_transaction.connection(), m_context.caller.viewer(), id);
        if (!found)
            return found.error();
        context.kept = std::move(*found);
    }
    const std::optional<QJsonObject>& kept = *context.kept;
    m_updated.insert(key, kept ? orNullIfEmpty(unlike(*kept, *after)) : QJsonValue());
    return {};
}

Result<void> SetOperation::updateAll(const QJsonObject& update)
{
    for (auto it = update.begin(); it != update.end(); ++it) {
        const auto done = step(it.key(), m_notUpdated, [&](SetContext& context) -> Result<void> {
            if (!it.value().isObject())
                return Error{ErrorCode::InvalidPatch, QStringLiteral("not an object"), {}};
            return updateOne(context, resolved(it.key()), resolved(it.key()), it.value().toObject());
        });
        if (!done)
            return done.error();
    }
    return {};
}

Result<void> SetOperation::destroyAll(const QStringList& ids)
{
    for (const QString& key : ids) {
        const QString id = resolved(key);
        const auto done = step(key, m_notDestroyed, [&](SetContext& context) -> Result<void> {
            if (const auto found = mustFind(id); !found)
                return found.error();
            if (!m_type.destroy)
                return Error{ErrorCode::Forbidden, QStringLiteral("objects of this type are never destroyed"), {}};
            return m_type.destroy(context, id);
        });
        if (!done)
            return done.error();
        if (*done)
            m_destroyed.append(id);
    }
    return {};
}

QJsonObject SetOperation::answer() const
{
    return {{QStringLiteral("created"), orNullIfEmpty(m_created)},
            {QStringLiteral("updated"), orNullIfEmpty(m_updated)},
            {QStringLiteral("destroyed"), m_destroyed.isEmpty() ? QJsonValue() : QJsonValue(m_destroyed)},
            {QStringLiteral("notCreated"), orNullIfEmpty(m_notCreated)},
            {QStringLiteral("notUpdated"), orNullIfEmpty(m_notUpdated)},
            {QStringLiteral("notDestroyed"), orNullIfEmpty(m_notDestroyed)}};
}

} // namespace sampan::server::jmap
