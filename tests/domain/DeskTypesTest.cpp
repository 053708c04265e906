// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/CategoryTree.h"
#include "domain/Conversation.h"
#include "domain/Customer.h"
#include "domain/Inbox.h"
#include "domain/Instant.h"
#include "domain/Message.h"
#include "domain/SavedFilter.h"
#include "domain/Task.h"

#include <QJsonArray>
#include <gtest/gtest.h>

using namespace sampan;

namespace
{

Message callNote()
{
    Message m;
    m.id = newId();
    m.conversationId = newId();
    m.kind = MessageKind::Call;
    m.textBody = QStringLiteral("Wants the lid sent to the office");
    m.call =
        CallRecord{CallDirection::Out, QStringLiteral("+4930123456"), 184, CallResult::Voicemail, nowUtc().addDays(1)};
    m.mentionIds = {newId(), newId()};
    m.sendAt = nowUtc();
    m.followUpId = newId();
    m.delivery = {DeliveryState::Scheduled, {}, nowUtc()};
    m.activity = {QStringLiteral("team"), newId(), newId(), QStringLiteral("customs papers")};
    return m;
}

Category category(const QString& code, int position, const QMap<QString, QString>& names = {}, bool isActive = true)
{
    return {newId(), code, names, position, isActive};
}

} // namespace

TEST(DeskTypes, NewPropertiesSurviveTheWire)
{
    const Message m = callNote();
    const auto back = messageFromJson(toJson(m));
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back.value(), m);
    Conversation c;
    c.id = newId();
    c.snoozedUntil = nowUtc();
    c.isSpam = true;
    c.followUpOf = newId();
    c.mergedInto = newId();
    c.splitFrom = newId();
    c.followerIds = {newId(), newId()};
    c.mentionedIds = {newId()};
    EXPECT_EQ(conversationFromJson(toJson(c)).value(), c);
    Customer customer{newId(), {}, {}, {}, {}, {}, {}, {}, nowUtc(), true};
    EXPECT_EQ(customerFromJson(toJson(customer)).value(), customer);
    Inbox inbox;
    inbox.id = newId();
    inbox.signatures = {{QString(), QStringLiteral("Regards")}, {QStringLiteral("de"), QStringLiteral("Grüße")}};
    EXPECT_EQ(inboxFromJson(toJson(inbox)).value(), inbox);
}

TEST(DeskTypes, AMissingPropertyIsItsDefault)
{
    const auto c = conversationFromJson({{QStringLiteral("id"), newId()}});
    ASSERT_TRUE(c.ok());
    EXPECT_FALSE(c->isSpam);
    EXPECT_FALSE(c->snoozedUntil.isValid());
    EXPECT_TRUE(c->followerIds.isEmpty());
    const auto m = messageFromJson({{QStringLiteral("id"), newId()}, {QStringLiteral("conversationId"), newId()}});
    ASSERT_TRUE(m.ok());
    EXPECT_FALSE(m->call.has_value());
    EXPECT_FALSE(m->sendAt.isValid());
}

TEST(DeskTypes, NewTypesSurviveTheWireAndRefuseWrongTypes)
{
    const Task task{newId(),
                    newId(),
                    newId(),
                    QStringLiteral("Claim"),
                    QStringLiteral("Box 4"),
                    TaskState::Declined,
                    QStringLiteral("Too late"),
                    newId(),
                    newId(),
                    nowUtc(),
                    nowUtc(),
                    nowUtc()};
    EXPECT_EQ(taskFromJson(toJson(task)).value(), task);
    const Category one =
        category(QStringLiteral("logistics/customs"), 3, {{QStringLiteral("en"), QStringLiteral("C")}});
    EXPECT_EQ(categoryFromJson(toJson(one)).value(), one);
    SavedFilter saved{
        newId(), QStringLiteral("Mine"), newId(), true, {}, FilterSort::Priority, {QStringLiteral("wait")}, 4};
    saved.filter = ConversationFilter::fromJson({{QStringLiteral("isUnread"), true}}).value();
    EXPECT_EQ(savedFilterFromJson(toJson(saved)).value(), saved);
    const auto everyWrongTypeIsNamed = [](const QJsonObject& good, const auto& parse) {
        for (const QString& key : good.keys()) {
            QJsonObject bad = good;
            bad.insert(key, good.value(key).isDouble() ? QJsonValue(QStringLiteral("x")) : QJsonValue(17));
            const auto result = parse(bad);
            ASSERT_FALSE(result.ok()) << key.toStdString();
            EXPECT_EQ(result.error().code, ErrorCode::InvalidProperties);
        }
    };
    everyWrongTypeIsNamed(toJson(task), taskFromJson);
    everyWrongTypeIsNamed(toJson(one), categoryFromJson);
    everyWrongTypeIsNamed(toJson(saved), savedFilterFromJson);
}

