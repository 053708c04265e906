// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/jmap/Desk.h"

namespace sampan::server::test
{

/// A desk with one conversation of a buyer, a department and somebody in it, and short words for what tests do.
class HandlingWorld : public Desk
{
public:
    HandlingWorld();

    Team logistics{newId(), QStringLiteral("Logistics"), true};
    Agent lena; ///< specialist in Logistics
    Receipt first;

    QJsonObject create(const Agent& agent, const QString& type, const QJsonObject& object);
    QJsonObject update(const Agent& agent, const QString& type, const Id& id, const QJsonObject& patch);
    QJsonObject destroy(const Agent& agent, const QString& type, const Id& id);
    /// A method like Conversation/merge with one operation.
    QJsonObject operate(const Agent& agent, const QString& method, const QJsonObject& operation);
    QJsonObject conversation(const Id& id) { return get(dora, QStringLiteral("Conversation"), id); }
    QJsonObject conversation() { return conversation(first.conversationId); }
    /// A reply in the first conversation, as if all had been seen; `more` adds properties.
    QJsonObject reply(const Agent& agent, const Id& id, const QJsonObject& more = {});
    /// How often this activity stands in a conversation.
    qint64 activities(const Id& conversationId, const QString& what);
};

/// "" when the only object was taken, else the type of its SetError.
QString refusal(const QJsonObject& answer);

} // namespace sampan::server::test
