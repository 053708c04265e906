// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaneFixture.h"
#include "storage/ConversationStore.h"
#include "storage/CustomerStore.h"
#include "storage/TaskStore.h"
#include "storage/TeamStore.h"
#include "tests/support/Wait.h"
#include "ui/Prompt.h"
#include "ui/composer/Composer.h"
#include "ui/conversation/ConversationHeader.h"
#include "ui/conversation/ConversationPane.h"
#include "ui/conversation/HandOverBox.h"
#include "ui/conversation/MergeBox.h"
#include "ui/conversation/MessageListView.h"
#include "ui/conversation/MessageWords.h"
#include "ui/conversation/MomentText.h"
#include "ui/conversation/PointerStrip.h"
#include "ui/conversation/SplitBox.h"
#include "ui/conversation/TaskStrip.h"
#include "ui/conversation/TransferBox.h"
#include "ui/widgets/Field.h"

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>

namespace sampan::test
{

namespace
{

struct HandlingTest : public ::testing::Test {
    PaneWorld world;
    Conversation conversation = world.seedCustoms();
    std::unique_ptr<QWidget> window;
    ConversationPane* pane = nullptr;
    std::function<void()> undo;
    QStringList opened;

    void SetUp() override
    {
        Team logistics;
        logistics.id = testId(700);
        logistics.name = QStringLiteral("Logistics");
        write([&](WriteTransaction& t) { return TeamStore::upsert(t, {logistics}); });
        window = std::make_unique<QWidget>();
        window->resize(900, 805);
        pane = new ConversationPane(world.context, window.get());
        pane->resize(900, 805);
        window->show();
        window->activateWindow();
        QObject::connect(pane, &ConversationPane::notice, pane,
                         [this](const QString&, const QString&, const std::function<void()>& back) { undo = back; });
        QObject::connect(pane, &ConversationPane::opened, pane, [this](const QString& id) { opened += id; });
        pane->showConversation(conversation.id);
        ASSERT_TRUE(waitUntil([this] { return pane->messages()->count() == 4 && pane->composer()->isVisible(); }));
        pane->focusMessages();
    }
    void TearDown() override { Prompt::setResponder({}); }
    void write(const std::function<Result<void>(WriteTransaction&)>& work)
    {
        ASSERT_TRUE(writeStore(*world.store, work).ok());
    }
    template <typename T> T read(std::function<Result<T>(ReadConnection&)> work)
    {
        std::optional<Result<T>> answer;
        world.store->fetch<T>(std::move(work), pane, [&](Result<T> result) { answer = std::move(result); });
        waitUntil([&] { return answer.has_value(); });
        return answer->valueOr(T{});
    }
    Conversation now(const Id& id = {})
    {
        return read<Conversation>([wanted = id.isEmpty() ? conversation.id : id](ReadConnection& connection) {
            return ConversationStore::find(connection, wanted);
        });
    }
    void act(ActionId id) { world.actions->action(id)->trigger(); }
    template <typename T> T* child() { return window->findChild<T*>(); }
};

QMenu* openMenu()
{
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

} // namespace

TEST_F(HandlingTest, SnoozesByTwoKeysAndTakesItBack)
{
    EXPECT_TRUE(world.actions->isOffered(ActionId::Snooze));
    act(ActionId::Snooze);
    ASSERT_NE(openMenu(), nullptr);
    QTest::keyClick(openMenu(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([this] { return now().snoozedUntil.isValid(); }));
    EXPECT_EQ(now().snoozedUntil, world.clock.present.addSecs(3600));
    ASSERT_TRUE(waitUntil([this] { return bool(undo); }));
    undo();
    EXPECT_TRUE(waitUntil([this] { return !now().snoozedUntil.isValid(); }));
}

TEST_F(HandlingTest, PassesOnWithAReason)
{
    pane->header()->openTransferBox();
    auto* box = child<TransferBox>();
    ASSERT_NE(box, nullptr);
    QTest::keyClicks(box->search(), QStringLiteral("logis"));
    QTest::keyClick(box->search(), Qt::Key_Return);
    EXPECT_TRUE(box->reason()->hasFocus());
    QTest::keyClicks(box->reason(), QStringLiteral("carrier claim"));
    QTest::keyClick(box->reason(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([this] { return now().teamId == testId(700); }));
    EXPECT_TRUE(now().assigneeId.isEmpty()) << "nobody of the old team keeps it";
    bool reason = false;
    const QList<OutboxEntry> entries = world.outbox().valueOr({});
    for (const OutboxEntry& entry : entries) {
        const QJsonObject update = entry.arguments.value(QStringLiteral("update")).toObject();
        const QJsonObject patch = update.value(conversation.id).toObject();
        reason = reason || patch.value(QStringLiteral("transferReason")).toString() == QStringLiteral("carrier claim");
    }
    EXPECT_TRUE(reason);
    ASSERT_TRUE(waitUntil([this] { return bool(undo); }));
    undo();
    EXPECT_TRUE(waitUntil([this] { return now().assigneeId == conversation.assigneeId; }));
}

TEST_F(HandlingTest, FollowsAndMarksSpam)
{
    act(ActionId::Follow);
    ASSERT_TRUE(waitUntil([this] { return now().followerIds.contains(world.context.self.id); }));
    act(ActionId::MarkSpam);
    EXPECT_TRUE(waitUntil([this] { return now().isSpam; }));
}

TEST_F(HandlingTest, BlocksOnlyAfterAYes)
{
    const auto blocked = [this] {
        return read<Customer>([id = conversation.customerId](ReadConnection& c) { return CustomerStore::find(c, id); })
            .isBlocked;
    };
    bool yes = false;
    int asked = 0;
    Prompt::setResponder([&](const Question&) {
        ++asked;
        return yes;
    });
    act(ActionId::Block);
    EXPECT_EQ(asked, 1);
    EXPECT_FALSE(blocked());
    yes = true;
    act(ActionId::Block);
    EXPECT_TRUE(waitUntil(blocked));
}

TEST_F(HandlingTest, MergesIntoAnotherOfTheCustomerAndBack)
{
    Conversation other = makeConversation(2);
    other.customerId = conversation.customerId;
    other.inboxId = conversation.inboxId;
    other.subject = QStringLiteral("Wo ist meine Lampe");
    write([&](WriteTransaction& t) { return ConversationStore::upsert(t, {other}); });
    act(ActionId::Merge);
    auto* box = child<MergeBox>();
    ASSERT_NE(box, nullptr);
    ASSERT_TRUE(waitUntil([&] { return box->target() == other.id; }));
    EXPECT_FALSE(box->isOtherCustomer());
    QTest::keyClick(box->search(), Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return opened.contains(other.id); }));
    EXPECT_EQ(now().mergedInto, other.id);
    auto* pointers = child<PointerStrip>();
    EXPECT_TRUE(waitUntil([&] { return pointers->count() == 1 && pointers->isVisible(); })) << "where it went";
    pane->showConversation(other.id);
    EXPECT_TRUE(waitUntil([&] { return pointers->count() == 1; })) << "what came here";
    ASSERT_TRUE(undo);
    undo();
    EXPECT_TRUE(waitUntil([this] { return now().mergedInto.isEmpty() && opened.contains(conversation.id); }));
}

TEST_F(HandlingTest, ANotherCustomersConversationTakesASecondYes)
{
    Conversation other = makeConversation(3);
    other.customerId = makeCustomer(9).id;
    other.inboxId = conversation.inboxId;
    other.subject = QStringLiteral("Xylophon kaputt");
    write([&](WriteTransaction& t) -> Result<void> {
        auto done = CustomerStore::upsert(t, {makeCustomer(9)});
        return done ? ConversationStore::upsert(t, {other}) : done;
    });
    act(ActionId::Merge);
    auto* box = child<MergeBox>();
    box->search()->setText(QStringLiteral("Xylophon"));
    ASSERT_TRUE(waitUntil([&] { return box->target() == other.id; }));
    EXPECT_TRUE(box->isOtherCustomer());
    EXPECT_FALSE(box->problem().isEmpty());
    box->accept();
    EXPECT_TRUE(opened.isEmpty());
    box->accept();
    EXPECT_TRUE(waitUntil([&] { return opened.contains(other.id); }));
}

TEST_F(HandlingTest, SplitsTickedMessagesOffButNeverAllOfThem)
{
    act(ActionId::Split);
    auto* box = child<SplitBox>();
    ASSERT_NE(box, nullptr);
    ASSERT_TRUE(waitUntil([&] { return box->list()->count() == 3; })) << "activity is no message";
    for (int i = 0; i < 3; ++i)
        box->list()->item(i)->setCheckState(Qt::Checked);
    box->accept();
    EXPECT_FALSE(box->problem().isEmpty());
    EXPECT_TRUE(box->isOpen());
    box->list()->item(1)->setCheckState(Qt::Unchecked);
    box->list()->item(2)->setCheckState(Qt::Unchecked);
    box->subjectField()->setText(QStringLiteral("Zollbescheid"));
    box->accept();
    ASSERT_TRUE(waitUntil([this] { return !opened.isEmpty(); }));
    EXPECT_EQ(now(opened.first()).subject, QStringLiteral("Zollbescheid"));
    EXPECT_EQ(now(opened.first()).splitFrom, conversation.id);
    ASSERT_TRUE(undo);
    undo();
    EXPECT_TRUE(waitUntil([this] { return opened.last() == conversation.id; }));
}

TEST_F(HandlingTest, HandsOverAStepAndShowsItUntilItIsDone)
{
    act(ActionId::HandOver);
    auto* box = child<HandOverBox>();
    ASSERT_NE(box, nullptr);
    box->accept();
    EXPECT_FALSE(box->problem().isEmpty()) << "a task without words";
    QTest::keyClicks(box->titleField(), QStringLiteral("Claim at DHL"));
    box->accept();
    auto* strip = child<TaskStrip>();
    ASSERT_TRUE(waitUntil([&] { return strip->count() == 1; }));
    EXPECT_TRUE(strip->isVisible());
    const auto tasks =
        read<QList<Task>>([id = conversation.id](ReadConnection& c) { return TaskStore::ofConversation(c, id); });
    ASSERT_EQ(tasks.size(), 1);
    EXPECT_EQ(tasks.first().teamId, testId(700));
    Q_EMIT strip->closeAsked(tasks.first(), TaskState::Done);
    auto* answer = child<AnswerBox>();
    ASSERT_NE(answer, nullptr);
    answer->accept();
    EXPECT_TRUE(waitUntil([&] { return strip->count() == 0 && !strip->isVisible(); }));
}

TEST_F(HandlingTest, SolvingAsksForACategoryOnlyWhenThereIsNone)
{
    act(ActionId::Solve);
    ASSERT_TRUE(waitUntil([this] { return now().status == ConversationStatus::Solved; }));
    EXPECT_EQ(openMenu(), nullptr);

    Conversation bare = makeConversation(1);
    bare = conversation;
    bare.category.clear();
    bare.status = ConversationStatus::Open;
    bare.id = makeConversation(7).id;
    write([&](WriteTransaction& t) { return ConversationStore::upsert(t, {bare}); });
    pane->showConversation(bare.id);
    ASSERT_TRUE(waitUntil([this] { return pane->messages()->count() == 0 && pane->composer()->isVisible(); }));
    ASSERT_TRUE(waitUntil([&] {
        if (!openMenu())
            act(ActionId::Solve);
        return openMenu() != nullptr;
    }));
    EXPECT_EQ(now(bare.id).status, ConversationStatus::Open);
    QList<QAction*> actions = openMenu()->actions();
    QMenu* menu = openMenu();
    actions.last()->trigger();
    menu->close();
    EXPECT_TRUE(waitUntil([&] { return now(bare.id).status == ConversationStatus::Solved; }));
}

TEST(MomentTextTest, OffersWhatIsStillToCome)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QDateTime noon = QDateTime(QDate(2025, 11, 18), QTime(12, 0), Qt::LocalTime).toUTC();
    const QDateTime night = QDateTime(QDate(2025, 11, 18), QTime(22, 0), Qt::LocalTime).toUTC();
    ASSERT_EQ(MomentText::snoozeOffers(noon).size(), 4);
    EXPECT_EQ(MomentText::of(MomentText::snoozeOffers(noon)[1].at, noon), QStringLiteral("18:00"));
    ASSERT_EQ(MomentText::snoozeOffers(night).size(), 3);
    EXPECT_EQ(MomentText::of(MomentText::snoozeOffers(night)[1].at, night), QStringLiteral("tomorrow 09:00"));
    EXPECT_EQ(MomentText::of(MomentText::snoozeOffers(noon)[3].at, noon), QStringLiteral("Mon 24 Nov 09:00"));
}

TEST(MessageWordsTest, EveryKindOfChangeHasItsSentence)
{
    QSet<QString> sentences;
    for (const char* what : {"snooze", "spam", "blocked", "merged", "split", "followUp", "followers", "task"}) {
        MessageItem item;
        item.kind = MessageKind::Activity;
        item.authorName = QStringLiteral("Mei");
        item.activityWhat = QString::fromLatin1(what);
        item.activityTo = QStringLiteral("X");
        const QString sentence = MessageWords::activity(item);
        EXPECT_FALSE(sentence.contains(QStringLiteral("something else"))) << what;
        EXPECT_NE(MessageWords::activityIcon(item), QStringLiteral("circle-dot")) << what;
        sentences.insert(sentence);
    }
    EXPECT_EQ(sentences.size(), 8);
    MessageItem moved;
    moved.authorName = QStringLiteral("Mei");
    moved.activityWhat = QStringLiteral("team");
    moved.activityTo = QStringLiteral("Logistics");
    moved.activityReason = QStringLiteral("carrier claim");
    EXPECT_EQ(MessageWords::activity(moved), QStringLiteral("Mei moved it to Logistics: carrier claim"));
}

} // namespace sampan::test
