// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../support/FakeServer.h"
#include "../support/Wait.h"
#include "app/net/JmapClient.h"

#include <gtest/gtest.h>

namespace sampan::test
{

struct ClientFixture : ::testing::Test {
    FakeServer server;
    TlsTrust trust;
    std::unique_ptr<JmapClient> client = std::make_unique<JmapClient>(trust);
    QObject context;

    /// One exchange to its end; fails the test when it does not end or ends twice.
    Result<HttpAnswer> exchange(HttpRequest request)
    {
        std::optional<Result<HttpAnswer>> result;
        int ends = 0;
        request.authorised = request.authorised && client->accessToken() != QByteArray();
        client->http(request, &context, [&](Result<HttpAnswer> answer) {
            ++ends;
            result = std::move(answer);
        });
        EXPECT_TRUE(waitUntil([&] { return result.has_value(); }));
        EXPECT_EQ(ends, 1);
        return result.value_or(Error{ErrorCode::Internal, QStringLiteral("never ended"), {}});
    }
    Result<HttpAnswer> get() { return exchange({.url = server.url()}); }
};

} // namespace sampan::test
