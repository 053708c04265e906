// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/jmap/Desk.h"
#include "tests/support/TestData.h"

#include <QRegularExpression>
#include <gtest/gtest.h>

using namespace sampan;
using namespace sampan::server;
using namespace sampan::server::test;

namespace
{

/// "*" in the documentation stands for any value.
bool matches(const QJsonValue& expected, const QJsonValue& actual)
{
    if (expected.toString() == u"*")
        return !actual.isUndefined();
    if (expected.isArray()) {
        const QJsonArray left = expected.toArray();
        const QJsonArray right = actual.toArray();
        bool same = actual.isArray() && left.size() == right.size();
        for (int i = 0; same && i < left.size(); ++i)
            same = matches(left.at(i), right.at(i));
        return same;
    }
    if (!expected.isObject())
        return expected == actual;
    const QJsonObject left = expected.toObject();
    bool same = actual.isObject() && left.keys() == actual.toObject().keys();
    for (auto it = left.begin(); same && it != left.end(); ++it)
        same = matches(it.value(), actual.toObject().value(it.key()));
    return same;
}

} // namespace

TEST(ApiExamples, AreTrue)
{
    const QString text =
        QString::fromUtf8(sampan::test::readFile(QStringLiteral(SAMPAN_SOURCE_DIR) + QStringLiteral("/server/API.md")));
    static const QRegularExpression pair(QStringLiteral("```json request\n(.*?)```\n```json response\n(.*?)```"),
                                         QRegularExpression::DotMatchesEverythingOption);
    int count = 0;
    for (auto it = pair.globalMatch(text); it.hasNext(); ++count) {
        const auto match = it.next();
        Desk desk;
        const auto answer = desk.dispatcher->answer(desk.caller(desk.ada), match.captured(1).toUtf8());
        const auto* response = std::get_if<QJsonObject>(&answer);
        ASSERT_NE(response, nullptr) << qPrintable(match.captured(1));
        EXPECT_TRUE(matches(json(match.captured(2).toUtf8().constData()), *response))
            << QJsonDocument(*response).toJson().constData();
    }
    EXPECT_GE(count, 1);
}
