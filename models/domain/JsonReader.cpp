// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/JsonReader.h"

#include "domain/Id.h"
#include "domain/Instant.h"

#include <QJsonArray>
#include <cmath>

namespace sampan
{
namespace
{

constexpr double kMaxInteger = 9007199254740991.0;

} // namespace

QJsonValue JsonReader::take(const char* name, QJsonValue::Type type)
{
    const QJsonValue value = m_object.value(QLatin1StringView(name));
    if (value.isUndefined() || value.isNull())
        return QJsonValue::Null;
    if (value.type() == type)
        return value;
    fail(name, QStringLiteral("wrong type"));
    return QJsonValue::Null;
}

QString JsonReader::text(const char* name)
{
    return take(name, QJsonValue::String).toString();
}

QString JsonReader::requiredText(const char* name)
{
    const QString value = text(name);
    if (value.isEmpty())
        fail(name, QStringLiteral("missing"));
    return value;
}

QString JsonReader::requiredId(const char* name)
{
    const QString value = text(name);
    if (!isValidId(value))
        fail(name, QStringLiteral("not a UUID of version 7"));
    return value;
}

QString JsonReader::optionalId(const char* name)
{
    const QString value = text(name);
    if (!value.isEmpty() && !isValidId(value))
        fail(name, QStringLiteral("not a UUID of version 7"));
    return value;
}

bool JsonReader::boolean(const char* name)
{
    return take(name, QJsonValue::Bool).toBool();
}

qint64 JsonReader::integer(const char* name)
{
    const double number = take(name, QJsonValue::Double).toDouble();
    if (std::abs(number) > kMaxInteger || number != std::floor(number)) {
        fail(name, QStringLiteral("not a whole number"));
        return 0;
    }
    return static_cast<qint64>(number);
}

QDateTime JsonReader::instant(const char* name)
{
    const QString value = text(name);
    if (value.isEmpty())
        return {};
    const QDateTime parsed = instantFromText(value);
    if (!parsed.isValid())
        fail(name, QStringLiteral("not an RFC 3339 instant"));
    return parsed;
}

QStringList JsonReader::textList(const char* name)
{
    QStringList list;
    for (const QJsonValue& item : array(name)) {
        if (!item.isString())
            fail(name, QStringLiteral("not a list of strings"));
        list.append(item.toString());
    }
    return list;
}

QStringList JsonReader::idList(const char* name)
{
    QStringList list = textList(name);
    for (const QString& id : list) {
        if (!isValidId(id))
            fail(name, QStringLiteral("not a list of UUIDs of version 7"));
    }
    list.removeDuplicates();
    return list;
}

QMap<QString, QString> JsonReader::textMap(const char* name)
{
    const QJsonObject map = object(name);
    QMap<QString, QString> texts;
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (!it.value().isString())
            fail(name, QStringLiteral("not a map of strings"));
        texts.insert(it.key(), it.value().toString());
    }
    return texts;
}

QStringList JsonReader::set(const char* name)
{
    const QJsonObject map = object(name);
    for (const QJsonValue& item : map) {
        if (!item.isBool() || !item.toBool())
            fail(name, QStringLiteral("a set maps each key to true"));
    }
    return map.keys();
}

QJsonArray JsonReader::array(const char* name)
{
    return take(name, QJsonValue::Array).toArray();
}

QJsonObject JsonReader::object(const char* name)
{
    return take(name, QJsonValue::Object).toObject();
}

void JsonReader::fail(const char* name, const QString& why)
{
    if (!m_failed.isEmpty())
        return;
    m_failed = QLatin1StringView(name);
    m_why = why;
}

Result<void> JsonReader::finish() const
{
    if (m_failed.isEmpty())
        return {};
    return Error{ErrorCode::InvalidProperties, m_failed + u": " + m_why, m_failed};
}

QJsonObject setToJson(const QStringList& keys)
{
    QJsonObject map;
    for (const QString& key : keys)
        map.insert(key, true);
    return map;
}

QJsonObject mapToJson(const QMap<QString, QString>& map)
{
    QJsonObject json;
    for (auto it = map.begin(); it != map.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

} // namespace sampan
