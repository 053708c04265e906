// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ErrorWire.h"

#include <QSet>
#include <gtest/gtest.h>

using namespace sampan;

TEST(Error, EveryCodeHasANameAWireTypeAndAStatus)
{
    QSet<QString> names;
    for (const ErrorCode code : allErrorCodes()) {
        names.insert(errorName(code));
        EXPECT_FALSE(jmapErrorType(code).isEmpty()) << errorName(code).data();
        EXPECT_GE(httpStatus(code), 400);
        EXPECT_LT(httpStatus(code), 600);
    }
    EXPECT_EQ(names.size(), allErrorCodes().size());
}

TEST(Error, StandardNamesAreReadBackAsTheSameCode)
{
    for (const ErrorCode code :
         {ErrorCode::CannotCalculateChanges, ErrorCode::StateMismatch, ErrorCode::AlreadyExists,
          ErrorCode::TooManyChanges, ErrorCode::ThreadMovedOn, ErrorCode::NotJson, ErrorCode::LimitExceeded})
        EXPECT_EQ(errorFromJmapType(jmapErrorType(code)), code);
    EXPECT_EQ(errorFromJmapType(QStringLiteral("urn:ietf:params:jmap:error:notRequest")), ErrorCode::NotRequest);
    EXPECT_EQ(errorFromJmapType(QStringLiteral("neverHeardOf")), ErrorCode::ServerFailed);
}

TEST(Error, TravelsAsJson)
{
    const Error error{ErrorCode::InvalidProperties, QStringLiteral("subject: wrong type"), QStringLiteral("subject")};
    EXPECT_EQ(errorFromJson(errorToJson(error)), error);
}
