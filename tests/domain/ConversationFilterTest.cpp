// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ConversationFilter.h"
#include "domain/Instant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

using namespace sampan;

namespace
{

QJsonObject json(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

ConversationFilter filter(const QByteArray& text)
{
    const auto read = ConversationFilter::fromJson(json(text));
    EXPECT_TRUE(read.ok()) << text.constData();
    return read.valueOr({});
}

const Id kTeam = QStringLiteral("0199aaaa-0000-7000-8000-000000000005");

Conversation sample()
{
    Conversation c;
    c.id = newId();
    c.teamId = kTeam;
    c.status = ConversationStatus::Open;
    c.priority = Priority::High;
    c.channel = Channel::Phone;
    c.category = QStringLiteral("logistics/customs");
    c.subject = QStringLiteral("Where is my Parcel");
    c.language = QStringLiteral("fr");
    c.country = QStringLiteral("FR");
    c.isUnread = true;
    c.createdAt = instantFromText(QStringLiteral("2026-05-01T00:00:00Z"));
    c.waitingSince = c.createdAt;
    c.labelIds = c.followerIds = c.mentionedIds = {kTeam};
    return c;
}

} // namespace

TEST(ConversationFilter, EveryPropertyHoldsAndFails)
{
    const Conversation c = sample();
    const QByteArray id = kTeam.toLatin1();
    const QList<std::pair<QByteArray, QByteArray>> pairs = {
        {R"({"teamId":")" + id + "\"}", R"({"teamId":null})"},
        {R"({"assigneeId":null})", R"({"assigneeId":")" + id + "\"}"},
        {R"({"customerId":null})", R"({"customerId":")" + id + "\"}"},
        {R"({"inboxId":null})", R"({"inboxId":")" + id + "\"}"},
        {R"({"statuses":["new","open"]})", R"({"statuses":[]})"},
        {R"({"labelId":")" + id + "\"}", R"({"labelId":"0199aaaa-0000-7000-8000-000000000006"})"},
        {R"({"followerId":")" + id + "\"}", R"({"followerId":"0199aaaa-0000-7000-8000-000000000006"})"},
        {R"({"mentionedId":")" + id + "\"}", R"({"mentionedId":"0199aaaa-0000-7000-8000-000000000006"})"},
        {R"({"category":"logistics"})", R"({"category":"log"})"},
        {R"({"category":"logistics/customs"})", R"({"category":null})"},
        {R"({"channel":"phone"})", R"({"channel":"email"})"},
        {R"({"priority":"high"})", R"({"priority":"low"})"},
        {R"({"country":"FR"})", R"({"country":"DE"})"},
        {R"({"language":"fr"})", R"({"language":"de"})"},
        {R"({"isUnread":true})", R"({"isUnread":false})"},
        {R"({"isSpam":false})", R"({"isSpam":true})"},
        {R"({"isWaiting":true})", R"({"isWaiting":false})"},
        {R"({"isSnoozed":false})", R"({"isSnoozed":true})"},
        {R"({"createdAfter":"2026-05-01T00:00:00Z"})", R"({"createdAfter":"2026-05-01T00:00:01Z"})"},
        {R"({"createdBefore":"2026-05-01T00:00:01Z"})", R"({"createdBefore":"2026-05-01T00:00:00Z"})"},
        {R"({"text":"parcel"})", R"({"text":"rabbit"})"},
        {R"({"hasAttachment":false})", R"({"hasAttachment":true})"},
        {"{}", R"({"operator":"NOT","conditions":[{}]})"},
    };
    for (const auto& [yes, no] : pairs) {
        EXPECT_TRUE(filter(yes).matches(c)) << yes.constData();
        EXPECT_FALSE(filter(no).matches(c)) << no.constData();
    }
}

TEST(ConversationFilter, OperatorsNest)
{
    const Conversation c = sample();
    EXPECT_TRUE(filter(R"({"operator":"AND","conditions":[{"isUnread":true},{"operator":"OR","conditions":
        [{"isSpam":true},{"country":"FR"}]}]})")
                    .matches(c));
    EXPECT_FALSE(filter(R"({"operator":"NOT","conditions":[{"isSpam":true},{"country":"FR"}]})").matches(c));
    EXPECT_FALSE(filter(R"({"isUnread":true,"isSpam":true})").matches(c));
    EXPECT_FALSE(filter(R"({"operator":"OR","conditions":[]})").matches(c));
    EXPECT_TRUE(filter(R"({"operator":"AND","conditions":[]})").matches(c));
}

TEST(ConversationFilter, TheContextAnswersWhatTheConversationDoesNotHold)
{
    FilterContext context;
    context.hasWords = [](const Conversation&, const QString& words) { return words == u"inside a message"; };
    context.hasAttachment = [](const Conversation&) { return true; };
    EXPECT_TRUE(filter(R"({"text":"inside a message","hasAttachment":true})").matches(sample(), context));
    EXPECT_FALSE(filter(R"({"text":"parcel"})").matches(sample(), context));
}

