// SPDX-License-Identifier: GPL-3.0-or-later
// Large files from the buyer's mail to the workstation and back, through real mail servers, a real server process and a
// workstation without screens.
#include "server/channels/email/MimeParser.h"
#include "server/demo/LocalMail.h"
#include "storage/BlobStore.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "tests/support/Wait.h"
#include "tests/support/desk/ServerProcess.h"
#include "tests/support/desk/TestDesk.h"
#include "tests/support/mail/MailWorld.h"

#include <QDir>
#include <QRandomGenerator>
#include <unistd.h>

namespace sampan::test
{
namespace
{

const QString kShop = QStringLiteral("service@lumora.example");
const QString kBuyer = QStringLiteral("anke.vogt@buyers.example");
constexpr qsizetype kLarge = 30 * 1024 * 1024;

/// Bytes no encoding makes smaller, the same for the same seed.
QByteArray fileOf(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(seed);
    for (qsizetype i = 0; i < size; i += 4) {
        const quint32 word = random.generate();
        memcpy(bytes.data() + i, &word, static_cast<size_t>(std::min<qsizetype>(4, size - i)));
    }
    return bytes;
}

QByteArray mailWith(const QByteArray& file)
{
    QByteArray lines;
    const QByteArray encoded = file.toBase64();
    for (qsizetype at = 0; at < encoded.size(); at += 76)
        lines += encoded.mid(at, 76) + "\r\n";
    return "From: Anke Vogt <" + kBuyer.toUtf8() + ">\r\nTo: " + kShop.toUtf8() +
           "\r\nSubject: Video\r\nMessage-ID: <large@buyers.example>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0100\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=xyz\r\n\r\n--xyz\r\n"
           "Content-Type: text/plain\r\n\r\nSee the film.\r\n--xyz\r\nContent-Type: video/mp4\r\n"
           "Content-Disposition: attachment; filename=film.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           lines + "--xyz--\r\n";
}

/// The most memory the server process has held so far, in bytes; 0 when it cannot be found.
qint64 peakOfServer()
{
    for (const QString& pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile file(QStringLiteral("/proc/") + pid + QStringLiteral("/status"));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray status = file.readAll();
        const auto field = [&status](const QByteArray& name) {
            const qsizetype at = status.indexOf(QByteArray('\n' + name + ':'));
            return at < 0 ? QByteArray() : status.mid(at + name.size() + 2, 40).trimmed().split('\n').first();
        };
        if (status.startsWith("Name:\tsampan-server") && field("PPid").toLongLong() == getpid())
            return field("VmHWM").split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

class LargeMail : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!server::LocalMail::missingPackages().isEmpty())
            GTEST_SKIP() << "not installed: " << qPrintable(server::LocalMail::missingPackages().join(u' '));
        const auto started = mail.start();
        ASSERT_TRUE(started.ok()) << qPrintable(started.error().detail);
        ASSERT_TRUE(server.setUp({QStringLiteral("mei")})) << qPrintable(server.lastError());
        const QString end = QStringLiteral("127.0.0.1:%1");
        const QStringList inbox =
            QStringLiteral("inbox add %1 --name Lumora --country DE --team Desk --imap %2 --imap-security none "
                           "--smtp %3 --smtp-security none --smtp-anonymous")
                .arg(kShop, end.arg(mail.imapPort()), end.arg(mail.smtpPort()))
                .split(u' ');
        ASSERT_TRUE(server.run(inbox, mail.password().toUtf8() + '\n')) << qPrintable(server.lastError());
        ASSERT_TRUE(server.serve()) << qPrintable(server.lastError());
        desk = std::make_unique<TestDesk>(profile.filePath(QStringLiteral("mei")));
        ASSERT_TRUE(desk->signIn(QStringLiteral("https://localhost:%1").arg(server.port()),
                                 ServerProcess::addressOf(QStringLiteral("mei")), ServerProcess::password()))
            << qPrintable(desk->lastFailure());
    }

    /// Puts a file beside the reply that is written; the error when the workstation does not take it.
    Result<Attachment> attach(const QByteArray& content, const QString& name)
    {
        Attachment file{{}, name, QStringLiteral("application/octet-stream"), content.size(), {}, false};
        const auto done = written([&](WriteTransaction& transaction) -> Result<void> {
            const auto id = BlobStore::addLocal(transaction, content, file.type);
            file.blobId = id.valueOr({});
            return id ? Result<void>() : id.error();
        });
        return done ? Result<Attachment>(file) : done.error();
    }

    Id reply(const Conversation& conversation, const QList<Attachment>& files)
    {
        Message message;
        message.id = newId();
        message.conversationId = conversation.id;
        message.kind = MessageKind::Outgoing;
        message.authorId = desk->desk().session().agent().id;
        message.textBody = QStringLiteral("Here it is.");
        message.subject = QStringLiteral("Re: Video");
        message.to = {{QStringLiteral("Anke Vogt"), kBuyer}};
        message.attachments = files;
        const auto done = written([&](WriteTransaction& transaction) -> Result<void> {
            const auto queued = OutboxStore::queueReply(transaction, message, {nowUtc(), {}, true});
            return queued ? Result<void>() : queued.error();
        });
        return done ? message.id : Id();
    }

