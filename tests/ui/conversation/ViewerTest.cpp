// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaneFixture.h"
#include "storage/BlobStore.h"
#include "tests/support/Wait.h"
#include "ui/Prompt.h"
#include "ui/conversation/AttachmentOpener.h"
#include "ui/conversation/AttachmentViewer.h"
#include "ui/conversation/FileSafety.h"
#include "ui/conversation/PdfView.h"
#include "ui/conversation/PictureView.h"
#include "ui/conversation/TextDecoding.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QTest>

namespace sampan::test
{

namespace
{

QByteArray pictureBytes()
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray pdfBytes(int pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.drawText(400, 400, QStringLiteral("Seite %1").arg(i + 1));
    }
    painter.end();
    return buffer.data();
}

struct ViewerTest : public ::testing::Test {
    PaneWorld world;
    QWidget window;
    AttachmentOpener opener{world.context, &window};
    QList<Attachment> all;

    void SetUp() override
    {
        window.resize(1200, 800);
        window.show();
        window.activateWindow();
    }
    Attachment add(const QString& name, const QString& type, const QByteArray& content)
    {
        const QString blob = BlobStore::idOf(content);
        const auto done = writeStore(*world.store, [=](WriteTransaction& t) -> Result<void> {
            const auto added = BlobStore::addLocal(t, content, type);
            return added ? Result<void>() : Result<void>(added.error());
        });
        EXPECT_TRUE(done.ok());
        all += Attachment{blob, name, type, content.size(), {}, false};
        return all.last();
    }
    AttachmentViewer* viewer() const { return opener.viewer(); }
    bool waitFor(AttachmentViewer::Page page)
    {
        return waitUntil([&] { return viewer() && viewer()->page() == page; });
    }
};

} // namespace

TEST_F(ViewerTest, ShowsPicturesTextsAndPdfOneAfterTheOtherByKeyboard)
{
    add(QStringLiteral("foto.png"), QStringLiteral("image/png"), pictureBytes());
    add(QStringLiteral("brief.pdf"), QStringLiteral("application/pdf"), pdfBytes(40));
    add(QStringLiteral("liste.csv"), QStringLiteral("text/csv"), QByteArrayLiteral("a;b\n1;2\n"));
    opener.open(all[0], all);
    ASSERT_TRUE(waitFor(AttachmentViewer::Page::Picture));
    EXPECT_EQ(viewer()->picture()->picture().size(), QSize(400, 300));
    EXPECT_TRUE(viewer()->picture()->isFitted());
    QTest::keyClick(viewer(), Qt::Key_Plus);
    EXPECT_DOUBLE_EQ(viewer()->picture()->scale(), 1.25);
    QTest::keyClick(viewer(), Qt::Key_0);
    EXPECT_TRUE(viewer()->picture()->isFitted());

    QTest::keyClick(viewer(), Qt::Key_Right);
    ASSERT_TRUE(waitFor(AttachmentViewer::Page::Pdf));
    EXPECT_EQ(viewer()->pdf()->pageCount(), 40);
    ASSERT_TRUE(waitUntil([this] { return viewer()->pdf()->paintedPages() > 0; }));
    EXPECT_LT(viewer()->pdf()->paintedPages(), 8) << "only what is in view is painted";

    QTest::keyClick(viewer(), Qt::Key_Right);
    ASSERT_TRUE(waitFor(AttachmentViewer::Page::Text));
    EXPECT_EQ(viewer()->text()->toPlainText(), QStringLiteral("a;b\n1;2\n"));
    QTest::keyClick(viewer(), Qt::Key_Escape);
    EXPECT_FALSE(viewer() && viewer()->isOpen());
}