TEST(ConversationFilter, WrongValuesAndTooMuchAreRefused)
{
    for (const char* bad :
         {R"({"mood":"good"})", R"({"teamId":"x"})", R"({"labelId":null})", R"({"statuses":"open"})",
          R"({"statuses":["asleep"]})", R"({"isUnread":"yes"})", R"({"createdAfter":"soon"})", R"({"channel":"drum"})",
          R"({"operator":"XOR","conditions":[]})", R"({"operator":"AND"})", R"({"operator":"AND","conditions":[1]})",
          R"({"operator":"AND","conditions":[],"isUnread":true})", R"({"text":5})"}) {
        const auto read = ConversationFilter::fromJson(json(bad));
        ASSERT_FALSE(read.ok()) << bad;
        EXPECT_EQ(read.error().code, ErrorCode::InvalidProperties);
        EXPECT_EQ(read.error().subject, u"filter");
    }
    QJsonObject deep{{QStringLiteral("isUnread"), true}};
    for (int depth = 1; depth < ConversationFilter::kMaxDepth; ++depth)
        deep = {{QStringLiteral("operator"), QStringLiteral("NOT")}, {QStringLiteral("conditions"), QJsonArray{deep}}};
    EXPECT_TRUE(ConversationFilter::fromJson(deep).ok());
    deep = {{QStringLiteral("operator"), QStringLiteral("NOT")}, {QStringLiteral("conditions"), QJsonArray{deep}}};
    EXPECT_FALSE(ConversationFilter::fromJson(deep).ok());
    QJsonArray many;
    for (int i = 1; i < ConversationFilter::kMaxConditions; ++i)
        many.append(QJsonObject{{QStringLiteral("isUnread"), true}});
    QJsonObject wide{{QStringLiteral("operator"), QStringLiteral("OR")}, {QStringLiteral("conditions"), many}};
    EXPECT_TRUE(ConversationFilter::fromJson(wide).ok());
    many.append(QJsonObject{{QStringLiteral("isUnread"), true}});
    wide.insert(QStringLiteral("conditions"), many);
    EXPECT_FALSE(ConversationFilter::fromJson(wide).ok());
}

TEST(ConversationFilter, MeIsWhoeverLooks)
{
    Conversation c = sample();
    c.assigneeId = kTeam;
    FilterContext mine;
    mine.me = kTeam;
    FilterContext others;
    others.me = QStringLiteral("0199aaaa-0000-7000-8000-000000000006");
    for (const char* text : {R"({"assigneeId":"me"})", R"({"followerId":"me"})", R"({"mentionedId":"me"})"}) {
        EXPECT_TRUE(filter(text).matches(c, mine)) << text;
        EXPECT_FALSE(filter(text).matches(c, others)) << text;
        EXPECT_FALSE(filter(text).matches(c)) << text;
    }
    c.assigneeId.clear();
    EXPECT_FALSE(filter(R"({"assigneeId":"me"})").matches(c)) << "nobody is not whoever looks";
    for (const char* bad : {R"({"teamId":"me"})", R"({"customerId":"me"})", R"({"labelId":"me"})"})
        EXPECT_FALSE(ConversationFilter::fromJson(json(bad)).ok()) << bad;
}

TEST(ConversationFilter, ItsClocksSayWhenTimeChangesTheAnswer)
{
    Conversation c = sample();
    c.snoozedUntil = c.createdAt.addSecs(600);
    c.lastMessageAt = c.createdAt.addSecs(60);
    EXPECT_TRUE(filter(R"({"isUnread":true,"createdAfter":"2026-05-01T00:00:00Z"})").clocks().isEmpty());
    for (const char* text :
         {R"({"waitingBefore":"-PT8H"})", R"({"createdAfter":"-P7D"})", R"({"createdBefore":"-PT30M"})",
          R"({"lastMessageAfter":"-PT2H"})", R"({"lastMessageBefore":"-P1D"})", R"({"isSnoozed":true})",
          R"({"operator":"NOT","conditions":[{"isSnoozed":true}]})"}) {
        const ConversationFilter timed = filter(text);
        ASSERT_EQ(timed.clocks().size(), 1) << text;
        FilterContext before;
        FilterContext after;
        after.now = timed.clocks().first().changesAt(c);
        before.now = after.now.addMSecs(-1);
        EXPECT_NE(timed.matches(c, before), timed.matches(c, after)) << text;
        before.now = c.createdAt.addSecs(61);
        EXPECT_EQ(timed.matches(c, before), timed.matches(c, {{}, {}, before.now.addMSecs(1), {}})) << text;
    }
    c.waitingSince = {};
    EXPECT_FALSE(filter(R"({"waitingBefore":"-PT8H"})").clocks().first().changesAt(c).isValid());
}
