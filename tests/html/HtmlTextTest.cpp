// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/SafeHtml.h"

#include <gtest/gtest.h>

using namespace sampan;

namespace
{

QString text(const char* html)
{
    return htmlToText(QString::fromUtf8(html));
}

} // namespace

TEST(HtmlText, ParagraphsAndLines)
{
    EXPECT_EQ(text("<p>One\n two</p><p>Three<br>four</p>"), u"One two\n\nThree\nfour");
    EXPECT_EQ(text("<div>a</div><div>b</div>"), u"a\nb");
    EXPECT_EQ(text("<pre>a\n  b</pre>"), u"a\n  b");
}

TEST(HtmlText, ListsLinksQuotes)
{
    EXPECT_EQ(text("<ul><li>a</li><li>b</li></ul>"), u"- a\n- b");
    EXPECT_EQ(text("<a href=\"https://x.example/track\">here</a>"), u"here <https://x.example/track>");
    EXPECT_EQ(text("<a href=\"mailto:a@x.example\">a@x.example</a>"), u"a@x.example");
    EXPECT_EQ(text("yes<blockquote>no?<br>why</blockquote>"), u"yes\n\n> no?\n> why");
}

TEST(HtmlText, LeavesOutWhatIsNotText)
{
    EXPECT_EQ(text("<html><head><title>t</title><style>p{}</style></head><body>x<script>y</script></body></html>"),
              u"x");
}
