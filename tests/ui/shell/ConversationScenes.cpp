// SPDX-License-Identifier: GPL-3.0-or-later
// The scenes of one conversation: its boxes, its files, and what goes wrong in it.
#include "Scenes.h"

#include "storage/BlobStore.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/OutboxStore.h"
#include "storage/TeamStore.h"
#include "tests/support/Wait.h"
#include "ui/composer/AttachmentIntake.h"
#include "ui/composer/AttachmentStrip.h"
#include "ui/composer/Composer.h"
#include "ui/composer/RecipientPanel.h"
#include "ui/composer/ReplyEditor.h"
#include "ui/conversation/AttachmentOpener.h"
#include "ui/conversation/AttachmentViewer.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/MessageListView.h"
#include "ui/widgets/Button.h"
#include "ui/windows/ConversationWindow.h"
#include "ui/windows/ConversationWindows.h"

#include <QBuffer>
#include <QFile>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

namespace sampan::test
{

namespace
{

ConversationPane& paneOf(Stage& stage)
{
    return *stage.workspace().conversation();
}

Composer& composerOf(Stage& stage)
{
    return *paneOf(stage).composer();
}

void write(Stage& stage, const Store::Write& work)
{
    if (const auto done = writeStore(*stage.world.store, work); !done)
        qFatal("a scene was not written: %s", qPrintable(done.error().detail));
    stage.settle();
}

/// Adds files of these sizes and waits until they are kept.
QList<PendingAttachment> attach(Stage& stage, const QList<std::pair<QString, int>>& files)
{
    QStringList paths;
    for (const auto& [name, bytes] : files) {
        QFile file(stage.world.folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("a scene's file was not written");
        file.write(QByteArray(bytes, name.at(0).toLatin1()) + name.toUtf8());
        paths += file.fileName();
    }
    AttachmentIntake* intake = composerOf(stage).intake();
    intake->add(paths);
    waitUntil([&] { return intake->ready().size() == files.size(); });
    return intake->files();
}

void uploads(Stage& stage)
{
    composerOf(stage).editor()->setPlainText(QStringLiteral("Anbei das Etikett und die Bilder."));
    const auto files =
        attach(stage, {{QStringLiteral("Rücksendeetikett.pdf"), 214'000},
                       {QStringLiteral("unboxing-and-how-to-replace-the-lamp-shade-2025-final.mp4"), 9'400'000},
                       {QStringLiteral("damage-front.jpg"), 2'300'000},
                       {QStringLiteral("Rechnung LH-48213.pdf"), 88'000},
                       {QStringLiteral("测量尺寸.png"), 640'000}});
    UploadProgress& progress = stage.world.uploads;
    progress.arrive(files[0].attachment.blobId);
    progress.report(files[1].attachment.blobId, 4'000'000, 9'400'057);
    progress.fail(files[3].attachment.blobId, Error{ErrorCode::LimitExceeded, QStringLiteral("too large"), {}});
}

void uploadsOffline(Stage& stage)
{
    uploads(stage);
    composerOf(stage).strip()->setFocus();
}

void manyFiles(Stage& stage)
{
    constexpr int count = 200;
    QList<std::pair<QString, int>> files;
    Message message = customsMessage(90, MessageKind::Incoming, 1300, QStringLiteral("Alle Fotos der Lieferung."));
    message.conversationId = stage.shop.conversations.at(2);
    for (int i = 1; i <= count; ++i) {
        const QString name = QStringLiteral("photo-%1%2.jpg")
                                 .arg(i, 3, 10, QLatin1Char('0'))
                                 .arg(i % 7 == 0 ? QStringLiteral("-back-of-the-box") : QString());
        files += {name, 4000 + 37 * i};
        message.attachments +=
            {QStringLiteral("b-many-%1").arg(i), name, QStringLiteral("image/jpeg"), 400'000 + 1000 * i, {}, false};
    }
    stage.world.put({message});
    attach(stage, files);
    paneOf(stage).messages()->scrollToEnd();
}

void chooseStore(Stage& stage)
{
    composerOf(stage).showRecipients(true);
    Button* button = composerOf(stage).recipients()->store();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

void askStore(Stage& stage)
{
    composerOf(stage).editor()->setPlainText(QStringLiteral("Ihre Lampe ist unterwegs."));
    chooseStore(stage);
    if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    }
}

/// Queues a reply and lets it meet `fate`.
void reply(Stage& stage, const QString& text, const std::function<Result<void>(WriteTransaction&, const Id&)>& fate)
{
    write(stage, [&](WriteTransaction& transaction) -> Result<void> {
        Message message = makeReply(stage.shop.conversations.at(2), text);
        message.authorId = stage.shop.self.id;
        const auto entry = OutboxStore::queueReply(transaction, message, {stage.world.clock.now(), {}, true});
        return entry ? fate(transaction, entry->id) : Result<void>(entry.error());
    });
}

void lateReply(Stage& stage)
{
    Message missed = customsMessage(91, MessageKind::Outgoing, 1290,
                                    QStringLiteral("Bitte zahlen Sie nichts, wir klären das mit dem Zoll."));
    missed.conversationId = stage.shop.conversations.at(2);
    reply(stage, QStringLiteral("Bitte zahlen Sie die 38,64 € nicht, die Abgaben tragen wir."),
          [&](WriteTransaction& transaction, const Id& id) {
              return OutboxStore::markHeld(transaction, id,
                                           Error{ErrorCode::ThreadMovedOn, QStringLiteral("newer"), {}}, {missed.id});
          });
    stage.world.put({missed});
    paneOf(stage).messages()->scrollToEnd();
}

void failedReplies(Stage& stage)
{
    const auto failWith = [](ErrorCode code, const char* detail) {
        return [code, detail](WriteTransaction& transaction, const Id& id) {
            return OutboxStore::markFailed(transaction, id, Error{code, QString::fromLatin1(detail), {}});
        };
    };
    reply(stage, QStringLiteral("Die Rechnung liegt dem Zoll jetzt vor."), failWith(ErrorCode::Forbidden, "no"));
    reply(stage, QStringLiteral("Das Etikett finden Sie im Anhang."), failWith(ErrorCode::LimitExceeded, "too large"));
    Message bounced =
        customsMessage(92, MessageKind::Outgoing, 1310, QStringLiteral("Haben Sie unsere Nachricht erhalten?"));
    bounced.conversationId = stage.shop.conversations.at(2);
    bounced.authorId = stage.shop.self.id;
    bounced.delivery = {DeliveryState::Failed,
                        QStringLiteral("The mailbox anke.vogt@posteo.example is full (552 5.2.2)."),
                        bounced.receivedAt};
    stage.world.put({bounced});
    paneOf(stage).messages()->scrollToEnd();
}

void unbroken(Stage& stage)
{
    const auto say = [&](int number, const QString& text) {
        Message message = customsMessage(number, MessageKind::Incoming, 1300 + number, text);
        message.conversationId = stage.shop.conversations.at(2);
        return message;
    };
    QString url = QStringLiteral("https://shop.lumora.example/return?token=");
    for (int i = 0; i < 60; ++i)
        url += QStringLiteral("a9F%1x").arg(i);
    stage.world.put({say(95, QString(900, u'W')), say(96, url), say(97, QStringLiteral("لا").repeated(300)),
                     say(98, QStringLiteral("配送状況").repeated(120))});
    write(stage, [&](WriteTransaction& transaction) -> Result<void> {
        const auto done = OutboxStore::queueConversationUpdate(transaction, stage.shop.conversations.at(2),
                                                               {{QStringLiteral("subject"), QString(300, u'M')}},
                                                               stage.world.clock.now());
        return done ? Result<void>() : Result<void>(done.error());
    });
    composerOf(stage).editor()->setPlainText(QString(400, u'x'));
    paneOf(stage).messages()->scrollToEnd();
}

QByteArray samplePdf()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.setFont(QFont(QStringLiteral("Noto Sans"), 12));
    for (int line = 0; line < 30; ++line)
        painter.drawText(
            400, 800 + line * 350,
            QStringLiteral("Zollbescheid %1: Einfuhrumsatzsteuer 38,64 €, fällig am 28.11.2025").arg(line + 1));
    writer.newPage();
    painter.drawText(400, 800, QStringLiteral("Seite 2"));
    painter.end();
    return buffer.data();
}

QByteArray samplePicture()
{
    QImage picture(1200, 900, QImage::Format_RGB32);
    picture.fill(QColor(0xd9, 0xc9, 0xa8));
    QPainter painter(&picture);
    painter.setBrush(QColor(0x4a, 0x6a, 0x7d));
    painter.drawEllipse(QPoint(600, 450), 320, 260);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    return buffer.data();
}

std::function<void(Stage&)> preview(int shown)
{
    return [shown](Stage& stage) {
        const QList<std::pair<Attachment, QByteArray>> files{
            {{{}, QStringLiteral("damage-front.png"), QStringLiteral("image/png"), 0, {}, false}, samplePicture()},
            {{{}, QStringLiteral("Zollbescheid.pdf"), QStringLiteral("application/pdf"), 0, {}, false}, samplePdf()},
            {{{}, QStringLiteral("tracking.txt"), QStringLiteral("text/plain"), 0, {}, false},
             QByteArrayLiteral(
                 "12 Nov 09:10  Leipzig hub, held by customs\n13 Nov 08:02  Invoice asked for\n\n"
                 "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 1234\n\xe9\x85\x8d\xe9\x80\x81\xe4\xb8\xad\n")},
        };
        QList<Attachment> all;
        for (auto [attachment, bytes] : files) {
            write(stage, [bytes = bytes, type = attachment.type](WriteTransaction& transaction) -> Result<void> {
                const auto kept = BlobStore::addLocal(transaction, bytes, type);
                return kept ? Result<void>() : Result<void>(kept.error());
            });
            attachment.blobId = BlobStore::idOf(bytes);
            attachment.size = bytes.size();
            all += attachment;
        }
        paneOf(stage).attachments()->open(all.at(shown), all);
        stage.settle();
        stage.settle();
    };
}

void transfer(Stage& stage)
{
    write(stage, [](WriteTransaction& transaction) {
        const auto team = [](int number, const char* name) {
            return Team{testId(number), QString::fromUtf8(name), false};
        };
        return TeamStore::upsert(transaction,
                                 {team(700, "Logistics"), team(701, "Accounting and refunds"), team(702, "售后一组")});
    });
    paneOf(stage).header()->openTransferBox();
}

void knownCustomer(Stage& stage)
{
    write(stage, [&](WriteTransaction& transaction) -> Result<void> {
        const auto open = ConversationStore::find(transaction, stage.shop.conversations.at(2));
        if (!open)
            return open.error();
        auto customer = CustomerStore::find(transaction, open->customerId);
        if (!customer)
            return customer.error();
        customer->phones = {QStringLiteral("+4942112345678"), QStringLiteral("+491701234567")};
        customer->notes = QStringLiteral("Prefers letters. Had a wrong bulb in June, was very patient.");
        QList<Conversation> earlier;
        const char* const subjects[] = {"Lampenschirm hat einen Riss, Ersatz möglich?", "Rückgabe",
                                        "Frage zur Garantie der Deckenleuchte LH-20 und zum Leuchtmittel"};
        for (int i = 0; i < 3; ++i) {
            Conversation one = *open;
            one.id = testId(900 + i);
            one.subject = QString::fromUtf8(subjects[i]);
            one.status = i == 0 ? ConversationStatus::Pending : ConversationStatus::Closed;
            one.lastMessageAt = one.createdAt = open->createdAt.addDays(-20 * (i + 1));
            one.waitingSince = {};
            one.assigneeId.clear();
            earlier += one;
        }
        if (auto done = CustomerStore::upsert(transaction, {*customer}); !done)
            return done;
        return ConversationStore::upsert(transaction, earlier);
    });
    stage.settle();
}

void ownWindow(Stage& stage)
{
    knownCustomer(stage);
    stage.press("open-in-window");
}

void solveAsks(Stage& stage)
{
    write(stage, [&](WriteTransaction& transaction) -> Result<void> {
        const auto done =
            OutboxStore::queueConversationUpdate(transaction, stage.shop.conversations.at(2),
                                                 {{QStringLiteral("category"), QString()}}, stage.world.clock.now());
        return done ? Result<void>() : Result<void>(done.error());
    });
    composerOf(stage).editor()->setPlainText(QStringLiteral("Die Freigabe ist erteilt."));
    composerOf(stage).editor()->setFocus();
    QTest::keyClick(composerOf(stage).editor(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

QList<Scene> conversationScenes()
{
    using World = Scene::World;
    const QSize usual(1180, 800);
    const QSize wide(1440, 870);
    const auto named = [](const char* name) { return QString::fromLatin1(name); };
    return {
        {named("uploads"), usual, World::Shop, uploads},
        {named("uploads-offline"), usual, World::Offline, uploadsOffline},
        {named("attachments-200"), usual, World::Shop, manyFiles},
        {named("store-menu"), usual, World::Shop, chooseStore},
        {named("store-question"), usual, World::Shop, askStore},
        {named("late-reply"), usual, World::Shop, lateReply},
        {named("failed-replies"), usual, World::Shop, failedReplies},
        {named("unbroken-text"), usual, World::Shop, unbroken},
        {named("preview-picture"), usual, World::Shop, preview(0)},
        {named("preview-pdf"), usual, World::Shop, preview(1)},
        {named("preview-text"), usual, World::Shop, preview(2)},
        {named("customer"), wide, World::Shop, knownCustomer},
        {named("own-window-customer"), usual, World::Shop, ownWindow},
        {named("transfer"), usual, World::Shop, transfer},
        {named("send-solve-category"), usual, World::Shop, solveAsks},
    };
}

} // namespace sampan::test
