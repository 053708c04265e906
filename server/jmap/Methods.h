// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/Clock.h"
#include "server/jmap/Limits.h"
#include "server/jmap/TypeInfo.h"
#include "server/storage/Database.h"

#include <QHash>

namespace sampan::server::jmap
{

/// What a method call has at hand. `createdIds` grows with each creation of the request.
struct MethodContext {
    Database& database;
    const Caller& caller;
    const Clock& clock;
    const Limits& limits;
    QHash<QString, QString>& createdIds;
};

/// The answer's arguments as JSON text, without "accountId".
using Method = Result<QByteArray> (*)(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments);

/// The standard methods of RFC 8620, 5.1 to 5.6, for any type. Arguments arrive with references already resolved.
Result<QByteArray> get(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments);
Result<QByteArray> changes(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments);
Result<QByteArray> set(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments);
Result<QByteArray> query(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments);
Result<QByteArray> queryChanges(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments);

/// Our own methods, of Conversation only: services/Regroup.h. The answer is like that of /set.
Result<QByteArray> merge(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments);
Result<QByteArray> split(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments);
Result<QByteArray> unmerge(MethodContext& context, const TypeInfo& type, const QJsonObject& arguments);

} // namespace sampan::server::jmap
