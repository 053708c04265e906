// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaneFixture.h"
#include "storage/BlobStore.h"
#include "tests/support/Wait.h"
#include "ui/composer/Composer.h"
#include "ui/conversation/ConversationOutput.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/ConversationPrint.h"
#include "ui/conversation/MessageListView.h"
#include "ui/conversation/PdfView.h"
#include "ui/conversation/SourceBox.h"
#include "ui/conversation/Transcript.h"
#include "ui/widgets/Field.h"

#include <QAction>
#include <QBuffer>
#include <QFile>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QTest>

namespace sampan::test
{

namespace
{

struct OutputTest : public ::testing::Test {
    PaneWorld world;
    Conversation conversation = world.seedCustoms();
    std::unique_ptr<ConversationPane> pane;
    ConversationDetails details;

    void SetUp() override
    {
        pane = std::make_unique<ConversationPane>(world.context);
        pane->resize(800, 805);
        pane->QWidget::show();
        pane->showConversation(conversation.id);
        ASSERT_TRUE(waitUntil([this] { return pane->messages()->count() == 4 && pane->composer()->isVisible(); }));
        bool done = false;
        world.store->fetch<ConversationDetails>(
            [id = conversation.id](ReadConnection& c) { return readConversationDetails(c, id); }, pane.get(),
            [&](const Result<ConversationDetails>& read) {
                details = read.valueOr({});
                done = true;
            });
        waitUntil([&] { return done; });
    }
    QByteArray written(const QString& name, bool internal)
    {
        const QString path = world.folder.filePath(name);
        pane->output()->writeTo(details, path, internal);
        waitUntil([&] { return QFile::exists(path); });
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

TEST_F(OutputTest, ATranscriptHasWhatTheBuyerKnowsAndNothingElse)
{
    const QString text = QString::fromUtf8(written(QStringLiteral("t.txt"), false));
    EXPECT_TRUE(text.startsWith(QStringLiteral("Paket liegt beim Zoll")));
    EXPECT_TRUE(text.contains(QStringLiteral("Guten Morgen, gestern kam ein Schreiben")));
    EXPECT_TRUE(text.contains(QStringLiteral("Der Zoll hält Ihr Paket")));
    EXPECT_TRUE(text.contains(QStringLiteral("Zollbescheid.pdf")));
    EXPECT_FALSE(text.contains(QStringLiteral("7712-0457"))) << "an internal note";
    EXPECT_FALSE(text.contains(QStringLiteral("assigned"))) << "activity";
    const QString whole = QString::fromUtf8(written(QStringLiteral("i.txt"), true));
    EXPECT_TRUE(whole.contains(QStringLiteral("7712-0457")));
    EXPECT_TRUE(whole.contains(QStringLiteral("assigned Mei Lin")));
}

TEST_F(OutputTest, WhatWasNeverSentIsInNoTranscript)
{
    Message failed = customsMessage(8, MessageKind::Outgoing, 1300, QStringLiteral("Nie angekommen"));
    failed.delivery.state = DeliveryState::Failed;
    Message withdrawn = customsMessage(9, MessageKind::Outgoing, 1301, QStringLiteral("Zurückgezogen"));
    withdrawn.delivery.state = DeliveryState::Withdrawn;
    const QString text = Transcript::toText(details, {failed, withdrawn}, {true, world.clock.now()});
    EXPECT_FALSE(text.contains(QStringLiteral("Nie angekommen")));
    EXPECT_FALSE(text.contains(QStringLiteral("Zurückgezogen")));
}

TEST_F(OutputTest, HtmlEscapesWhatStrangersWrote)
{
    Message evil = customsMessage(8, MessageKind::Incoming, 1300, QStringLiteral("<script>alert(1)</script>"));
    evil.attachments = {Attachment{QStringLiteral("b-9"), QStringLiteral("\"><img src=x>"), {}, 1, {}, false}};
    details.conversation.subject = QStringLiteral("<b>fett</b>");
    const QString html = Transcript::toHtml(details, {evil}, {false, world.clock.now()});
    EXPECT_FALSE(html.contains(QStringLiteral("<script>")));
    EXPECT_FALSE(html.contains(QStringLiteral("<img")));
    EXPECT_FALSE(html.contains(QStringLiteral("<b>fett")));
}

TEST_F(OutputTest, APdfHasPagesAndCanBeReadAgain)
{
    QList<Message> many;
    for (int i = 0; i < 80; ++i)
        many +=
            customsMessage(10 + i, MessageKind::Incoming, 1300 + i, QStringLiteral("مرحبا 商品 Zeile\n").repeated(4));
    world.put(many);
    const QByteArray pdf = written(QStringLiteral("t.pdf"), false);
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    PdfView view(world.theme);
    view.resize(600, 600);
    view.show();
    view.setContent(pdf);
    ASSERT_TRUE(waitUntil([&] { return view.pageCount() > 0; }));
    EXPECT_GT(view.pageCount(), 3);
}

TEST_F(OutputTest, TheOriginalIsShownByteByByteAndSearched)
{
    const QByteArray raw = "From: <anke@posteo.example>\r\nSubject: =?utf-8?q?Paket?=\r\n\r\nGuten Morgen\r\n";
    ASSERT_TRUE(writeStore(*world.store, [&](WriteTransaction& t) -> Result<void> {
                    const auto added = BlobStore::addLocal(t, raw, QStringLiteral("message/rfc822"));
                    return added ? Result<void>() : Result<void>(added.error());
                }).ok());
    Message mail = customsMessage(20, MessageKind::Incoming, 1400, QStringLiteral("Guten Morgen"));
    mail.rawBlobId = BlobStore::idOf(raw);
    world.put({mail});
    ASSERT_TRUE(waitUntil([this] { return pane->messages()->count() == 5; }));
    pane->output()->showSource(details, mail.id);
    auto* box = pane->findChild<SourceBox*>();
    ASSERT_NE(box, nullptr);
    ASSERT_TRUE(waitUntil([&] { return box->text()->toPlainText().contains(QStringLiteral("=?utf-8?q?Paket?=")); }));
    QTest::keyClicks(box->search(), QStringLiteral("guten"));
    EXPECT_EQ(box->text()->textCursor().selectedText(), QStringLiteral("Guten"));
    EXPECT_TRUE(box->text()->isReadOnly());
}

TEST(OutputPermissionTest, WhoMayNotAnswerSeesNoOriginals)
{
    PaneWorld world;
    world.seedCustoms();
    world.context.self.role = Role::Translator;
    ConversationPane pane(world.context);
    EXPECT_FALSE(world.actions->isOffered(ActionId::ViewSource));
    world.context.self.role = Role::Agent;
    ConversationPane other(world.context);
    EXPECT_TRUE(world.actions->isOffered(ActionId::ViewSource));
}

} // namespace sampan::test
