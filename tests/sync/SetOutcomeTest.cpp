// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/OutboxSender.h"

#include <gtest/gtest.h>

using namespace sampan;
using Kind = SetOutcome::Kind;

namespace
{

const QJsonObject kCreate{{QStringLiteral("create"), QJsonObject{{QStringLiteral("k"), QJsonObject()}}}};

SetOutcome withError(const char* type)
{
    const QJsonObject error{{QStringLiteral("type"), QString::fromLatin1(type)},
                            {QStringLiteral("missedIds"), QJsonArray{QStringLiteral("m")}}};
    return outcomeOf(kCreate, QJsonObject{{QStringLiteral("notCreated"), QJsonObject{{QStringLiteral("k"), error}}}});
}

} // namespace

TEST(SetOutcome, EachAnswerHasItsConsequence)
{
    EXPECT_EQ(
        outcomeOf(kCreate, QJsonObject{{QStringLiteral("created"), QJsonObject{{QStringLiteral("k"), QJsonObject()}}}})
            .kind,
        Kind::Done);
    EXPECT_EQ(withError("alreadyExists").kind, Kind::Done);
    EXPECT_EQ(withError("threadMovedOn").kind, Kind::Held);
    EXPECT_EQ(withError("threadMovedOn").missedIds, QStringList{QStringLiteral("m")});
    EXPECT_EQ(withError("forbidden").kind, Kind::Refused);
    EXPECT_EQ(withError("invalidProperties").kind, Kind::Refused);
    EXPECT_EQ(withError("rateLimit").kind, Kind::Again);
    EXPECT_EQ(outcomeOf(kCreate, QJsonObject()).kind, Kind::Again);
    EXPECT_EQ(outcomeOf(kCreate, Error{ErrorCode::NetworkUnreachable, {}, {}}).kind, Kind::Again);
    EXPECT_EQ(outcomeOf(kCreate, Error{ErrorCode::RequestTooLarge, {}, {}}).kind, Kind::Refused);
}

TEST(SetOutcome, AnUpdateIsFoundByItsId)
{
    const QJsonObject update{{QStringLiteral("update"), QJsonObject{{QStringLiteral("c"), QJsonObject()}}}};
    const QJsonObject done{{QStringLiteral("updated"), QJsonObject{{QStringLiteral("c"), QJsonValue::Null}}}};
    EXPECT_EQ(outcomeOf(update, done).kind, Kind::Done);
}
