// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/HandlingWorld.h"

namespace sampan::server::test
{

HandlingWorld::HandlingWorld()
{
    lena.id = newId();
    lena.name = QStringLiteral("Lena");
    lena.email = QStringLiteral("lena@desk.example");
    lena.role = Role::Specialist;
    lena.teamIds = {logistics.id};
    const auto made = database->write([this](WriteTransaction& t) -> Result<void> {
        if (auto r = teamRows::insert(t, logistics); !r)
            return r;
        return agentRows::insert(t, lena);
    });
    if (!made)
        qFatal("HandlingWorld: %s", qPrintable(made.error().detail));
    first = receive(mail(QStringLiteral("first@x"), QStringLiteral("Where is it?")));
}

QJsonObject HandlingWorld::create(const Agent& agent, const QString& type, const QJsonObject& object)
{
    return call(agent, type + u"/set", {{QStringLiteral("create"), QJsonObject{{QStringLiteral("k"), object}}}});
}

QJsonObject HandlingWorld::update(const Agent& agent, const QString& type, const Id& id, const QJsonObject& patch)
{
    return call(agent, type + u"/set", {{QStringLiteral("update"), QJsonObject{{id, patch}}}});
}

QJsonObject HandlingWorld::destroy(const Agent& agent, const QString& type, const Id& id)
{
    return call(agent, type + u"/set", {{QStringLiteral("destroy"), QJsonArray{id}}});
}

QJsonObject HandlingWorld::operate(const Agent& agent, const QString& method, const QJsonObject& operation)
{
    return call(agent, method, {{QStringLiteral("create"), QJsonObject{{QStringLiteral("k"), operation}}}});
}

QJsonObject HandlingWorld::reply(const Agent& agent, const Id& id, const QJsonObject& more)
{
    QJsonObject message{{QStringLiteral("id"), id},
                        {QStringLiteral("conversationId"), first.conversationId},
                        {QStringLiteral("kind"), QStringLiteral("outgoing")},
                        {QStringLiteral("textBody"), QStringLiteral("It left on Monday.")},
                        {QStringLiteral("seenMessageId"), conversation().value(u"lastMessageId")}};
    for (auto it = more.begin(); it != more.end(); ++it)
        message.insert(it.key(), it.value());
    return create(agent, QStringLiteral("Message"), message);
}

qint64 HandlingWorld::activities(const Id& conversationId, const QString& what)
{
    return count(QStringLiteral("SELECT COUNT(*) FROM message WHERE conversation_id = ? AND activity_what = ?"),
                 {conversationId, what});
}

QString refusal(const QJsonObject& answer)
{
    if (answer.contains(u"isError"))
        return answer.value(u"type").toString();
    for (const char* key : {"notCreated", "notUpdated", "notDestroyed"}) {
        const QJsonObject refused = answer.value(QLatin1StringView(key)).toObject();
        if (!refused.isEmpty())
            return refused.begin().value().toObject().value(u"type").toString();
    }
    return {};
}

} // namespace sampan::server::test