TEST(DeskTypes, CallsAreCheckedForSense)
{
    const QJsonObject good = toJson(callNote().call.value());
    for (const auto& [key, value] :
         QList<std::pair<QString, QJsonValue>>{{QStringLiteral("number"), QStringLiteral("030 123456")},
                                               {QStringLiteral("number"), QStringLiteral("+0301234567")},
                                               {QStringLiteral("number"), QStringLiteral("+12345678901234567")},
                                               {QStringLiteral("durationSeconds"), -1},
                                               {QStringLiteral("durationSeconds"), 86401},
                                               {QStringLiteral("direction"), QStringLiteral("up")},
                                               {QStringLiteral("result"), QStringLiteral("shouted")}}) {
        QJsonObject bad = good;
        bad.insert(key, value);
        const auto read = callRecordFromJson(bad);
        ASSERT_FALSE(read.ok()) << key.toStdString();
        EXPECT_EQ(read.error().subject, u"call");
    }
}

TEST(DeskTypes, ASignatureIsFoundByLanguage)
{
    Inbox inbox;
    inbox.signatures = {{QString(), QStringLiteral("Regards")}, {QStringLiteral("de"), QStringLiteral("Gruß")}};
    EXPECT_EQ(signatureFor(inbox, QStringLiteral("de-AT")), u"Gruß");
    EXPECT_EQ(signatureFor(inbox, QStringLiteral("fr")), u"Regards");
    EXPECT_TRUE(signatureFor(Inbox(), QStringLiteral("fr")).isEmpty());
}

TEST(CategoryTree, OffersWhatIsActiveInOrder)
{
    const QMap<QString, QString> names{{QStringLiteral("en"), QStringLiteral("Logistics")},
                                       {QStringLiteral("zh-CN"), QStringLiteral("物流")}};
    const CategoryTree tree({category(QStringLiteral("payment"), 2), category(QStringLiteral("logistics"), 1, names),
                             category(QStringLiteral("logistics/lost"), 2),
                             category(QStringLiteral("old"), 0, {}, false),
                             category(QStringLiteral("logistics/customs"), 1), category(QStringLiteral("old/a"), 1)});
    ASSERT_EQ(tree.roots().size(), 2);
    EXPECT_EQ(tree.roots().first().code, u"logistics");
    ASSERT_EQ(tree.children(QStringLiteral("logistics")).size(), 2);
    EXPECT_EQ(tree.children(QStringLiteral("logistics")).first().code, u"logistics/customs");
    EXPECT_TRUE(tree.isOffered(QStringLiteral("logistics/customs")));
    for (const char* gone : {"old", "old/a", "logistics/none", "none", ""})
        EXPECT_FALSE(tree.isOffered(QString::fromLatin1(gone))) << gone;
    EXPECT_TRUE(tree.contains(QStringLiteral("old")));
    EXPECT_EQ(tree.pathName(QStringLiteral("logistics/customs"), {QStringLiteral("zh-CN")}),
              u"物流 › logistics/customs");
    EXPECT_EQ(tree.pathName(QStringLiteral("gone/thing"), {}), u"gone › thing");
}

TEST(CategoryTree, CodesAreOneOrTwoWords)
{
    for (const char* good : {"logistics", "a/b", "custom_app_reports"})
        EXPECT_TRUE(isCategoryCode(QString::fromLatin1(good))) << good;
    for (const char* bad : {"", "/", "a/", "/a", "a/b/c", "a b", "a\nb", "\xe4"})
        EXPECT_FALSE(isCategoryCode(QString::fromLatin1(bad))) << bad;
    EXPECT_FALSE(isCategoryCode(QString(101, u'a')));
}
