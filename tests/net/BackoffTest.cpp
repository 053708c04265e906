// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/Backoff.h"
#include "app/net/Discovery.h"

#include <gtest/gtest.h>

using namespace sampan;
using namespace std::chrono_literals;

TEST(Backoff, DoublesUpToTheLongestWait)
{
    Backoff backoff({1s, 10s}, [] { return 0.0; });
    EXPECT_EQ(backoff.next(), 1s);
    EXPECT_EQ(backoff.next(), 2s);
    EXPECT_EQ(backoff.next(), 4s);
    EXPECT_EQ(backoff.next(), 8s);
    EXPECT_EQ(backoff.next(), 10s);
    EXPECT_EQ(backoff.next(), 10s);
    backoff.reset();
    EXPECT_EQ(backoff.next(), 1s);
}

TEST(Backoff, ChanceShortensByHalfAtMostAndTheServersWishIsKept)
{
    Backoff backoff({1s, 10s}, [] { return 0.999; });
    const auto wait = backoff.next();
    EXPECT_GE(wait, 500ms);
    EXPECT_LT(wait, 510ms);
    EXPECT_EQ(backoff.next(30s), 30s);
}

TEST(Discovery, AssumesHttpsAndRefusesPlainHttpToOthers)
{
    EXPECT_EQ(serverFromText(QStringLiteral(" desk.example ")).value(), QUrl(QStringLiteral("https://desk.example")));
    EXPECT_EQ(serverFromText(QStringLiteral("desk.example:8443/x?y")).value(),
              QUrl(QStringLiteral("https://desk.example:8443")));
    EXPECT_TRUE(serverFromText(QStringLiteral("http://127.0.0.1:80")).ok());
    for (const char* bad :
         {"", "http://desk.example", "ftp://desk.example", "https://", "https://user:pw@desk.example"})
        EXPECT_FALSE(serverFromText(QString::fromLatin1(bad)).ok()) << bad;
}
