// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/SafeHtml.h"

#include <gtest/gtest.h>

using namespace sampan;

namespace
{

QString safe(const char* html)
{
    return sanitizeHtml(QString::fromUtf8(html)).html;
}

} // namespace

TEST(SafeHtml, KeepsWhatAReaderNeeds)
{
    EXPECT_EQ(safe("<p>Guten <b>Tag</b></p>"), u"<p>Guten <b>Tag</b></p>");
    EXPECT_EQ(safe("<a href=\"https://lumora.example/a?b=1&amp;c=2\">x</a>"),
              u"<a href=\"https://lumora.example/a?b=1&amp;c=2\">x</a>");
    EXPECT_EQ(safe("<p dir=\"rtl\" lang=\"ar\">مرحبا</p>"), u"<p dir=\"rtl\" lang=\"ar\">مرحبا</p>");
}

TEST(SafeHtml, DropsEveryWayToRunOrLoadSomething)
{
    const char* attacks[] = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" jAvAsCrIpT:alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<iframe src=\"https://evil.example\"></iframe>",
        "<object data=\"x.swf\"></object><embed src=x>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<math><mi xlink:href=\"data:x,alert(1)\"></mi></math>",
        "<style>body{background:url(https://evil.example)}</style>",
        "<p style=\"background:url(https://evil.example/x)\">a</p>",
        "<p style=\"color:expression(alert(1))\">a</p>",
        "<form action=\"https://evil.example\"><input name=password></form>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<base href=\"https://evil.example\"><link rel=stylesheet href=https://evil.example/x.css>",
        "<table background=\"https://evil.example/x.png\"><tr><td>a</td></tr></table>",
        "<video poster=\"https://evil.example/x.png\"></video>",
        "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
        "<img src=\"file:///etc/passwd\">",
    };
    for (const char* attack : attacks) {
        const QString result = safe(attack);
        for (const char* bad : {"alert", "evil.example", "<script", "javascript", "onerror", "<img", "data:", "file:"})
            EXPECT_FALSE(result.contains(QLatin1StringView(bad), Qt::CaseInsensitive))
                << attack << " -> " << result.toStdString();
    }
}

TEST(SafeHtml, RemotePicturesOnlyOnRequest)
{
    const QString mail =
        QStringLiteral("<p>a<img src=\"https://t.example/p.png\" alt=\"Lamp\"><img src=\"cid:x@y\"></p>");
    const SafeHtml blocked = sanitizeHtml(mail);
    EXPECT_EQ(blocked.remotePictures, QStringList{QStringLiteral("https://t.example/p.png")});
    EXPECT_EQ(blocked.contentIds, QStringList{QStringLiteral("x@y")});
    EXPECT_FALSE(blocked.html.contains(u"t.example"));
    EXPECT_TRUE(blocked.html.contains(u"Lamp"));
    const SafeHtml shown = sanitizeHtml(mail, {.remotePictures = true});
    EXPECT_TRUE(shown.html.contains(u"<img src=\"https://t.example/p.png\" alt=\"Lamp\">"));
}

TEST(SafeHtml, SurvivesHostileShapes)
{
    QString deep;
    for (int i = 0; i < 200000; ++i)
        deep += QStringLiteral("<div>");
    EXPECT_FALSE(sanitizeHtml(deep + QStringLiteral("<b>end")).html.contains(u"<script"));
    EXPECT_NO_FATAL_FAILURE(sanitizeHtml(QString(3'000'000, u'<')));
    EXPECT_TRUE(sanitizeHtml(QString(QChar(0)) + QStringLiteral("<p>after</p>")).html.contains(u"after"));
    EXPECT_EQ(safe("<scr<script>ipt>a(1)</scr</script>ipt>"), u"ipt&gt;a(1)ipt&gt;")
        << "what is left is text, not markup";
    EXPECT_EQ(safe(""), u"");
    EXPECT_EQ(safe("a < b & c"), u"<p>a &lt; b &amp; c</p>");
}
