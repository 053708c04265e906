// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/DataType.h"

#include <array>

namespace sampan::server
{
namespace
{

constexpr std::array kTypes = {"Conversation", "Message", "Customer",    "Agent",    "Team",
                               "Inbox",        "Label",   "SavedFilter", "Category", "Task"};
constexpr std::array kKinds = {"created", "updated", "destroyed"};

} // namespace

QString toWire(DataType type)
{
    return QLatin1StringView(kTypes.at(static_cast<std::size_t>(type)));
}

QString toWire(ChangeKind kind)
{
    return QLatin1StringView(kKinds.at(static_cast<std::size_t>(kind)));
}

std::optional<DataType> dataTypeFromWire(const QString& word)
{
    for (const DataType type : allDataTypes()) {
        if (word == toWire(type))
            return type;
    }
    return std::nullopt;
}

std::optional<ChangeKind> changeKindFromWire(const QString& word)
{
    for (const ChangeKind kind : {ChangeKind::Created, ChangeKind::Updated, ChangeKind::Destroyed}) {
        if (word == toWire(kind))
            return kind;
    }
    return std::nullopt;
}

const QList<DataType>& allDataTypes()
{
    static const QList<DataType> types = {
        DataType::Conversation, DataType::Message, DataType::Customer,    DataType::Agent,    DataType::Team,
        DataType::Inbox,        DataType::Label,   DataType::SavedFilter, DataType::Category, DataType::Task};
    return types;
}

} // namespace sampan::server