TEST_F(ViewerTest, SaysWhatItCannotShowAndWhatIsNotHere)
{
    add(QStringLiteral("daten.bin"), QStringLiteral("application/octet-stream"), QByteArrayLiteral("\x01\x02"));
    add(QStringLiteral("kaputt.pdf"), QStringLiteral("application/pdf"), QByteArrayLiteral("no pdf at all"));
    opener.open(all[0], all);
    ASSERT_TRUE(waitUntil([this] { return viewer()->state() == QStringLiteral("This kind is not shown here"); }));
    viewer()->step(1);
    ASSERT_TRUE(waitUntil([this] { return viewer()->state() == QStringLiteral("It could not be read"); }));

    world.sync.become(SyncStatus::State::Offline);
    const Attachment away{
        QStringLiteral("b-away"), QStringLiteral("fern.png"), QStringLiteral("image/png"), 9, {}, false};
    opener.open(away, {away});
    ASSERT_TRUE(waitUntil([this] { return viewer()->state() == QStringLiteral("Not on this computer yet"); }));
    EXPECT_TRUE(world.blobs.asked.isEmpty());

    world.sync.become(SyncStatus::State::Online);
    opener.open(away, {away});
    ASSERT_TRUE(waitUntil([this] { return world.blobs.asked == QStringList{QStringLiteral("b-away")}; }));
    EXPECT_EQ(viewer()->state(), QStringLiteral("Loading"));
    Q_EMIT world.blobs.failed(QStringLiteral("b-away"), Error{ErrorCode::NotFound, {}, {}});
    EXPECT_EQ(viewer()->state(), QStringLiteral("It could not be loaded"));
}

TEST_F(ViewerTest, WarnsBeforeOpeningWhatCanRun)
{
    const Attachment program = add(QStringLiteral("rechnung.pdf.exe"), QStringLiteral("application/pdf"), "MZ");
    QStringList asked;
    Prompt::setResponder([&](const Question& question) {
        asked += question.title;
        return false;
    });
    opener.openWithSystem(program);
    Prompt::setResponder({});
    EXPECT_EQ(asked.size(), 1);
}

TEST(FileSafetyTest, NamesFromMailsStayInTheFolderAndProgramsAreKnown)
{
    EXPECT_EQ(safeFileName(QStringLiteral("../../etc/passwd"), QStringLiteral("x")), QStringLiteral("passwd"));
    EXPECT_EQ(safeFileName(QStringLiteral("C:\\Windows\\a.txt"), QStringLiteral("x")), QStringLiteral("a.txt"));
    EXPECT_EQ(safeFileName(QStringLiteral(".."), QStringLiteral("x")), QStringLiteral("x"));
    EXPECT_EQ(safeFileName(QStringLiteral("a\u202Efdp.exe"), QStringLiteral("x")), QStringLiteral("a_fdp.exe"));
    EXPECT_EQ(safeFileName(QString(400, u'a') + QStringLiteral(".pdf"), QStringLiteral("x")).size(), 180);
    for (const char* name : {"a.exe", "a.PDF.Js", "a.desktop", "a.docm", "a.exe. ", "a.sh"})
        EXPECT_TRUE(mayRun(QString::fromLatin1(name), QStringLiteral("application/pdf"))) << name;
    EXPECT_TRUE(mayRun(QStringLiteral("a\u202Efdp.png"), QStringLiteral("image/png")));
    EXPECT_TRUE(mayRun(QStringLiteral("a"), QStringLiteral("application/x-executable")));
    for (const char* name : {"a.pdf", "b.jpeg", "c.docx", "d.txt", "e.zip"})
        EXPECT_FALSE(mayRun(QString::fromLatin1(name), QStringLiteral("application/octet-stream"))) << name;
}

TEST(TextDecodingTest, TellsTheCharsetsOfTheMarkets)
{
    QString charset;
    EXPECT_EQ(decodedText("\xEF\xBB\xBFgr\xC3\xBC\xC3\x9F", &charset), QStringLiteral("grüß"));
    EXPECT_EQ(decodedText(QByteArray("\xFF\xFE"
                                     "a\0b\0",
                                     6)),
              QStringLiteral("ab"));
    EXPECT_EQ(decodedText("eins\r\nzwei\rdrei"), QStringLiteral("eins\nzwei\ndrei"));
    const QByteArray chinese("\xC4\xE3\xBA\xC3\xA3\xAC\xCE\xD2\xB5\xC4\xB6\xA9\xB5\xA5\xBB\xB9\xC3\xBB\xD3\xD0\xCA\xD5"
                             "\xB5\xBD\xA1\xA3\xC7\xEB\xB0\xEF\xCE\xD2\xB2\xE9\xD2\xBB\xCF\xC2\xA1\xA3");
    EXPECT_EQ(decodedText(chinese, &charset), QStringLiteral("你好，我的订单还没有收到。请帮我查一下。"));
    EXPECT_TRUE(charset.startsWith(QStringLiteral("GB"))) << charset.toStdString();
    EXPECT_EQ(decodedText("Pr\xFC"
                          "fung der Stra\xDF"
                          "e, sch\xF6"
                          "n und gut",
                          &charset),
              QStringLiteral("Prüfung der Straße, schön und gut"));
}

} // namespace sampan::test