    Result<void> written(Store::Write work)
    {
        std::optional<Result<void>> answer;
        desk->desk().store().write(std::move(work), &context, [&](Result<void> result) { answer.emplace(result); });
        waitUntil([&] { return answer.has_value(); }, 60000);
        return answer.value_or(Error{ErrorCode::Timeout, {}, {}});
    }

    QByteArray fetched(const Attachment& file)
    {
        bool ended = false;
        BlobCache& blobs = desk->desk().blobs();
        QObject::connect(&blobs, &BlobFetcher::ready, &context, [&] { ended = true; });
        QObject::connect(&blobs, &BlobFetcher::failed, &context, [&] { ended = true; });
        blobs.fetch(file.blobId, file.size);
        waitUntil([&] { return ended; }, 60000);
        std::optional<QByteArray> content;
        desk->desk().store().fetch<QByteArray>(
            [id = file.blobId](ReadConnection& connection) { return BlobStore::content(connection, id); }, &context,
            [&](Result<QByteArray> result) { content = result.valueOr({}); });
        waitUntil([&] { return content.has_value(); }, 60000);
        return content.value_or(QByteArray());
    }

    Delivery deliveryOf(const Id& conversationId, const Id& messageId)
    {
        for (const Message& message : desk->messages(conversationId)) {
            if (message.id == messageId)
                return message.delivery;
        }
        return {};
    }

    server::LocalMail mail;
    ServerProcess server;
    QTemporaryDir profile;
    QObject context;
    std::unique_ptr<TestDesk> desk;
};

TEST_F(LargeMail, ArrivesAndIsAnsweredByteForByte)
{
    const QByteArray film = fileOf(kLarge, 1);
    sendPlainMail(mail.smtpPort(), kBuyer, kShop, mailWith(film));
    ASSERT_TRUE(waitUntil([&] { return desk->conversations().size() == 1; }, 90000)) << qPrintable(server.log());
    const Conversation conversation = desk->conversations().first();
    ASSERT_TRUE(waitUntil([&] { return desk->messages(conversation.id).size() == 1; }, 60000));
    const Message came = desk->messages(conversation.id).first();
    ASSERT_EQ(came.attachments.size(), 1);
    EXPECT_EQ(came.attachments.first().name, u"film.mp4");
    EXPECT_EQ(came.attachments.first().size, kLarge);
    EXPECT_TRUE(fetched(came.attachments.first()) == film);
    const qint64 receiving = peakOfServer();

    const QByteArray answer = fileOf(kLarge, 2);
    const auto file = attach(answer, QStringLiteral("answer.bin"));
    ASSERT_TRUE(file.ok());
    ASSERT_FALSE(reply(conversation, {*file}).isEmpty());
    ASSERT_TRUE(waitUntil([&] { return mail.mails(kBuyer).size() == 1; }, 90000)) << qPrintable(server.log());
    const auto got = server::parseMail(mail.mails(kBuyer).first());
    ASSERT_TRUE(got.ok());
    ASSERT_EQ(got->mail.attachments.size(), 1);
    EXPECT_EQ(got->mail.attachments.first().name, u"answer.bin");
    EXPECT_TRUE(got->mail.attachments.first().content == answer);
    const qint64 sending = peakOfServer();
    std::printf("memory of the server at most: %lld MB receiving, %lld MB with sending\n",
                static_cast<long long>(receiving >> 20), static_cast<long long>(sending >> 20));
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    // A mail of 41 MB is held a few times over, never more often the larger it is.
    EXPECT_GT(sending, 0);
    EXPECT_LT(sending, 20 * kLarge);
#endif
}

TEST_F(LargeMail, WhatIsTooLargeIsSaidAndNothingIsLost)
{
    sendPlainMail(mail.smtpPort(), kBuyer, kShop, mailWith("small"));
    ASSERT_TRUE(waitUntil([&] { return desk->conversations().size() == 1; }, 60000)) << qPrintable(server.log());
    const Conversation conversation = desk->conversations().first();
    ASSERT_TRUE(waitUntil([&] { return desk->messages(conversation.id).size() == 1; }, 60000));

    const auto refused = attach(fileOf(50'000'001, 3), QStringLiteral("film.mov"));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::LimitExceeded);

    // Each alone may go up; together, in base64, they are more than the mail server takes.
    const QByteArray first = fileOf(kLarge, 4);
    const auto one = attach(first, QStringLiteral("one.bin"));
    const auto two = attach(fileOf(kLarge, 5), QStringLiteral("two.bin"));
    ASSERT_TRUE(one.ok() && two.ok());
    const Id id = reply(conversation, {*one, *two});
    ASSERT_FALSE(id.isEmpty());
    ASSERT_TRUE(waitUntil([&] { return deliveryOf(conversation.id, id).state == DeliveryState::Failed; }, 90000))
        << qPrintable(server.log());
    const QString reason = deliveryOf(conversation.id, id).reason;
    EXPECT_TRUE(reason.startsWith(u"The mail is too large for the mail server")) << qPrintable(reason);
    EXPECT_TRUE(mail.mails(kBuyer).isEmpty());
    const QList<Message> all = desk->messages(conversation.id);
    ASSERT_EQ(all.size(), 2);
    EXPECT_EQ(all.last().textBody, u"Here it is.");
    ASSERT_EQ(all.last().attachments.size(), 2);
    EXPECT_TRUE(fetched(all.last().attachments.first()) == first);
}

} // namespace
} // namespace sampan::test
