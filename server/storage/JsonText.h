// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace sampan::server::jsonText
{

/// JSON written as text where objects in between would cost more than the text itself.

QByteArray of(const QJsonObject& object);
/// Appends a JSON string.
void append(QByteArray& out, const QString& text);
/// The same of UTF-8.
void appendUtf8(QByteArray& out, QByteArrayView text);
void append(QByteArray& out, const QStringList& list);
/// Appends `,"name":`, without the comma right after an opening brace. `name` needs no escapes.
void appendName(QByteArray& out, const char* name);

/// True if the bytes are one JSON value, at most a few levels deep: for values kept as text that go out as they are.
bool isWellFormed(QByteArrayView bytes);

} // namespace sampan::server::jsonText
