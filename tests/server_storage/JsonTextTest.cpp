// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

using namespace sampan::server;

TEST(JsonText, WritesWhatAParserReadsBack)
{
    QString every;
    for (char16_t c = 1; c < 0x180; ++c)
        every += QChar(c);
    for (const QString& text : {every, QString(), QStringLiteral("\u4f60\u597d \U0001F4E6"), QString(QChar(0))}) {
        QByteArray out = "[";
        jsonText::append(out, text);
        const QJsonArray read = QJsonDocument::fromJson(out + ']').array();
        ASSERT_EQ(read.size(), 1) << out.toStdString();
        EXPECT_EQ(read.first().toString(), text);
    }
}

TEST(JsonText, KnowsWhatIsOneValue)
{
    for (const char* good :
         {"[]", "{}", R"({"a":[1,-2.5e3,true,null],"b":{"c":"\"\u00e9\n"}})", R"([{"name":"","x":"]"}])"})
        EXPECT_TRUE(jsonText::isWellFormed(good)) << good;
    for (const char* bad : {"", "[", "[1,]", "{\"a\"}", "{\"a\":}", "[]]", "\"\n\"", R"("\q")", R"("\u12g4")",
                            R"("\u12)", "[tru]", "[nan]", "{a:1}", "\"open"})
        EXPECT_FALSE(jsonText::isWellFormed(bad)) << bad;
    EXPECT_FALSE(jsonText::isWellFormed(QByteArray(100000, '[')));
}
