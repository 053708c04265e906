// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Range.h"

#include <gtest/gtest.h>

namespace sampan::http
{
namespace
{

void expectPart(const QByteArray& header, qint64 size, qint64 first, qint64 last)
{
    const RangeAnswer answer = parseRange(header, size);
    EXPECT_EQ(answer.verdict, RangeVerdict::Part) << header.constData();
    EXPECT_EQ(answer.range, (ByteRange{first, last})) << header.constData();
}

QByteArray headerOf(const Response& response, const QByteArray& name)
{
    for (const auto& [key, value] : response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

Response rangedBy(const QByteArray& method, const QByteArray& range)
{
    Request request;
    request.method = method;
    request.headers.insert("range", range);
    Response whole;
    whole.body = "0123456789";
    return ranged(request, whole);
}

} // namespace

TEST(Range, ReadsOneRange)
{
    expectPart("bytes=0-0", 10, 0, 0);
    expectPart("bytes=2-5", 10, 2, 5);
    expectPart("Bytes=2-", 10, 2, 9);
    expectPart("bytes=2-900", 10, 2, 9);
    expectPart("bytes=-3", 10, 7, 9);
    expectPart("bytes=-30", 10, 0, 9);
}

TEST(Range, SendsTheWholeForWhatItDoesNotKnow)
{
    for (const char* header : {"", "lines=1-2", "bytes=", "bytes=a-b", "bytes=5-2", "bytes=0-1,3-4", "bytes=+1-2",
                               "bytes=1", "bytes=-", "bytes=99999999999999999999-"})
        EXPECT_EQ(parseRange(header, 10).verdict, RangeVerdict::Whole) << header;
}

TEST(Range, SaysWhatCannotBeSatisfied)
{
    EXPECT_EQ(parseRange("bytes=10-", 10).verdict, RangeVerdict::Unsatisfiable);
    EXPECT_EQ(parseRange("bytes=-0", 10).verdict, RangeVerdict::Unsatisfiable);
    EXPECT_EQ(parseRange("bytes=0-", 0).verdict, RangeVerdict::Unsatisfiable);
}

TEST(Range, AnswersInParts)
{
    const Response part = rangedBy("GET", "bytes=3-5");
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, "345");
    EXPECT_EQ(headerOf(part, "Content-Range"), "bytes 3-5/10");
    EXPECT_FALSE(part.compressible);

    const Response none = rangedBy("GET", "bytes=50-");
    EXPECT_EQ(none.status, 416);
    EXPECT_TRUE(none.body.isEmpty());
    EXPECT_EQ(headerOf(none, "Content-Range"), "bytes */10");

    EXPECT_EQ(rangedBy("POST", "bytes=3-5").status, 200);
    EXPECT_EQ(headerOf(rangedBy("GET", "bytes=x"), "Accept-Ranges"), "bytes");
}

} // namespace sampan::http
