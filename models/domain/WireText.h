// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/JsonReader.h"

#include <QJsonValue>
#include <QString>
#include <optional>

namespace sampan
{

/// On the wire "none" is null, in the structs an empty text.
inline QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// Reads a word of an enumeration; a missing word is `fallback`, an unknown one fails the reader.
template <typename Enum>
Enum readWord(JsonReader& reader, const char* name, std::optional<Enum> (*parse)(const QString&), Enum fallback)
{
    const QString word = reader.text(name);
    if (word.isEmpty())
        return fallback;
    const std::optional<Enum> value = parse(word);
    if (!value)
        reader.fail(name, QStringLiteral("unknown word"));
    return value.value_or(fallback);
}

} // namespace sampan
