// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workstation.h"

using namespace sampan;
using namespace sampan::test;
using Fate = FakeDesk::Fate;

namespace
{

/// What did not go out, for the output of a failure.
std::string left(Workstation& station)
{
    QStringList lines;
    for (const OutboxEntry& entry : station.outbox()) {
        const QString reason = entry.reason
                                   ? QString::fromUtf8(errorName(entry.reason->code)) + u' ' + entry.reason->detail
                                   : QStringLiteral("no reason");
        lines.append(QStringLiteral("state %1, attempts %2, %3").arg(int(entry.state)).arg(entry.attempts).arg(reason));
    }
    return lines.join(u'\n').toStdString();
}

/// Sign-in, first synchronisation, a reply, news, while request number `broken` meets `fate`; answers how many requests
/// there were. The end must be the same whatever happened on the way.
int fullSession(int broken, Fate fate)
{
    FakeDesk desk;
    desk.pageLimit = 4;
    Id conversation;
    for (int i = 0; i < 6; ++i)
        conversation = addConversation(desk, QStringLiteral("topic %1").arg(i));
    // The sign-in itself (tokens, session, agent) is repeated by its user, not by the workstation.
    desk.fate = [broken, fate](int index, const FakeRequest&) { return index == broken ? fate : Fate::Serve; };
    EXPECT_TRUE(desk.server.start());
    Workstation station(desk);
    station.signIn();
    EXPECT_TRUE(station.untilOnline());
    const Id reply = station.reply(conversation, QStringLiteral("on its way"));
    EXPECT_TRUE(waitUntil([&] { return station.outbox().isEmpty(); })) << left(station);
    addConversation(desk, QStringLiteral("news"));
    station.it->sync().syncNow();
    EXPECT_TRUE(waitUntil([&] {
        return station.ids(ConversationStore::allIds) == desk.objects(QStringLiteral("Conversation")).keys() &&
               station.ids(MessageStore::allIds) == desk.objects(QStringLiteral("Message")).keys();
    }));
    EXPECT_EQ(desk.creates, 1);
    EXPECT_TRUE(desk.objects(QStringLiteral("Message")).contains(reply));
    return desk.requestCount;
}

} // namespace

TEST(FaultSweep, WhicheverRequestFailsTheEndIsTheSame)
{
    constexpr int signInRequests = 3;
    constexpr int fixedRequests = 22; // of the session without a fault; what follows are polls
    ASSERT_GE(fullSession(-1, Fate::Serve), fixedRequests - 4);
    const QList<Fate> fates{Fate::FailBefore, Fate::LoseAnswer,  Fate::Garbage,
                            Fate::Truncated,  Fate::ServerError, Fate::Unavailable};
    for (int broken = signInRequests; broken < fixedRequests; ++broken) {
        SCOPED_TRACE(broken);
        fullSession(broken, fates.at(broken % fates.size()));
        if (::testing::Test::HasFailure())
            return;
    }
}
