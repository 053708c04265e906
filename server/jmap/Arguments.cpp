// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/Arguments.h"

#include <cmath>

namespace sampan::server::jmap
{
namespace
{

constexpr double kMaxInteger = 9007199254740991.0; // RFC 8620, 1.3

} // namespace

QJsonValue Arguments::any(const char* name)
{
    const QString key = QLatin1StringView(name);
    m_known.append(key);
    return m_arguments.value(key);
}

QJsonValue Arguments::take(const char* name, QJsonValue::Type type)
{
    const QJsonValue value = any(name);
    if (value.isUndefined() || value.isNull())
        return QJsonValue::Null;
    if (value.type() == type)
        return value;
    fail(QLatin1StringView(name), QStringLiteral("wrong type"));
    return QJsonValue::Null;
}

std::optional<QString> Arguments::text(const char* name)
{
    const QJsonValue value = take(name, QJsonValue::String);
    return value.isString() ? std::optional<QString>(value.toString()) : std::nullopt;
}

std::optional<qint64> Arguments::integer(const char* name)
{
    const QJsonValue value = take(name, QJsonValue::Double);
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    if (std::abs(number) > kMaxInteger || number != std::floor(number)) {
        fail(QLatin1StringView(name), QStringLiteral("not a whole number"));
        return std::nullopt;
    }
    return static_cast<qint64>(number);
}

std::optional<qint64> Arguments::count(const char* name)
{
    const auto number = integer(name);
    if (number && *number < 0)
        fail(QLatin1StringView(name), QStringLiteral("negative"));
    return number;
}

bool Arguments::truth(const char* name, bool fallback)
{
    const QJsonValue value = take(name, QJsonValue::Bool);
    return value.isBool() ? value.toBool() : fallback;
}

std::optional<QStringList> Arguments::texts(const char* name)
{
    const QJsonValue value = take(name, QJsonValue::Array);
    if (!value.isArray())
        return std::nullopt;
    QStringList list;
    for (const QJsonValue& item : value.toArray()) {
        if (!item.isString())
            fail(QLatin1StringView(name), QStringLiteral("not a list of strings"));
        list.append(item.toString());
    }
    return list;
}

QJsonObject Arguments::object(const char* name)
{
    return take(name, QJsonValue::Object).toObject();
}

QJsonArray Arguments::array(const char* name)
{
    return take(name, QJsonValue::Array).toArray();
}

void Arguments::fail(const QString& name, const QString& why)
{
    if (m_failed.isEmpty())
        m_failed = name + u": " + why;
}

Result<void> Arguments::finish()
{
    const QStringList keys = m_arguments.keys();
    for (const QString& key : keys) {
        if (!m_known.contains(key))
            fail(key, QStringLiteral("unknown argument"));
    }
    return m_failed.isEmpty() ? Result<void>() : Error{ErrorCode::InvalidArguments, m_failed, {}};
}

} // namespace sampan::server::jmap
