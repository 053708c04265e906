// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace sampan::server
{

/// The types that are synchronised; their words are those of JMAP ("Conversation").
enum class DataType { Conversation, Message, Customer, Agent, Team, Inbox, Label, SavedFilter, Category, Task };

enum class ChangeKind { Created, Updated, Destroyed };

QString toWire(DataType type);
QString toWire(ChangeKind kind);
std::optional<DataType> dataTypeFromWire(const QString& word);
std::optional<ChangeKind> changeKindFromWire(const QString& word);
const QList<DataType>& allDataTypes();

inline size_t qHash(DataType type, size_t seed = 0)
{
    return static_cast<size_t>(type) ^ seed;
}

} // namespace sampan::server
