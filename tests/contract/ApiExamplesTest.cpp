// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/ExampleWorld.h"
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

QString documentation()
{
    return QString::fromUtf8(sampan::test::readFile(QStringLiteral(SAMPAN_SOURCE_DIR "/server/API.md")));
}

/// The pairs of code blocks with these titles.
QList<std::pair<QString, QString>> examples(const QString& asked, const QString& answered)
{
    const QRegularExpression pair(QStringLiteral("```%1\n(.*?)\n```\n```%2\n(.*?)\n```").arg(asked, answered),
                                  QRegularExpression::DotMatchesEverythingOption);
    QList<std::pair<QString, QString>> found;
    const QString text = documentation();
    for (auto it = pair.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        found.append({match.captured(1), match.captured(2)});
    }
    return found;
}

void expectJson(const QString& asked, const QString& written, const QByteArray& real)
{
    const QJsonObject answer = QJsonDocument::fromJson(real).object();
    EXPECT_TRUE(matches(json(written.toUtf8().constData()), answer)) << qPrintable(asked) << "\n"
                                                                     << QJsonDocument(answer).toJson().constData();
}

QByteArray headerOf(const http::Response& response, const QByteArray& name)
{
    for (const auto& [key, value] : response.headers) {
        if (key.toLower() == name.toLower())
            return value;
    }
    return {};
}

} // namespace

TEST(ApiExamples, RequestsAreTrue)
{
    const auto pairs = examples(QStringLiteral("json request"), QStringLiteral("json response"));
    EXPECT_GE(pairs.size(), 30);
    for (const auto& [asked, written] : pairs)
        expectJson(asked, written, ExampleWorld().answerRequest(asked));
}

TEST(ApiExamples, HttpIsTrue)
{
    const auto pairs = examples(QStringLiteral("http request"), QStringLiteral("http response"));
    EXPECT_GE(pairs.size(), 8);
    for (const auto& [asked, written] : pairs) {
        const http::Response response = ExampleWorld().answerHttp(asked);
        const QString head = written.section(QStringLiteral("\n\n"), 0, 0);
        const QString body = written.section(QStringLiteral("\n\n"), 1);
        const QStringList lines = head.split(u'\n');
        EXPECT_EQ(response.status, lines.first().toInt()) << qPrintable(asked) << response.body.constData();
        for (const QString& line : lines.mid(1))
            EXPECT_EQ(headerOf(response, line.section(u':', 0, 0).toLatin1()),
                      line.section(u':', 1).trimmed().toLatin1())
                << qPrintable(asked);
        if (body.startsWith(u'{'))
            expectJson(asked, body, response.body);
        else
            EXPECT_EQ(QString::fromUtf8(response.body), body) << qPrintable(asked);
    }
}

TEST(ApiExamples, FramesAreTrue)
{
    const auto pairs = examples(QStringLiteral("json sent"), QStringLiteral("json received"));
    EXPECT_GE(pairs.size(), 3);
    for (const auto& [asked, written] : pairs)
        expectJson(asked, written, ExampleWorld().answerSocket(asked));
}
