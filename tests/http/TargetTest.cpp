// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Target.h"

#include <gtest/gtest.h>

namespace sampan::http
{

TEST(Target, DecodesPathAndKeepsQuery)
{
    const auto target = parseTarget("/jmap/a%20b/%E4%BD%A0?types=a,b&x=%41");
    ASSERT_TRUE(target.ok());
    EXPECT_EQ(target->path, QStringLiteral("/jmap/a b/你"));
    EXPECT_EQ(target->query.queryItemValue(QStringLiteral("types")), QStringLiteral("a,b"));
    EXPECT_EQ(target->query.queryItemValue(QStringLiteral("x"), QUrl::FullyDecoded), QStringLiteral("A"));
}

TEST(Target, TakesTheAbsoluteForm)
{
    EXPECT_EQ(parseTarget("https://shop.example/a?b").value().path, QStringLiteral("/a"));
    EXPECT_EQ(parseTarget("HTTP://shop.example").value().path, QStringLiteral("/"));
}

class BadTarget : public testing::TestWithParam<const char*>
{
};

TEST_P(BadTarget, IsRefused)
{
    const auto target = parseTarget(GetParam());
    ASSERT_FALSE(target.ok());
    EXPECT_EQ(target.error().code, ErrorCode::InvalidArguments);
}

INSTANTIATE_TEST_SUITE_P(Http, BadTarget,
                         testing::Values("", "*", "a", "/a/../b", "/a/./b", "/..", "/a/%2e%2E/b", "/x%2F..%2Fy", "/%",
                                         "/%4", "/%zz", "/%00", "/a%0d%0ab", "/%ff", "/%c0%af", "/a#b"));

} // namespace sampan::http
