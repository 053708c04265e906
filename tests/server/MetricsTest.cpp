// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/Metrics.h"

#include <gtest/gtest.h>

using namespace sampan::server;

TEST(Metrics, AreOpenMetricsText)
{
    Metrics metrics;
    metrics.count("responses", {{"route", "/a\"b"}, {"status", "200"}});
    metrics.count("responses", {{"route", "/a\"b"}, {"status", "200"}}, 2);
    metrics.observe("response_seconds", 0.02);
    metrics.gauge("open", "Open now.", [] { return 4.0; });
    const QByteArray text = metrics.text();
    EXPECT_TRUE(text.contains("sampan_responses_total{route=\"/a\\\"b\",status=\"200\"} 3\n")) << text.toStdString();
    EXPECT_TRUE(text.contains("sampan_response_seconds_bucket{le=\"0.025\"} 1\n"));
    EXPECT_TRUE(text.contains("sampan_response_seconds_bucket{le=\"0.005\"} 0\n"));
    EXPECT_TRUE(text.contains("sampan_response_seconds_bucket{le=\"+Inf\"} 1\n"));
    EXPECT_TRUE(text.contains("# TYPE sampan_open gauge\n# HELP sampan_open Open now.\nsampan_open 4\n"));
    EXPECT_TRUE(text.endsWith("# EOF\n"));
}
