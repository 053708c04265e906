// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/services/AccountsCaller.h"
#include "server/storage/DataType.h"
#include "server/storage/Visibility.h"
#include "server/storage/WriteTransaction.h"

#include <QDateTime>
#include <QJsonObject>
#include <functional>
#include <optional>

namespace sampan::server::jmap
{

/// Who may set a property: the server alone, the creator once, or any update.
enum class Mutability { ServerSet, Immutable, Mutable };

struct PropertyInfo {
    QString name;
    Mutability mutability = Mutability::Mutable;
    bool isReference = false; ///< holds an id (or a set of ids), so that "#creationId" is replaced
};

/// Turns a filter's value into a condition on the table alias "o"; InvalidArguments for a wrong value.
using FilterMaker = std::function<Result<Condition>(const QJsonValue& value)>;

/// What may stand for a value until the query is made: ConversationFilter::kMe for an agent's id, a duration before now
/// for an instant.
enum class FilterValue { Plain, Agent, Instant };

struct FilterInfo {
    QString name;
    FilterMaker make;
    FilterValue value = FilterValue::Plain;
};

struct SortInfo {
    QString name;
    QString expression; ///< on the table alias "o"; none sorts last either way
};

/// What a write has at hand. `refusal` becomes part of the SetError when the write fails. An update that knows the
/// object as it is now says so in `kept` (inside: nothing, if the caller sees it no more); otherwise it is read again.
struct SetContext {
    WriteTransaction& transaction;
    const Caller& caller;
    QDateTime now;
    QJsonObject refusal;
    std::optional<std::optional<QJsonObject>> kept;
};

/// One type as data: the engine (Method*.cpp) is the same for all. A write function that is missing means that nobody
/// may.
struct TypeInfo {
    DataType type;
    QString table;
    bool isDeskOnly = false;                     ///< only for roles that work with customers
    Permission writer = Permission::ManageSetup; ///< what creating, updating and destroying take
    QList<PropertyInfo> properties;
    QList<FilterInfo> filters;
    QList<SortInfo> sorts;
    Condition (*visible)(const Viewer& viewer) = nullptr;
    /// The object as JSON, or nothing if the viewer does not see it.
    Result<std::optional<QJsonObject>> (*find)(Connection& connection, const Viewer& viewer, const Id& id) = nullptr;
    /// Appends the object's JSON text; false if the viewer does not see it. Only where that is much quicker than find.
    Result<bool> (*append)(Connection& connection, const Viewer& viewer, const Id& id, QByteArray& out) = nullptr;
    Result<void> (*create)(SetContext& context, const QJsonObject& object) = nullptr;
    Result<void> (*update)(SetContext& context, const QJsonObject& before, const QJsonObject& after) = nullptr;
    /// As update, for whole properties that any update may set, without the object as JSON; tells what the server set
    /// beyond that. NotFound if the caller does not see it. Only where that is much quicker.
    Result<QJsonObject> (*patch)(SetContext& context, const Id& id, const QJsonObject& patch) = nullptr;
    Result<void> (*destroy)(SetContext& context, const Id& id) = nullptr;

    const PropertyInfo* property(const QString& name) const;
};

/// The types of the vendor capability.
const TypeInfo* typeNamed(const QString& name);
const QList<const TypeInfo*>& allTypes();
/// True if the caller may see objects of the type at all.
bool mayRead(const Caller& caller, const TypeInfo& type);

const TypeInfo& conversationType();
const TypeInfo& messageType();
const TypeInfo& customerType();
const TypeInfo& agentType();
const TypeInfo& teamType();
const TypeInfo& inboxType();
const TypeInfo& labelType();
const TypeInfo& savedFilterType();
const TypeInfo& categoryType();
const TypeInfo& taskType();

} // namespace sampan::server::jmap
