// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PaneFixture.h"
#include "storage/InboxStore.h"
#include "tests/support/Wait.h"
#include "ui/composer/CheckLine.h"
#include "ui/composer/Composer.h"
#include "ui/composer/RecipientPanel.h"
#include "ui/composer/ReplyEditor.h"

#include <QJsonObject>
#include <QTest>

namespace sampan::test
{

/// A composer that writes to Anke Vogt about her parcel; her store signs in German and in all other languages.
struct WithComposer : public ::testing::Test {
    PaneWorld world;
    Conversation conversation = world.seedCustoms();
    Composer composer{world.context};

    ComposerTarget target() const
    {
        ComposerTarget made;
        made.conversationId = conversation.id;
        made.inboxId = conversation.inboxId;
        made.subject = conversation.subject;
        made.identity.storeName = QStringLiteral("Lumora Home");
        made.identity.storeCountry = QStringLiteral("DE");
        made.identity.buyerName = QStringLiteral("Anke Vogt");
        made.identity.address = QStringLiteral("anke.vogt@posteo.example");
        made.identity.language = QStringLiteral("de");
        made.to = {{QStringLiteral("Anke Vogt"), QStringLiteral("anke.vogt@posteo.example")}};
        return made;
    }
    void sign(const QMap<QString, QString>& signatures)
    {
        const auto done = writeStore(*world.store, [&](WriteTransaction& transaction) -> Result<void> {
            Result<Inbox> inbox = InboxStore::find(transaction, conversation.inboxId);
            if (!inbox)
                return inbox.error();
            inbox->signatures = signatures;
            return InboxStore::upsert(transaction, {*inbox});
        });
        ASSERT_TRUE(done.ok());
    }
    void open()
    {
        composer.resize(720, 320);
        composer.show();
        composer.activateWindow();
        ASSERT_TRUE(waitUntil([this] { return composer.isActiveWindow(); }));
        composer.setTarget(target());
        composer.editor()->setFocus();
    }
    void SetUp() override { open(); }
    QString text() const { return composer.editor()->toPlainText(); }
    void type(const QString& words) { QTest::keyClicks(composer.editor(), words); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(composer.editor(), key, modifiers);
    }
    /// The create of the only message in the outbox.
    QJsonObject sentMessage()
    {
        EXPECT_TRUE(waitUntil([this] { return !world.outbox()->isEmpty(); }));
        const Result<QList<OutboxEntry>> entries = world.outbox();
        for (const OutboxEntry& entry : *entries) {
            const QJsonObject create = entry.arguments.value(QStringLiteral("create")).toObject();
            if (!create.isEmpty())
                return create.begin().value().toObject();
        }
        return {};
    }
};

} // namespace sampan::test
