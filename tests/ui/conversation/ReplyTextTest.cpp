// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/ReplyText.h"
#include "ui/composer/Addresses.h"
#include "ui/composer/LinkBox.h"

#include <QTextDocument>
#include <gtest/gtest.h>

namespace sampan::test
{

TEST(ReplyTextTest, PlainTextNeedsNoHtml)
{
    QTextDocument document;
    document.setPlainText(QStringLiteral("eins\nzwei\n\n"));
    EXPECT_EQ(plainTextOf(document), QStringLiteral("eins\nzwei"));
    EXPECT_TRUE(htmlOf(document).isEmpty());
}

TEST(ReplyTextTest, FormatsBecomeSmallHtmlAndReadablePlainText)
{
    QTextDocument document;
    document.setHtml(QStringLiteral("<p>do <b>not</b> pay, see <a href=\"https://lumora.example/faq\">here</a></p>"
                                    "<ul><li>one</li><li>two</li></ul>"));
    EXPECT_EQ(plainTextOf(document), QStringLiteral("do not pay, see here <https://lumora.example/faq>\n- one\n- two"));
    EXPECT_EQ(htmlOf(document), QStringLiteral("<p dir=\"auto\">do <b>not</b> pay, see "
                                               "<a href=\"https://lumora.example/faq\">here</a></p>"
                                               "<ul><li dir=\"auto\">one</li><li dir=\"auto\">two</li></ul>"));
}

TEST(AddressesTest, ReadsNamesAndTellsTheFirstWrongOne)
{
    const AddressList list = addressesFromText(QStringLiteral("Anke Vogt <a@b.example>; c@d.example, nobody"));
    ASSERT_EQ(list.mailboxes.size(), 2);
    EXPECT_EQ(list.mailboxes[0], (Mailbox{QStringLiteral("Anke Vogt"), QStringLiteral("a@b.example")}));
    EXPECT_EQ(list.firstWrong, QStringLiteral("nobody"));
}

TEST(LinkBoxTest, TakesOnlyHarmlessTargets)
{
    EXPECT_EQ(LinkBox::normalised(QStringLiteral("lumora.example")), QStringLiteral("https://lumora.example"));
    EXPECT_EQ(LinkBox::normalised(QStringLiteral("a@b.example")), QStringLiteral("mailto:a@b.example"));
    EXPECT_TRUE(LinkBox::normalised(QStringLiteral("javascript://x")).isEmpty());
}

} // namespace sampan::test
