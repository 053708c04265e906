// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ContentCoding.h"

#include <gtest/gtest.h>

namespace sampan::http
{

TEST(ContentCoding, ChoosesByWeight)
{
    EXPECT_EQ(chooseCoding(""), Coding::Identity);
    EXPECT_EQ(chooseCoding("br"), Coding::Identity);
    EXPECT_EQ(chooseCoding("gzip"), Coding::Gzip);
    EXPECT_EQ(chooseCoding("gzip, zstd"), Coding::Zstd);
    EXPECT_EQ(chooseCoding("GZIP;Q=1.0, zstd;q=0.5"), Coding::Gzip);
    EXPECT_EQ(chooseCoding("zstd;q=0, gzip;q=0.001"), Coding::Gzip);
    EXPECT_EQ(chooseCoding("*"), Coding::Zstd);
    EXPECT_EQ(chooseCoding("zstd;q=0, *;q=0.3"), Coding::Gzip);
    EXPECT_EQ(chooseCoding("*;q=0"), Coding::Identity);
    EXPECT_EQ(chooseCoding("gzip;q=nonsense"), Coding::Identity);
    EXPECT_EQ(chooseCoding(",;,=;q=;;"), Coding::Identity);
}

TEST(ContentCoding, KnowsItsNames)
{
    EXPECT_EQ(codingByName(""), Coding::Identity);
    EXPECT_EQ(codingByName(" ZSTD "), Coding::Zstd);
    EXPECT_EQ(codingByName("x-gzip"), Coding::Gzip);
    EXPECT_FALSE(codingByName("gzip, zstd"));
    EXPECT_FALSE(codingByName("deflate"));
    EXPECT_EQ(codingName(Coding::Gzip), "gzip");
}

class EachCoding : public testing::TestWithParam<Coding>
{
};

TEST_P(EachCoding, RoundTripsWithinTheLimit)
{
    for (const qsizetype size : {0, 1, 1000, 65536, 1000000}) {
        const QByteArray body = QByteArray("0123456789 \xe4\xbd\xa0").repeated(size / 14 + 1).left(size);
        const auto packed = compressed(GetParam(), body);
        ASSERT_TRUE(packed.ok());
        const auto unpacked = decompressed(GetParam(), *packed, size);
        ASSERT_TRUE(unpacked.ok()) << size;
        EXPECT_EQ(*unpacked, body);
    }
}

TEST_P(EachCoding, StopsABomb)
{
    const auto bomb = compressed(GetParam(), QByteArray(64 * 1024 * 1024, 'a'));
    ASSERT_LT(bomb->size(), 128 * 1024);
    EXPECT_EQ(decompressed(GetParam(), *bomb, 1024 * 1024).error().code, ErrorCode::RequestTooLarge);
}

TEST_P(EachCoding, RefusesBrokenStreams)
{
    const QByteArray good = *compressed(GetParam(), QByteArray("hello ").repeated(1000));
    const auto codeOf = [&](const QByteArray& body) {
        const auto result = decompressed(GetParam(), body, 1 << 20);
        return result ? ErrorCode::Internal : result.error().code;
    };
    EXPECT_EQ(codeOf(""), ErrorCode::InvalidArguments);
    EXPECT_EQ(codeOf("not compressed at all"), ErrorCode::InvalidArguments);
    EXPECT_EQ(codeOf(good.chopped(3)), ErrorCode::InvalidArguments);
    EXPECT_EQ(codeOf(good + "more"), ErrorCode::InvalidArguments);
}

INSTANTIATE_TEST_SUITE_P(Http, EachCoding, testing::Values(Coding::Gzip, Coding::Zstd));

} // namespace sampan::http
