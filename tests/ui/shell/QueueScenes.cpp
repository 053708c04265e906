// SPDX-License-Identifier: GPL-3.0-or-later
// The states of queue, filters and sidebar, for the pictures.
#include "Scenes.h"

#include "storage/ConversationStore.h"
#include "storage/DraftStore.h"
#include "storage/SavedFilterStore.h"
#include "tests/support/Wait.h"
#include "ui/filters/FilterEditor.h"
#include "ui/filters/FilterTreeEdit.h"
#include "ui/queue/BulkBar.h"
#include "ui/queue/BulkChoice.h"
#include "ui/queue/QueueList.h"
#include "ui/queue/QueuePane.h"
#include "ui/sidebar/Sidebar.h"
#include "ui/widgets/Button.h"

#include <QJsonArray>
#include <QMenu>

namespace sampan::test
{

namespace
{

QString text(const char* words)
{
    return QString::fromUtf8(words);
}

void write(Stage& stage, const std::function<Result<void>(WriteTransaction&)>& work)
{
    bool done = false;
    stage.world.store->write(work, stage.world.store.get(), [&done](const Result<void>&) { done = true; });
    waitUntil([&done] { return done; });
    stage.settle();
}

/// That many conversations more than the shop has.
void fill(Stage& stage, int count)
{
    write(stage, [&](WriteTransaction& transaction) -> Result<void> {
        const auto pattern = ConversationStore::find(transaction, stage.shop.conversations.last());
        if (!pattern)
            return pattern.error();
        QList<Conversation> all;
        for (int i = 0; i < count; ++i) {
            Conversation one = *pattern;
            one.id = idAt(QDateTime(QDate(2025, 11, 2), QTime(8, 0), Qt::UTC), 9, quint64(i));
            one.waitingSince = one.waitingSince.addSecs(60 * i);
            all.append(one);
        }
        return ConversationStore::upsert(transaction, all);
    });
}

std::function<void(Stage&)> choose(int count)
{
    return [count](Stage& stage) {
        fill(stage, qMax(0, count - int(stage.shop.conversations.size())));
        QueueList* list = stage.workspace().queue()->list();
        waitUntil([&] { return list->model()->rowCount() >= count; });
        list->setFocus();
        for (int row = 0; row < count && count < 10; ++row)
            list->choice()->toggle(stage.shop.conversations.at(row));
        if (count >= 10)
            stage.press("choose-all");
    };
}

void snoozeAnyTime(Stage& stage)
{
    choose(3)(stage);
    BulkBar* bar = stage.workspace().queue()->bulkBar();
    bar->openMore();
    bar->findChild<QMenu*>(text("bulkSnooze"))->actions().last()->trigger();
    for (QWidget* popup : bar->findChildren<QMenu*>())
        popup->hide();
}

void drafts(Stage& stage)
{
    write(stage, [&](WriteTransaction& transaction) -> Result<void> {
        for (const int number : {1, 2, 5}) {
            Draft draft;
            draft.conversationId = stage.shop.conversations.at(number);
            draft.textBody = text("Guten Tag, die Rechnung liegt dem Zoll jetzt vor.");
            draft.changedAt = stage.world.clock.now();
            if (auto done = DraftStore::save(transaction, draft); !done)
                return done;
        }
        return {};
    });
}

QJsonObject nested()
{
    const auto group = [](const char* word, const QJsonArray& parts) {
        return QJsonObject{{text("operator"), text(word)}, {text("conditions"), parts}};
    };
    const auto one = [](const char* property, const QJsonValue& value) { return QJsonObject{{text(property), value}}; };
    return group("AND", {one("assigneeId", text("me")), one("lastMessageAfter", text("-PT2H")),
                         group("OR", {one("category", text("logistics/customs")), one("waitingBefore", text("-PT8H")),
                                      group("NOT", {one("language", text("de")), one("isUnread", true)})})});
}

FilterEditor* editFilter(Stage& stage)
{
    stage.workspace().findChild<Button*>(text("queueFilter"))->click();
    auto* editor = stage.workspace().window()->findChild<FilterEditor*>();
    waitUntil([editor] { return editor->count() >= 0; });
    editor->tree()->setRoot(FilterNode::fromJson(nested()));
    return editor;
}

void filterWithoutName(Stage& stage)
{
    FilterEditor* editor = editFilter(stage);
    stage.settle();
    editor->findChild<Button*>(text("filterSave"))->click();
}

void filterNow(Stage& stage)
{
    if (const auto filter =
            ConversationFilter::fromJson({{text("isUnread"), true}, {text("lastMessageAfter"), text("-P2D")}}))
        stage.workspace().queue()->filterNow(*filter);
}

SavedFilter longNamed(const Stage& stage)
{
    SavedFilter filter;
    filter.id = idAt(QDateTime(QDate(2025, 11, 2), QTime(8, 0), Qt::UTC), 12, 1);
    filter.name = text("Customs and returns of the European stores that nobody has looked at since yesterday");
    filter.ownerId = stage.shop.self.id;
    filter.filter = *ConversationFilter::fromJson({{text("isUnread"), true}});
    return filter;
}

void savedFilters(Stage& stage)
{
    SavedFilter own = longNamed(stage);
    SavedFilter shared = own;
    shared.id = idAt(QDateTime(QDate(2025, 11, 2), QTime(8, 0), Qt::UTC), 12, 2);
    shared.name = text("欧洲站海关与退货");
    shared.isShared = true;
    write(stage, [&](WriteTransaction& transaction) { return SavedFilterStore::upsert(transaction, {own, shared}); });
    waitUntil([&] { return stage.workspace().sidebar()->model()->rowCount() > 20; });
    stage.settle();
}

void compactRows(Stage& stage)
{
    drafts(stage);
    savedFilters(stage);
    stage.world.settings->setCompactRows(true);
    stage.window->resize(stage.window->size() - QSize(1, 0));
}

} // namespace

QList<Scene> queueScenes()
{
    using World = Scene::World;
    const QSize usual(1180, 800);
    return {
        {text("bulk-one"), usual, World::Shop, choose(1)},
        {text("bulk-three"), usual, World::Shop, choose(3)},
        {text("bulk-many"), usual, World::Shop, choose(500)},
        {text("bulk-narrow"), {840, 560}, World::Shop, choose(500)},
        {text("bulk-snooze"), usual, World::Shop, snoozeAnyTime},
        {text("drafts"),
         {1440, 870},
         World::Shop,
         [](Stage& stage) {
             drafts(stage);
             stage.workspace().showView(QueueView::Drafts);
         }},
        {text("drafts-empty"), usual, World::Shop, [](Stage& stage) { stage.workspace().showView(QueueView::Drafts); }},
        {text("filter-editor"), usual, World::Shop, [](Stage& stage) { editFilter(stage); }},
        {text("filter-unnamed"), usual, World::Shop, filterWithoutName},
        {text("filter-now"), usual, World::Shop, filterNow},
        {text("saved-filters"), {1440, 870}, World::Shop, savedFilters},
        {text("compact"), {1440, 620}, World::Shop, compactRows},
    };
}

} // namespace sampan::test
