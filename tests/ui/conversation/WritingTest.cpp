// SPDX-License-Identifier: GPL-3.0-or-later
#include "ComposerFixture.h"
#include "spelling/Dictionary.h"
#include "ui/composer/AttachmentIntake.h"
#include "ui/composer/CompletionList.h"
#include "ui/composer/ComposerGrowth.h"
#include "ui/composer/MentionCompleter.h"
#include "ui/composer/MentionTokens.h"
#include "ui/composer/ReplyText.h"
#include "ui/composer/SpellAssistant.h"
#include "ui/composer/SpellUnderline.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QJsonArray>
#include <QMimeData>
#include <QSplitter>

namespace sampan::test
{

namespace
{

struct WritingTest : public WithComposer {
    void paste(QMimeData* data)
    {
        QApplication::clipboard()->setMimeData(data);
        composer.editor()->paste();
    }
    QString html() const { return htmlOf(*composer.editor()->document()); }
    bool offering() const
    {
        const auto* list = composer.findChild<CompletionList*>();
        return list && list->isOffering();
    }
};

struct SigningTest : public WithComposer {
    void SetUp() override
    {
        sign({{QStringLiteral("de"), QStringLiteral("Mit freundlichen Grüßen\nLumora Home")},
              {QString(), QStringLiteral("Kind regards\nLumora Home")}});
        open();
        ASSERT_TRUE(waitUntil([this] { return text().contains(QStringLiteral("Lumora")); }));
    }
};

} // namespace

TEST_F(WritingTest, AnItemGoesALevelInAndOutAndAnEmptyOneEndsTheList)
{
    composer.editor()->toggleList(ReplyEditor::List::Numbers);
    type(QStringLiteral("one"));
    press(Qt::Key_Return);
    composer.editor()->indent(1);
    type(QStringLiteral("inner"));
    press(Qt::Key_Return);
    composer.editor()->indent(-1);
    type(QStringLiteral("two"));
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    type(QStringLiteral("end"));
    EXPECT_EQ(plainTextOf(*composer.editor()->document()), QStringLiteral("1. one\n  1. inner\n2. two\nend"));
}

TEST_F(WritingTest, PlainPasteTakesNothingButTheText)
{
    auto* data = new QMimeData;
    data->setHtml(QStringLiteral("<b>bold</b>"));
    data->setText(QStringLiteral("bold"));
    QApplication::clipboard()->setMimeData(data);
    composer.editor()->pastePlain();
    EXPECT_EQ(text(), QStringLiteral("bold"));
    EXPECT_TRUE(html().isEmpty());
}

TEST_F(WritingTest, APictureFromTheClipboardStandsInTheTextAndTravelsWithIt)
{
    QImage large(3000, 1000, QImage::Format_RGB32);
    large.fill(Qt::red);
    auto* data = new QMimeData;
    data->setImageData(large);
    paste(data);
    ASSERT_TRUE(waitUntil([this] { return composer.intake()->ready().size() == 1; }));
    EXPECT_TRUE(html().contains(QStringLiteral("src=\"cid:")));
    type(QStringLiteral("as seen"));
    press(Qt::Key_Return, Qt::ControlModifier);
    const QJsonObject sent = sentMessage();
    const QJsonObject file = sent.value(QStringLiteral("attachments")).toArray().first().toObject();
    EXPECT_TRUE(file.value(QStringLiteral("isInline")).toBool());
    EXPECT_TRUE(sent.value(QStringLiteral("htmlBody"))
                    .toString()
                    .contains(QStringLiteral("cid:") + file.value(QStringLiteral("cid")).toString()));
}

TEST_F(WritingTest, ADeletedPictureDoesNotTravel)
{
    QImage small(20, 20, QImage::Format_RGB32);
    small.fill(Qt::blue);
    auto* data = new QMimeData;
    data->setImageData(small);
    paste(data);
    ASSERT_TRUE(waitUntil([this] { return composer.intake()->ready().size() == 1; }));
    press(Qt::Key_Backspace);
    type(QStringLiteral("no picture"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(sentMessage().value(QStringLiteral("attachments")).toArray().isEmpty());
}

TEST_F(WritingTest, EmojiSequencesAndBothDirectionsStayWhole)
{
    const QString words = QStringLiteral("👩‍👩‍👧 مرحبا LH-48213 🇩🇪");
    composer.editor()->insertPlainText(words);
    EXPECT_EQ(plainTextOf(*composer.editor()->document()), words);
    press(Qt::Key_Backspace);
    EXPECT_FALSE(plainTextOf(*composer.editor()->document()).contains(QChar(0xFFFD)));
}

TEST_F(WritingTest, AnAtInANoteOffersColleaguesAndBecomesOneToken)
{
    composer.startNote();
    ASSERT_TRUE(waitUntil([this] { return world.outbox().ok(); })); // the facts were read before
    type(QStringLiteral("ask @zho"));
    ASSERT_TRUE(waitUntil([this] { return offering(); }));
    press(Qt::Key_Return);
    EXPECT_EQ(text(), QStringLiteral("ask @Zhou Kai "));
    EXPECT_EQ(MentionTokens::ids(*composer.editor()->document()).size(), 1);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    EXPECT_EQ(text(), QStringLiteral("ask "));
    EXPECT_TRUE(MentionTokens::ids(*composer.editor()->document()).isEmpty());
}

TEST_F(WritingTest, ANoteTellsWhomItCalls)
{
    composer.startNote();
    ASSERT_TRUE(waitUntil([this] { return world.outbox().ok(); }));
    type(QStringLiteral("@zho"));
    ASSERT_TRUE(waitUntil([this] { return offering(); }));
    press(Qt::Key_Return);
    type(QStringLiteral("please look"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(sentMessage().value(QStringLiteral("mentionIds")).toArray().size(), 1);
}

TEST_F(WritingTest, InAReplyOrWhileComposingNobodyIsOffered)
{
    type(QStringLiteral("@zho"));
    EXPECT_FALSE(offering());
    composer.startNote();
    QInputMethodEvent preedit(QStringLiteral("@zho"), {});
    QApplication::sendEvent(composer.editor(), &preedit);
    EXPECT_FALSE(offering());
}

TEST_F(WritingTest, AnUnknownWordIsMarkedOnceTheCursorHasLeftIt)
{
    if (!findDictionary(QStringLiteral("en-US"), dictionaryFolders()).isFound())
        GTEST_SKIP() << "no en_US dictionary on this computer (package hunspell-en-us)";
    composer.setWritingLanguage(QStringLiteral("en"));
    type(QStringLiteral("We recieved it"));
    const auto marked = [this] {
        QTextCursor cursor(composer.editor()->document());
        return composer.spelling()->underline()->nextWrong(cursor).selectedText();
    };
    ASSERT_TRUE(waitUntil([&] { return marked() == QStringLiteral("recieved"); }));
    composer.spelling()->showSuggestions();
    ASSERT_TRUE(waitUntil([this] { return composer.spelling()->menu() != nullptr; }));
    EXPECT_EQ(composer.spelling()->menu()->actions().first()->text(), QStringLiteral("received"));
    composer.spelling()->menu()->actions().first()->trigger();
    composer.spelling()->menu()->close();
    EXPECT_EQ(text(), QStringLiteral("We received it"));
}

TEST_F(WritingTest, TheComposerGrowsWithItsTextToHalfThePaneAndShrinksAgain)
{
    QSplitter pane(Qt::Vertical);
    pane.addWidget(new QWidget);
    pane.addWidget(&composer);
    const ComposerGrowth growth(&pane, &composer, *world.context.theme, *world.context.settings);
    pane.resize(600, 900);
    pane.show();
    pane.setSizes({650, 250});
    const int before = pane.sizes().value(1);
    composer.editor()->setPlainText(QStringLiteral("line\n").repeated(60));
    EXPECT_GT(pane.sizes().value(1), before);
    EXPECT_LE(pane.sizes().value(1), 450);
    composer.editor()->clear();
    EXPECT_EQ(pane.sizes().value(1), before);
    composer.setParent(nullptr);
}

TEST_F(SigningTest, ASignatureStandsBelowAndIsNoText)
{
    EXPECT_TRUE(text().endsWith(QStringLiteral("Mit freundlichen Grüßen\nLumora Home")));
    composer.send(AfterSend::Nothing);
    EXPECT_TRUE(world.outbox()->isEmpty()) << "a signature alone is not a reply";
    type(QStringLiteral("Ihr Paket kommt."));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(sentMessage().value(QStringLiteral("textBody")).toString(),
              QStringLiteral("Ihr Paket kommt.\n\nMit freundlichen Grüßen\nLumora Home"));
}

TEST_F(SigningTest, AnotherLanguageBringsItsSignatureUnlessItWasEdited)
{
    type(QStringLiteral("Hello"));
    composer.setWritingLanguage(QStringLiteral("en"));
    EXPECT_EQ(text(), QStringLiteral("Hello\n\nKind regards\nLumora Home"));
    composer.editor()->moveCursor(QTextCursor::End);
    type(QStringLiteral(" GmbH"));
    composer.setWritingLanguage(QStringLiteral("de"));
    EXPECT_EQ(text(), QStringLiteral("Hello\n\nKind regards\nLumora Home GmbH"));
}

TEST_F(SigningTest, NotesAreNotSignedAndEmptyDraftsAreNotKept)
{
    composer.startNote();
    EXPECT_TRUE(text().isEmpty());
    composer.startReply(false);
    EXPECT_TRUE(text().contains(QStringLiteral("Lumora Home")));
    composer.flushDraft();
    EXPECT_TRUE(world.draft(conversation.id, DraftMode::Reply).conversationId.isEmpty());
}

} // namespace sampan::test
