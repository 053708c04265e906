// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaneFixture.h"
#include "ports/PictureFetcher.h"
#include "tests/support/Wait.h"
#include "ui/composer/Composer.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

namespace sampan::test
{

namespace
{

const QString kAddress = QStringLiteral("https://pictures.example/lamp.png?a=1&b=2");
constexpr QRgb kMagenta = qRgb(255, 0, 255);

class FakePictures : public PictureFetcher
{
public:
    QList<std::pair<Id, QString>> asked;
    void fetch(const Id& messageId, const QString& address) override { asked.append({messageId, address}); }
};

QByteArray magentaPng()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(kMagenta);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

struct PicturesTest : public ::testing::Test {
    PaneWorld world;
    Conversation conversation = world.seedCustoms();
    Message message = customsMessage(5, MessageKind::Incoming, 1250, QStringLiteral("The lamp"));
    FakePictures pictures;
    std::unique_ptr<ConversationPane> pane;

    void SetUp() override
    {
        message.htmlBody = QStringLiteral("<p>The lamp</p><img src=\"%1\" alt=\"Lamp\">").arg(kAddress.toHtmlEscaped());
        world.put({message});
        pane = std::make_unique<ConversationPane>(world.context);
        pane->setPictureFetcher(&pictures);
        pane->resize(608, 805);
        pane->QWidget::show();
        pane->showConversation(conversation.id);
        ASSERT_TRUE(waitUntil([this] {
            return pane->messages()->count() == 5 && pane->messages()->itemAt(4).isLoaded &&
                   pane->composer()->isVisible();
        }));
        pane->focusMessages();
        pane->messages()->scrollToEnd();
        QTest::keyClick(pane->messages(), Qt::Key_End);
    }
    bool showsPicture(const QString& name)
    {
        const QPixmap grabbed = pane->grab();
        if (const QString folder = qEnvironmentVariable("SAMPAN_PICTURES"); !folder.isEmpty())
            grabbed.save(folder + u'/' + name + QStringLiteral(".png"));
        const QImage image = grabbed.toImage().convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == kMagenta)
                    return true;
            }
        }
        return false;
    }
};

} // namespace

TEST_F(PicturesTest, AreBlockedUntilAskedForWithTheKeyboardAndThenShown)
{
    EXPECT_FALSE(showsPicture(QStringLiteral("pictures-blocked")));
    EXPECT_TRUE(pictures.asked.isEmpty());
    QTest::keyClick(pane->messages(), Qt::Key_Return);
    ASSERT_EQ(pictures.asked.size(), 1);
    EXPECT_EQ(pictures.asked.first(), std::pair(message.id, kAddress));
    EXPECT_FALSE(showsPicture(QStringLiteral("pictures-asked")));
    Q_EMIT pictures.ready(kAddress, magentaPng());
    EXPECT_TRUE(showsPicture(QStringLiteral("pictures-shown")));
}

TEST_F(PicturesTest, OneThatCannotBeLoadedIsSaid)
{
    QSignalSpy said(pane.get(), &ConversationPane::notice);
    QTest::keyClick(pane->messages(), Qt::Key_Return);
    Q_EMIT pictures.failed(kAddress, Error{ErrorCode::NotFound, {}, {}});
    Q_EMIT pictures.ready(kAddress, "no picture at all");
    EXPECT_EQ(said.size(), 2);
    EXPECT_FALSE(showsPicture(QStringLiteral("pictures-failed")));
}

TEST_F(PicturesTest, NothingIsAskedOffline)
{
    world.sync.become(SyncStatus::State::Offline);
    QSignalSpy said(pane.get(), &ConversationPane::notice);
    QTest::keyClick(pane->messages(), Qt::Key_Return);
    EXPECT_TRUE(pictures.asked.isEmpty());
    EXPECT_EQ(said.size(), 1);
}

} // namespace sampan::test
