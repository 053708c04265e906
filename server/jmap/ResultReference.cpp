// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/ResultReference.h"

#include "server/jmap/Patch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace sampan::server::jmap
{
namespace
{

Error broken(const QString& why)
{
    return {ErrorCode::InvalidResultReference, why, {}};
}

Result<QJsonValue> walk(const QJsonValue& value, const QStringList& parts, qsizetype from);

Result<QJsonValue> walkAll(const QJsonArray& items, const QStringList& parts, qsizetype from)
{
    QJsonArray all;
    for (const QJsonValue& item : items) {
        const auto found = walk(item, parts, from);
        if (!found)
            return found;
        if (!found->isArray()) {
            all.append(*found);
            continue;
        }
        for (const QJsonValue& inner : found->toArray())
            all.append(inner);
    }
    return QJsonValue(all);
}

Result<QJsonValue> walkIndex(const QJsonArray& items, const QStringList& parts, qsizetype from)
{
    bool isNumber = false;
    const QString part = parts.at(from);
    const qsizetype index = part.toInt(&isNumber);
    if (!isNumber || index < 0 || index >= items.size() || (part.size() > 1 && part.startsWith(u'0')))
        return broken(u"no item " + part);
    return walk(items.at(index), parts, from + 1);
}

Result<QJsonValue> walk(const QJsonValue& value, const QStringList& parts, qsizetype from)
{
    if (from == parts.size())
        return value;
    if (value.isArray())
        return parts.at(from) == u"*" ? walkAll(value.toArray(), parts, from + 1)
                                      : walkIndex(value.toArray(), parts, from);
    const QString key = unescapedPointerPart(parts.at(from));
    if (!value.isObject() || !value.toObject().contains(key))
        return broken(u"nothing at " + key);
    return walk(value.toObject().value(key), parts, from + 1);
}

Result<QJsonValue> resolve(const QJsonValue& reference, const QList<Answered>& answers)
{
    const QJsonObject object = reference.toObject();
    const QString resultOf = object.value(u"resultOf").toString();
    const QString name = object.value(u"name").toString();
    if (!object.value(u"resultOf").isString() || !object.value(u"name").isString() || !object.value(u"path").isString())
        return broken(QStringLiteral("not a ResultReference"));
    for (const Answered& answer : answers) {
        if (answer.callId != resultOf)
            continue;
        if (answer.name != name) // the first answer of that call counts, also an error
            return broken(u"the call " + resultOf + u" was not answered by " + name);
        return evaluatePointer(QJsonDocument::fromJson(answer.arguments).object(), object.value(u"path").toString());
    }
    return broken(u"no call " + resultOf);
}

} // namespace

Result<QJsonValue> evaluatePointer(const QJsonValue& value, const QString& pointer)
{
    if (pointer.isEmpty())
        return value;
    if (!pointer.startsWith(u'/'))
        return broken(QStringLiteral("a path starts with /"));
    return walk(value, pointer.mid(1).split(u'/'), 0);
}

Result<QJsonObject> resolveReferences(const QJsonObject& arguments, const QList<Answered>& answers)
{
    const QStringList keys = arguments.keys();
    if (std::none_of(keys.begin(), keys.end(), [](const QString& key) { return key.startsWith(u'#'); }))
        return arguments;
    QJsonObject resolved;
    for (auto it = arguments.begin(); it != arguments.end(); ++it) {
        if (!it.key().startsWith(u'#')) {
            resolved.insert(it.key(), it.value());
            continue;
        }
        const QString name = it.key().mid(1);
        if (arguments.contains(name))
            return Error{ErrorCode::InvalidArguments, u"both " + name + u" and #" + name, {}};
        const auto value = resolve(it.value(), answers);
        if (!value)
            return value.error();
        resolved.insert(name, *value);
    }
    return resolved;
}

} // namespace sampan::server::jmap
