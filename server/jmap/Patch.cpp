// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Patch.h"

#include <QStringList>

namespace sampan::server::jmap
{
namespace
{

Error invalid(const QString& path)
{
    return {ErrorCode::InvalidPatch, u"path " + path, path};
}

bool hasPrefixPath(const QJsonObject& patch)
{
    const QStringList paths = patch.keys();
    for (const QString& path : paths) {
        for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
            if (patch.contains(path.left(slash)))
                return true;
        }
    }
    return false;
}

/// Puts `value` at the path below `object`; false when the way is blocked.
bool put(QJsonObject& object, const QStringList& path, const QJsonValue& value)
{
    const QString key = unescapedPointerPart(path.first());
    if (path.size() == 1) {
        if (value.isNull())
            object.remove(key);
        else
            object.insert(key, value);
        return true;
    }
    if (!object.value(key).isObject())
        return false;
    QJsonObject inner = object.value(key).toObject();
    if (!put(inner, path.mid(1), value))
        return false;
    object.insert(key, inner);
    return true;
}

} // namespace

QString unescapedPointerPart(QString part)
{
    return part.replace(QStringLiteral("~1"), QStringLiteral("/")).replace(QStringLiteral("~0"), QStringLiteral("~"));
}

Result<QJsonObject> applyPatch(const QJsonObject& object, const QJsonObject& patch)
{
    if (hasPrefixPath(patch))
        return invalid(QStringLiteral("is the beginning of another"));
    QJsonObject patched = object;
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        const QStringList path = it.key().split(u'/');
        if (path.first().isEmpty())
            return invalid(it.key());
        if (path.size() == 1)
            patched.insert(unescapedPointerPart(path.first()), it.value()); // a property stays, with null as its value
        else if (!put(patched, path, it.value()))
            return invalid(it.key());
    }
    return patched;
}

} // namespace sampan::server::jmap
