// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jmap/SessionObject.h"

#include "server/jmap/Dispatcher.h"

namespace sampan::server::jmap
{
namespace
{

QJsonObject coreCapability(const Limits& limits)
{
    return {{QStringLiteral("maxSizeUpload"), limits.maxSizeUpload},
            {QStringLiteral("maxConcurrentUpload"), limits.maxConcurrentUpload},
            {QStringLiteral("maxSizeRequest"), limits.maxSizeRequest},
            {QStringLiteral("maxConcurrentRequests"), limits.maxConcurrentRequests},
            {QStringLiteral("maxCallsInRequest"), limits.maxCallsInRequest},
            {QStringLiteral("maxObjectsInGet"), limits.maxObjectsInGet},
            {QStringLiteral("maxObjectsInSet"), limits.maxObjectsInSet},
            {QStringLiteral("collationAlgorithms"), QJsonArray()}};
}

QString socketUrl(const QString& baseUrl)
{
    return (baseUrl.startsWith(u"https:") ? QString(u"wss" + baseUrl.mid(5)) : QString(u"ws" + baseUrl.mid(4))) +
           u"/jmap/ws";
}

QJsonObject capabilities(const Limits& limits, const QString& baseUrl)
{
    const QJsonObject socket{{QStringLiteral("url"), socketUrl(baseUrl)}, {QStringLiteral("supportsPush"), true}};
    const QJsonObject desk{{QStringLiteral("version"), 1},
                           {QStringLiteral("serverVersion"), QStringLiteral(SAMPAN_VERSION)}};
    return {{kCoreCapability, coreCapability(limits)}, {kSocketCapability, socket}, {kDeskCapability, desk}};
}

} // namespace

QJsonObject sessionObject(const Caller& caller, const QString& userName, const Limits& limits, const QString& baseUrl)
{
    const bool isReadOnly = !caller.may(Permission::Answer) && !caller.may(Permission::ManageSetup);
    const QJsonObject account{{QStringLiteral("name"), QStringLiteral("Desk")},
                              {QStringLiteral("isPersonal"), false},
                              {QStringLiteral("isReadOnly"), isReadOnly},
                              {QStringLiteral("accountCapabilities"),
                               QJsonObject{{kCoreCapability, QJsonObject()}, {kDeskCapability, QJsonObject()}}}};
    return {
        {QStringLiteral("capabilities"), capabilities(limits, baseUrl)},
        {QStringLiteral("accounts"), QJsonObject{{kAccountId, account}}},
        {QStringLiteral("primaryAccounts"), QJsonObject{{kCoreCapability, kAccountId}, {kDeskCapability, kAccountId}}},
        {QStringLiteral("username"), userName},
        {QStringLiteral("apiUrl"), QString(baseUrl + u"/jmap/api")},
        {QStringLiteral("downloadUrl"), QString(baseUrl + u"/jmap/download/{accountId}/{blobId}/{name}?accept={type}")},
        {QStringLiteral("uploadUrl"), QString(baseUrl + u"/jmap/upload/{accountId}/")},
        {QStringLiteral("eventSourceUrl"),
         QString(baseUrl + u"/jmap/eventsource/?types={types}&closeafter={closeafter}&ping={ping}")},
        {QStringLiteral("state"), Dispatcher::sessionState(caller)}};
}

} // namespace sampan::server::jmap
