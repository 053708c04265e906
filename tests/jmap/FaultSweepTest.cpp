// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"
#include "tests/jmap/WriteSweep.h"

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

using Path = WritePath<Desk>;

bool isKept(const QJsonObject& answer)
{
    return !answer.contains(u"isError") && answer.value(u"notUpdated").isNull();
}

QString only(Desk& desk, const char* table)
{
    QString id;
    const auto read = desk.database->read([&](Connection& connection) -> Result<void> {
        auto ids = texts(connection, u"SELECT id FROM " + QString(QLatin1StringView(table)), {});
        if (ids && !ids->isEmpty())
            id = ids->last();
        return {};
    });
    return read ? id : QString();
}

bool sendReply(Desk& desk, const QString& id)
{
    const QJsonObject message{{QStringLiteral("id"), id},
                              {QStringLiteral("conversationId"), only(desk, "conversation")},
                              {QStringLiteral("kind"), QStringLiteral("outgoing")},
                              {QStringLiteral("textBody"), QStringLiteral("Answer")},
                              {QStringLiteral("seenMessageId"), only(desk, "message")}};
    const QJsonObject answer = desk.call(desk.ada, QStringLiteral("Message/set"),
                                         {{QStringLiteral("create"), QJsonObject{{QStringLiteral("k"), message}}}});
    return answer.value(u"created").toObject().contains(u"k");
}

bool changeConversation(Desk& desk)
{
    const QJsonObject patch{{QStringLiteral("teamId"), QJsonValue()},
                            {QStringLiteral("status"), QStringLiteral("solved")},
                            {QStringLiteral("subject"), QStringLiteral("Parcel")},
                            {QString(u"labelIds/" + desk.label.id), true}};
    return isKept(desk.call(desk.ada, QStringLiteral("Conversation/set"),
                            {{QStringLiteral("update"), QJsonObject{{only(desk, "conversation"), patch}}}}));
}

QList<Path> paths()
{
    const auto nothing = [](Desk&) {};
    const auto oneMail = [](Desk& desk) { desk.receive(desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello"))); };
    const QString replyId = newId();
    return {{"inbound, new", nothing,
             [](Desk& desk) {
                 InboundMail mail = desk.mail(QStringLiteral("a@x"), QStringLiteral("Hello"));
                 mail.attachments = {{QStringLiteral("p.png"), QStringLiteral("image/png"), {}, false, "png"}};
                 return desk.inbound->receive(desk.store.id, mail).ok();
             }},
            {"inbound, answer", oneMail,
             [](Desk& desk) {
                 return desk.inbound
                     ->receive(desk.store.id,
                               desk.mail(QStringLiteral("b@x"), QStringLiteral("More"), QStringLiteral("a@x")))
                     .ok();
             }},
            {"unparsed mail", nothing,
             [](Desk& desk) { return desk.inbound->keepUnparsed(desk.store.id, "raw", QStringLiteral("why")).ok(); }},
            {"reply", oneMail, [replyId](Desk& desk) { return sendReply(desk, replyId); }},
            {"conversation change", oneMail, changeConversation},
            {"upload", nothing,
             [](Desk& desk) { return desk.blobs->upload(desk.ada.id, "content", QStringLiteral("text/plain")).ok(); }}};
}

} // namespace

TEST(FaultSweep, EveryFailingStatementLeavesNothingBehindAndTheRetrySucceeds)
{
    for (const Path& path : paths())
        sweepWrites(path);
}
