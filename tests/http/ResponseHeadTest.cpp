// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/ResponseHead.h"
#include "server/http/ConnectionLedger.h"

#include <gtest/gtest.h>

namespace sampan::http
{

TEST(ResponseHead, CarriesTheSecurityHeadersAndNoServerVersion)
{
    Response response;
    response.body = "{}";
    const QByteArray head = composeHead(response, {});
    EXPECT_TRUE(head.startsWith("HTTP/1.1 200 OK\r\n"));
    EXPECT_TRUE(head.endsWith("\r\n\r\n"));
    EXPECT_TRUE(head.contains("\r\nCache-Control: no-store\r\n"));
    EXPECT_TRUE(head.contains("\r\nX-Content-Type-Options: nosniff\r\n"));
    EXPECT_TRUE(head.contains("\r\nContent-Length: 2\r\n"));
    EXPECT_FALSE(head.contains("Server:"));
}

TEST(ResponseHead, LeavesAGivenCacheControl)
{
    Response response;
    response.headers.emplaceBack("cache-control", "private, immutable");
    EXPECT_EQ(composeHead(response, {}).toLower().count("cache-control"), 1);
}

TEST(ResponseHead, NoValueCanStartAHeader)
{
    Response response;
    response.headers.emplaceBack("Content-Disposition", QByteArray("a\r\nSet-Cookie: x=1\n\0b", 21));
    EXPECT_FALSE(composeHead(response, {}).contains("\nSet-Cookie"));
}

TEST(ResponseHead, OmitsTheLengthWhereThereIsNoBody)
{
    Response response;
    response.status = 204;
    EXPECT_FALSE(composeHead(response, {}).contains("Content-Length"));
    response.status = 200;
    EXPECT_FALSE(composeHead(response, {.chunked = true}).contains("Content-Length"));
}

TEST(ResponseHead, WritesDates)
{
    EXPECT_EQ(httpDate(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(httpDate(0), "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST(ResponseHead, CompressesOnlyWhatGains)
{
    Response big;
    big.body = QByteArray(5000, 'a');
    encodeBody("gzip", big);
    EXPECT_LT(big.body.size(), 200);

    Response small;
    small.body = QByteArray(1000, 'a');
    encodeBody("gzip", small);
    EXPECT_EQ(small.body.size(), 1000);

    Response given;
    given.body = QByteArray(5000, 'a');
    given.headers.emplaceBack("Content-Encoding", "br");
    encodeBody("gzip", given);
    EXPECT_EQ(given.body.size(), 5000);
}

TEST(ConnectionLedger, CountsInTotalAndPerAddress)
{
    ConnectionLedger ledger(3, 2);
    EXPECT_TRUE(ledger.enter("a"));
    EXPECT_TRUE(ledger.enter("a"));
    EXPECT_FALSE(ledger.enter("a"));
    EXPECT_TRUE(ledger.enter("b"));
    EXPECT_FALSE(ledger.enter("c"));
    ledger.leave("a");
    EXPECT_TRUE(ledger.enter("c"));
    EXPECT_EQ(ledger.open(), 3);
    ledger.leave("never came");
    EXPECT_EQ(ledger.open(), 3);
}

TEST(ConnectionLedger, TakesAnIpv6NeighbourhoodAsOne)
{
    const QByteArray one = QByteArray::fromHex("20010db8000000010000000000000001");
    const QByteArray other = QByteArray::fromHex("20010db80000000100000000ffff0002");
    const QByteArray mapped = QByteArray::fromHex("00000000000000000000ffff7f000001");
    EXPECT_EQ(ConnectionLedger::keyOf(one), ConnectionLedger::keyOf(other));
    EXPECT_EQ(ConnectionLedger::keyOf(mapped), QByteArray::fromHex("7f000001"));
    EXPECT_EQ(ConnectionLedger::keyOf(QByteArray::fromHex("7f000001")), QByteArray::fromHex("7f000001"));
}

} // namespace sampan::http
